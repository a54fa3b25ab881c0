/** Parts fetched when they are asked for have one way in, which says where they could not be had; text of data becomes markup in one place. */
import { describe, expect, test } from 'vitest'
import { sourceFiles } from './source-files'

const PAGE = new Set(['app', 'platform', 'main'])
const files = sourceFiles()

/** Imports at run time, `import('…')`; those of types alone come before a name or an index. */
const importsIn = (code: string): { readonly before: string }[] => [...code.matchAll(/(?<!typeof )\bimport\(/g)].map(({ index }) => ({ before: code.slice(Math.max(0, index - 80), index) }))

const found = files.filter(({ layer }) => PAGE.has(layer)).flatMap(({ path, code }) => importsIn(code).map((one) => ({ path, ...one })))

describe('a part that is fetched when asked for', () => {
  test('the checker sees them', () => {
    expect(found.length).toBeGreaterThan(25)
    expect(importsIn("const A = lazy(() => import('./A'))")).toHaveLength(1)
    expect(importsIn("type A = typeof import('./A')")).toHaveLength(0)
  })

  test('is fetched by loadPart or onRequest, which say where it could not be had', () => {
    const others = found.filter(({ path, before }) => path !== 'platform/page/load-part.ts' && !/\b(?:loadPart|onRequest)\(\s*\(\) => $/.test(before))
    expect(others).toEqual([])
  })

  test('is not fetched by React’s lazy, whose failure takes away the page', () => {
    expect(files.filter(({ code }) => /\blazy\(/.test(code)).map(({ path }) => path)).toEqual([])
  })
})

test('text becomes markup in format/xml-text.ts alone', () => {
  const escaping = files.filter(({ path, code }) => path !== 'format/xml-text.ts' && /replace(?:All)?\(\s*(?:\/\[[^\]^/]*[&<]|'[&<]')/.test(code)).map(({ path }) => path)
  expect(escaping).toEqual([])
})
