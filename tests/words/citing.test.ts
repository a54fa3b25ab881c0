/** Words of the statement, of citations and of copying: every leaf in its own script, and both languages say the same things. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model/text'
import { citeWords, citedKind, shareWords } from '../../src/words/share'
import { chartTextWords } from '../../src/words/chart-text'

const CJK = /[\u3400-\u9FFF]/
const NAMES_OF_STYLES = /^\.cite\.tab\.(?:gbt|apa)$/ // GB/T 7714, APA: written alike

type Leaf = readonly [path: string, kind: string, text: string]
const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`))
    : [[path, typeof value, String(value)]]
const all = (language: 'zh' | 'en') => leavesOf({ share: shareWords(language), cite: citeWords(language), statement: chartTextWords(language).statement })

describe('words of citing', () => {
  it('both languages have the same leaves, none empty', () => {
    const shape = (language: 'zh' | 'en'): string[] => all(language).map(([path, kind]) => `${path}: ${kind}`).sort()
    expect(shape('en')).toEqual(shape('zh'))
    for (const language of LANGUAGES) for (const [path, , text] of all(language)) expect(text.length, path).toBeGreaterThan(0)
  })

  it('each is in its own script', () => {
    expect(all('en').filter(([, , text]) => CJK.test(text)).map(([path]) => path)).toEqual([])
    const prose = all('zh').filter(([path, kind, text]) => kind === 'string' && text.length > 3 && !NAMES_OF_STYLES.test(path))
    expect(prose.filter(([, , text]) => !CJK.test(text)).map(([path]) => path)).toEqual([])
    expect(prose.length).toBeGreaterThan(8)
  })

  it('a title tells its type: data, book, journal, else a report', () => {
    expect([citedKind('世界人口展望2024', 'United Nations'), citedKind('中国人口普查年鉴—2020', '中国统计出版社'), citedKind('家庭户规模', '深圳大学学报'), citedKind('公报', '国家统计局')]).toEqual(['DS', 'M', 'J', 'R'])
  })
})
