/** A name that is exported means one thing throughout src/. */
import { describe, expect, test } from 'vitest'
import { sourceFiles, type SourceFile } from './source-files'

const EXPORTED = /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|type|interface|class|function)\*? (\w+)/gm

/** Folders whose parts export the same names by convention: one part a chart type, a format. */
const FAMILIES = [/^charts\/types\/[^/]+\//, /^exports\/formats\/[^/]+\//]

/** Modules that take each other's place: in the page built as one file, and in the scripts of embedded charts. */
const SUBSTITUTES = new Map([
  ['platform/data/packed-files.ts', 'platform/data/fetch-files.ts'],
  ['platform/data/page-reader.ts', 'platform/data/start-reader.ts'],
  ['platform/data/no-county-files.ts', 'platform/data/county-files.ts'],
  ['platform/check-text/open-checker-here.ts', 'platform/check-text/open-checker.ts'],
  ['platform/workbench/open-session-here.ts', 'platform/workbench/open-session.ts'],
  ['embed/states/one-type.ts', 'charts/types/list.ts'],
  ['embed/states/no-readouts.ts', 'charts/figure/readouts.ts'],
  ['embed/states/not-shortened.ts', 'charts/print/shorten.ts'],
  ['embed/states/todays-names.ts', 'charts/query/migrations.ts'],
  ['embed/client/redraw-state.ts', 'embed/client/redraw.ts'],
])

/** Names that have two meanings still. The list may only shrink: a name that is mended must leave it. */
const KNOWN: readonly string[] = []

/** What a file is a part of: files of one place in a family, or in each other's place, count as one. */
const placeOf = (path: string): string => {
  const file = SUBSTITUTES.get(path) ?? path
  const family = FAMILIES.find((pattern) => pattern.test(file))
  return family ? file.replace(family, `${family.source} `) : file
}

const placesByName = (files: readonly SourceFile[]): Map<string, Set<string>> => {
  const places = new Map<string, Set<string>>()
  for (const { path, code } of files) {
    if (/^words\/[a-z]{2}\//.test(path)) continue // the areas of a language are imported as a whole, `* as zh`
    for (const [, name = ''] of code.matchAll(EXPORTED)) places.set(name, (places.get(name) ?? new Set()).add(placeOf(path)))
  }
  return places
}

const files = sourceFiles()

describe('names', () => {
  test('exported from two files are seen', () => {
    const file = (path: string, code: string): SourceFile => ({ path, layer: '', text: code, code, imports: [] })
    const places = placesByName([file('a.ts', 'export const one = 1\nexport type Two = 2'), file('b.ts', 'export interface Two {}\nexport async function one() {}'), file('c.ts', "export { one } from './a'"), file('words/zh/x.ts', 'export const one = 1'), file('charts/types/a/x.ts', 'export const spec = 1'), file('charts/types/b/x.ts', 'export const spec = 1')])
    expect([...places].map(([name, { size }]) => [name, size])).toEqual([['one', 2], ['Two', 2], ['spec', 1]])
  })

  test('mean one thing each, but for the known ones', () => {
    const places = placesByName(files)
    expect(places.size).toBeGreaterThan(800)
    expect([...places].filter(([, { size }]) => size > 1).map(([name]) => name).sort()).toEqual([...KNOWN].sort())
  })

  test('of substitutes are those of what they replace', () => {
    const exportsOf = (path: string): string[] => [...(files.find((file) => file.path === path)?.code ?? '').matchAll(EXPORTED)].map(([, name = '']) => name)
    for (const [substitute, original] of SUBSTITUTES) expect(exportsOf(substitute).filter((name) => exportsOf(original).includes(name)), substitute).not.toEqual([])
  })
})
