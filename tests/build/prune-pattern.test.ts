import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pruneModule } from '../../build/patterns/prune-module'
import { prunePattern } from '../../build/patterns/prune-pattern'

describe('prunePattern', () => {
  test.each([
    ['(?:大约|约|(?:about|some)) ?$', '(?:(?:about|some)) ?$', '(?:大约|约) ?$'],
    ['的?[一二1-7](?:月)?', '[1-7]', '的?[一二1-7](?:月)?'],
    ['(?!成为|x)\\d+', '(?!x)\\d+', '(?!成为|x)\\d+'],
    ['(?:年|years? old) km', '(?:years? old) km', '(?:年) km'],
    ['人口|世界', '(?!)', '人口|世界'],
    ['(一)|(?<b>b)', '(一)|(?<b>b)', '(一)|(?<b>b)'],
    ['cnnic|million|亿', 'cnnic|million', 'cnnic|亿'],
    ['\\p{Script=Han}{2}|[\\p{Script=Han}\\d]', '[\\d]', '\\p{Script=Han}{2}|[\\p{Script=Han}\\d]'],
    ['[^,;。零]+', '[^,;。]+', '[^,;。零]+'],
  ])('%s', (source, withoutChinese, withoutEnglish) => {
    expect(prunePattern(source, 'han').text).toBe(withoutChinese)
    expect(prunePattern(source, 'english').text).toBe(withoutEnglish)
  })

  /** Patterns of Chinese and English pieces in groups, options and lookaheads. */
  const patterns = fc.letrec<{ pattern: string }>((tie) => {
    const piece = fc.constantFrom('万', '人口', '[十百a]', '\\d', 'km', 'born', 'of', ',', '[^年x]', ' ?', 'a?')
    return {
      pattern: fc.oneof(
        { maxDepth: 3 },
        piece,
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
        fc.tuple(tie('pattern'), tie('pattern'), fc.constantFrom('(?:', '(', '(?=', '(?!'), fc.constantFrom('', '?')).map(([a, b, opening, optional]) => `${opening}${a}|${b})${/[=!]/.test(opening) ? '' : optional}`),
      ),
    }
  }).pattern

  test('a pruned pattern matches in texts without the script what the whole one does', () => {
    const text = (units: readonly string[]): fc.Arbitrary<string> => fc.array(fc.constantFrom(...units), { maxLength: 12 }).map((parts) => parts.join(''))
    const check = (absent: 'han' | 'english', units: readonly string[]): void =>
      fc.assert(
        fc.property(patterns, text(units), (source, within) => {
          fc.pre(absent !== 'english' || !/[a-z]{3}/.test(within)) // km beside km is a word of four letters
          expect(new RegExp(prunePattern(source, absent).text, 'u').exec(within)).toEqual(new RegExp(source, 'u').exec(within))
        }),
        { numRuns: 2000 },
      )
    check('han', ['born', 'of', 'km', 'a', 'b', 'x', '1', ',', ' '])
    check('english', ['万', '人', '口', '人口', '年', '十', 'km', ' ', '1', ',', '。'])
  })
})

describe('pruneModule', () => {
  test('leaves out entries that match nothing, and what constants bring into templates', () => {
    const code = "const YEAR = '(?:十|百)年'\nconst FORMS = [[1, /十年/g], [2, new RegExp(`${YEAR}|in \\\\d`)], [3, /decade/]]\nconst TERMS = [['人口|people', 'pop'], ['网民', 'netizens']]\n"
    expect(pruneModule(code, 'han')).toBe("const YEAR = \"(?!)\"\nconst FORMS = [[2, new RegExp(`in \\\\d`)], [3, /decade/]]\nconst TERMS = [[\"people\", 'pop']]\n")
    expect(pruneModule(code, 'english')).toBe("const YEAR = '(?:十|百)年'\nconst FORMS = [[1, /十年/g], [2, new RegExp(`${YEAR}|in \\\\d`)]]\nconst TERMS = [[\"人口\", 'pop'], ['网民', 'netizens']]\n")
  })

  test('names of the code itself are no English', () => {
    const code = "const isChange = (relation) => /^(?:change|growth)$/.test(relation)\n"
    expect(pruneModule(code, 'english')).toBe(code)
  })
})
