/** A language is a value: nothing outside words/ names one, and one is added by its folder, its locale, and what the compiler asks for in words/. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
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

  test('locales differ where a reader tells them apart', () => {
    for (const field of ['htmlLang', 'formatTag', 'ownName'] as const) expect(new Set(LANGUAGES.map((language) => LOCALES[language][field])).size).toBe(LANGUAGES.length)
    for (const language of LANGUAGES) expect(new Intl.Locale(LOCALES[language].htmlLang).language).toBe(language)
  })
})

describe('another language', () => {
  const copy = mkdtempSync(join(tmpdir(), 'sanhua-language-'))
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const rewrite = (path: string, change: (text: string) => string): void => {
    const file = join(copy, path)
    const before = readFileSync(file, 'utf8')
    const after = change(before)
    expect(after, path).not.toBe(before)
    writeFileSync(file, after)
  }

  test('is its folder, its id, its locale and a line wherever words/ joins the folders; the compiler asks for nothing else', () => {
    for (const name of ['src', 'build', 'package.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    const settings = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as object
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...settings, include: ['src', 'build'] }))
    cpSync(join(copy, 'src/words/en'), join(copy, 'src/words/fr'), { recursive: true })
    rewrite('src/model/text.ts', (text) => text.replace("['zh', 'en']", "['zh', 'en', 'fr']"))
    rewrite('src/words/locales.ts', (text) => text.replace('= { zh, en }', "= { zh, en, fr: { ...en, htmlLang: 'fr', formatTag: 'fr-FR', ownName: 'Français' } }"))
    const joins = code.filter((file) => /^src\/words\/[\w-]+\.ts$/.test(file.path) && file.code.includes("from './en/"))
    expect(joins.length).toBeGreaterThan(5)
    for (const { path } of joins) {
      rewrite(path, (text) =>
        text
          .replaceAll(/import \* as (\w*?)(en|En) from '\.\/en\//g, (line, area: string, id: string) => `import * as ${area}${id === 'en' ? 'fr' : 'Fr'} from './fr/${line.slice(line.lastIndexOf('/') + 1)}`)
          .replaceAll(/(import \* as (\w*)(fr|Fr) from '\.\/fr\/)([\w-]*)'/g, (_, start: string, area: string, id: string, file: string) => `import * as ${area}${id === 'fr' ? 'en' : 'En'} from './en/${file}'\n${start}${file}'`)
          .replaceAll('{ zh, en }', '{ zh, en, fr }')
          .replaceAll(/en: (\w+)En \}/g, 'en: $1En, fr: $1Fr }'),
      )
    }
    const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', copy], { encoding: 'utf8' })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  }, 180_000)
})
