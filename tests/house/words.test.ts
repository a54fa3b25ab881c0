/** Sentences live in words/ alone, in every language. */
import { describe, expect, test } from 'vitest'
import { PUBLISHED_UNITS } from '../../src/model/unit'
import { LANGUAGES } from '../../src/model/text'
import { uiWords } from '../../src/words/index'
import { sourceFiles } from './source-files'

const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/u
const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g
const UNITS = new Set(PUBLISHED_UNITS.map(({ token }) => token))

/** Files outside words/ that may hold such characters, with the reason. Unit tokens (万人, 百分点 …) are identifiers and may be anywhere. */
const MAY_HOLD: Readonly<Record<string, string>> = {
  'model/unit.ts': 'the tokens of published units are data, not sentences',
  'check-text/fold/fold-text.ts': 'traditional forms as which a text is read; nothing of it is shown',
  'search/chinese-characters.ts': 'traditional forms and readings by which a query is compared; nothing of it is shown',
  'ingest/bytes/encodings/guess-encoding.ts': 'known words and ideographs by which a guess of the encoding is scored',
}

/** Folders that recognise what bureaus and authors print: header words, marks, units, names of places, words beside a figure. Nothing of it is shown. */
const RECOGNISES = ['ingest/tables/', 'ingest/import/matching/', 'check-text/tokens/', 'check-text/mentions/']
/** Panels and data of the chart types' examples: data packages in small, which nothing in src/ imports. */
const isExample = (path: string): boolean => /^charts\/(?:types\/[\w-]+\/example|spec\/chart-example)\.ts$/.test(path)
const recognises = (path: string): boolean => RECOGNISES.some((folder) => path.startsWith(folder))

/** A chart type's own sentences are in its folder, so that a type is its folder and one line in the list. */
const isOfType = (path: string): boolean => /^charts\/types\/[^/]+\/words\.ts$/.test(path)

const files = sourceFiles()

const literalsOf = (code: string): string[] => code.match(LITERAL)?.map((literal) => literal.slice(1, -1)) ?? []

