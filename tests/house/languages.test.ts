/** A language is a value: nothing outside words/ names one. `tests/process/recipes.test.ts` adds one. */
import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/text'
import { LOCALES } from '../../src/words/locales'
import { ROOT, walk, withoutComments } from './source-files'

const IDS = LANGUAGES.join('|')
const TAG = `['"](?:${IDS})(?:-[A-Z]{2})?['"]`
/** Forms of deciding by one language: a comparison, a case, a list of its own, a table by language that is indexed, the suffix of its pages. */
const DECISIONS = [`[!=]==?\\s*${TAG}`, `${TAG}\\s*[!=]==?`, `case\\s+${TAG}`, `\\[\\s*${TAG}\\s*,\\s*${TAG}`, `\\b(?:includes|startsWith)\\(${TAG}\\)`, `\\b(?:${IDS})\\s*:[^{}]*\\b(?:${IDS})\\s*:[^{}]*\\}\\s*\\[`, `\\.(?:${IDS})\\\\?\\.(?:html|json)`]
const decisionIn = (code: string): string => new RegExp(DECISIONS.join('|')).exec(code)?.[0] ?? ''

/** Where the data's own two languages are read. */
const MAY_NAME = ['src/model/text.ts']

const pathOf = (file: string): string => relative(ROOT, file).replaceAll('\\', '/')
const code = ['src', 'build', 'bin']
  .flatMap((folder) => walk(join(ROOT, folder)))
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
  .map((file) => ({ path: pathOf(file), code: withoutComments(readFileSync(file, 'utf8')) }))

describe('languages', () => {
  test.each(["language === 'zh' ? 1 : 2", "'en' !== language", "case 'zh':", "['zh', 'en'].map(f)", "{ zh: 'a', en: 'b' }[language]", "`${id}.en.html`", "tag.startsWith('zh')", "root.lang == \"zh-CN\""])('the checker sees %s', (line) => {
    expect(decisionIn(line)).not.toBe('')
  })

  test('nothing outside words/ decides by a language', () => {
    expect(code.length).toBeGreaterThan(300)
    const wrong = code.filter(({ path }) => !path.startsWith('src/words/') && !MAY_NAME.includes(path)).map((file) => `${file.path}: ${decisionIn(file.code)}`)
    expect(wrong.filter((line) => !line.endsWith(': '))).toEqual([])
  })

  test('nothing outside words/ imports the sentences of one language', () => {
    expect(code.filter((file) => !file.path.startsWith('src/words/') && new RegExp(`words/(?:${IDS})/`).test(file.code)).map(({ path }) => path)).toEqual([])
  })

  test('every language has the same files', () => {
    const [first = [], ...others] = LANGUAGES.map((language) => walk(join(ROOT, 'src/words', language)).map((file) => basename(file)).sort())
    expect(first.length).toBeGreaterThan(5)
    for (const names of others) expect(names).toEqual(first)
  })

  test('no formatter of Intl is made before it is used: the first takes a browser longer than a page of figures', () => {
    const eager = (text: string): boolean => text.split('\n').some((line) => /^\S.*\bnew Intl\./.test(line) && !/^(?:export )?const \w+ = \([^()]*\)[^=]*=>/.test(line))
    expect(["const A = new Intl.NumberFormat('en')", 'const A = inEachLanguage((one) => new Intl.Collator(one))', "const a = (b: string): Intl.Collator => new Intl.Collator(b)", '  const a = new Intl.Collator(b)'].map(eager)).toEqual([true, true, false, false])
    expect(code.filter((file) => file.path.startsWith('src/') && eager(file.code)).map(({ path }) => path)).toEqual([])
    expect(code.filter((file) => file.path.startsWith('src/format/format-') && /\bIntl\./.test(file.code)).map(({ path }) => path)).toEqual([])
  })

  test('locales differ where a reader tells them apart', () => {
    for (const field of ['htmlLang', 'formatTag', 'ownName'] as const) expect(new Set(LANGUAGES.map((language) => LOCALES[language][field])).size).toBe(LANGUAGES.length)
    for (const language of LANGUAGES) expect(new Intl.Locale(LOCALES[language].htmlLang).language).toBe(language)
  })
})