/** Text between tags, or in an attribute that is read aloud, that was not taken from words/. */
const JSX_TEXT = />\s*([A-Za-z\u3400-\u9FFF][^<>{}=;()]*)<\//g
const JSX_ATTRIBUTE = /\b(?:aria-label|aria-description|title|alt|placeholder|label)="([^"]*[A-Za-z\u3400-\u9FFF][^"]*)"/g

type Leaf = readonly [path: string, kind: string, text: string]

const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`))
    : [[path, typeof value, typeof value === 'string' ? value : '']]

describe('words', () => {
  test('no Chinese, Japanese or Korean sentence is outside words/', () => {
    const wrong = files
      .filter(({ layer, path }) => layer !== 'words' && !isOfType(path) && !(path in MAY_HOLD) && !recognises(path) && !isExample(path))
      .flatMap(({ path, code }) => literalsOf(code).filter((literal) => CJK.test(literal) && !UNITS.has(literal)).map((literal) => `${path}: ${literal}`))
    expect(wrong).toEqual([])
  })

  test('no example is part of the product', () => {
    expect(files.filter(({ path }) => isExample(path)).length).toBeGreaterThan(5)
    expect(files.filter(({ path, imports }) => !isExample(path) && imports.some(({ target }) => isExample(`${target}.ts`))).map(({ path }) => path)).toEqual([])
  })

  test('no pattern outside words/ reads a sentence', () => {
    const wrong = files
      .filter(({ layer, path }) => layer !== 'words' && !isOfType(path) && !(path in MAY_HOLD) && !recognises(path))
      .filter(({ code }) => CJK.test(code.replaceAll(LITERAL, '')))
      .map(({ path }) => path)
    expect(wrong).toEqual([])
  })

  test('what recognises a bureau\'s words holds words, no sentence', () => {
    const literals = files.filter(({ path }) => recognises(path)).flatMap(({ path, code }) => literalsOf(code).map((literal) => ({ path, literal })))
    expect(literals.some(({ literal }) => CJK.test(literal))).toBe(true)
    const plain = literals.filter(({ literal }) => CJK.test(literal) && !/[|\\^$]/.test(literal)) // a pattern may hold a sign
    expect(plain.filter(({ literal }) => /[。！？]/.test(literal) || literal.length > 20).map(({ path, literal }) => `${path}: ${literal}`)).toEqual([])
  })

  test('every exemption is still needed', () => {
    const idle = Object.keys(MAY_HOLD).filter((path) => !CJK.test(files.find((file) => file.path === path)?.code ?? ''))
    expect(idle).toEqual([])
  })

  test('components hold no sentence of their own', () => {
    const wrong = files
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, code }) => [...code.matchAll(JSX_TEXT), ...code.matchAll(JSX_ATTRIBUTE)].map(([, text = '']) => `${path}: ${text.trim()}`))
    expect(wrong).toEqual([])
  })

  test('a colon between two texts is that of the language', () => {
    const between = /\$\{[^{}]*\}: (?=\$\{|<)|^\s*(?:[^\s{}<>][^{}]*)?\{[\w.]+(?:\([^)]*\))?\}:(?= [{<]|\{)/gm
    const found = (code: string): string[] => [...code.matchAll(between)].map(([text]) => text.trim())
    for (const code of ['`${name}: ${definition}`', '  {words.base}: {note}', "  {words.inputs}:{' '}", '  {formatPeriod(period, language)}: {note}']) expect(found(code)).toHaveLength(1)
    expect(found('const A = ({ panel }: { readonly panel: string }) => `${a}${colon}${b}`')).toEqual([])
    const wrong = files.filter(({ layer, path }) => /^(?:app|charts|embed|exports|search)$/.test(layer) && !isOfType(path)).flatMap(({ path, code }) => found(code).map((text) => `${path}: ${text}`))
    expect(wrong).toEqual([])
  })

  test('Chinese sentences have no half-width colon or comma between ideographs', () => {
    const sources = files.filter(({ path }) => path.startsWith('words/zh/'))
    expect(sources.length).toBeGreaterThan(15)
    expect(sources.flatMap(({ path, code }) => literalsOf(code).filter((literal) => /[\u3400-\u9fff][:,;](?: |(?=[\u3400-\u9fff$]))/.test(literal)).map((literal) => `${path}: ${literal}`))).toEqual([])
  })

  test('a formula is 公式 and a recipe 配方, everywhere', () => {
    const sources = files.filter(({ path }) => path.startsWith('words/zh/'))
    expect(sources.filter(({ code }) => /算式|对应方案/.test(code)).map(({ path }) => path)).toEqual([])
    expect(sources.filter(({ code }) => code.includes('公式')).length).toBeGreaterThan(3)
    expect(sources.filter(({ code }) => code.includes('配方')).length).toBeGreaterThan(2)
  })

  // That no key is missing is compile-time (tests/types/words.ts); here: that none is empty or left in the other language.
  test('every language says everything in its own script', () => {
    const [zh, en] = LANGUAGES.map((language) => leavesOf(uiWords(language)))
    const isLookup = (path: string): boolean => /^\.number\.(?:unitLabels|suffixes|subscriptionLabels)\./.test(path) // by token; Chinese shows the token itself
    const shape = (leaves: readonly Leaf[] = []): string[] => leaves.filter(([path]) => !isLookup(path)).map(([path, kind]) => `${path}: ${kind}`).sort()
    expect(shape(en)).toEqual(shape(zh))
    expect((zh ?? []).length).toBeGreaterThan(100)
    const name = (leaves: readonly Leaf[]): string[] => leaves.map(([path, , text]) => `${path}: ${text}`)
    const mayShowChinese = (path: string): boolean => /language/i.test(path) // the switch names each language in itself
    expect(name((en ?? []).filter(([path, , text]) => CJK.test(text) && !mayShowChinese(path)))).toEqual([])
    const sentence = /[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}/
    expect(name((zh ?? []).filter(([path, , text]) => sentence.test(text) && !CJK.test(text) && !mayShowChinese(path)))).toEqual([])
  })
})
