/** Imports run one way. The checker also says how many files it saw: one that sees none is green for the wrong reason. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, ROOT, sourceFiles, withoutComments, type SourceFile } from './source-files'

const UP_TO_CHARTS = ['model', 'words', 'format', 'transform', 'charts']
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  words: ['model'],
  format: ['model', 'words'],
  transform: ['model', 'words'],
  ingest: ['model', 'words', 'format', 'transform'],
  charts: ['model', 'words', 'format', 'transform'],
  state: UP_TO_CHARTS,
  search: UP_TO_CHARTS,
  exports: UP_TO_CHARTS,
  embed: UP_TO_CHARTS,
  platform: [...UP_TO_CHARTS, 'check-text', 'ingest', 'state'],
  app: [...UP_TO_CHARTS, 'check-text', 'ingest', 'state', 'search', 'platform', 'exports', 'embed'],
  'check-text': [...UP_TO_CHARTS, 'ingest', 'search', 'exports'],
  cli: [...UP_TO_CHARTS, 'check-text', 'ingest', 'exports', 'state'],
}

/** Packages each layer may name; node: modules count as packages. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  model: /^$/,
  words: /^$/,
  format: /^$/,
  transform: /^d3-array$/,
  ingest: /^(papaparse|fflate|@e965\/xlsx|zod\/mini)$/,
  charts: /^(d3-array|zod\/mini|echarts\/(core|charts|components|renderers)|zrender\/lib\/core\/LRU\.js)$/,
  state: /^zustand(\/vanilla)?$/,
  search: /^$/,
  'check-text': /^$/,
  exports: /^(fflate|write-excel-file\/universal|virtual:briefing-script)$/,
  embed: /^echarts\//,
  platform: /^(birpc$|fflate$|idb-keyval$|echarts\/|echarts-for-react\/esm\/)/,
  app: /^(d3-array|@tanstack\/react-virtual|react|react-dom(\/client)?|zustand(\/vanilla)?|echarts\/core|echarts-for-react\/esm\/\w+)$/,
  cli: /^(node:|d3-array$|@resvg\/resvg-js$)/,
  main: /^(react|react-dom\/client|.*\.css)$/,
}

const files = sourceFiles()
const isStyle = (name: string): boolean => name.endsWith('.css')
const EARLY = 'embed/page/early.ts' // the text of a script that the page runs, not code of the module
const isEmbedClient = ({ path }: SourceFile): boolean => path.startsWith('embed/client')

const mayImport = (file: SourceFile, layer: string): boolean => {
  if (file.layer === 'main' || layer === file.layer) return true
  if (layer === 'platform' && isEmbedClient(file)) return true
  return MAY_IMPORT[file.layer]?.includes(layer) ?? false
}

describe('layers', () => {
  test('the checker sees the whole house', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(files.length)
    for (const layer of ['model', 'words', 'format', 'transform', 'ingest', 'charts', 'state', 'platform', 'app', 'cli', 'main']) {
      expect(files.filter((file) => file.layer === layer), layer).not.toHaveLength(0)
    }
  })

  test('the checker sees every form of import', () => {
    const code = withoutComments(`
      import a from './a' // import x from './comment'
      import type { B } from '../b/index'
      import { c,
        type D } from "../c"
      export { e } from './e'
      export * from './f'
      import './g.css'
      const h = await import('../h')
      type I = import('../i').I
      new Worker(new URL('./j.ts', import.meta.url))
      export const k = 'https://from' + './k'
    `)
    expect(importsOf('app/here.ts', code).map(({ target }) => target).sort()).toEqual(['app/a', 'app/e', 'app/f', 'app/g.css', 'app/j', 'b/index', 'c', 'h', 'i'])
  })

  test('every folder is a layer of the design', () => {
    expect(files.map(({ layer }) => layer).filter((layer) => layer !== 'main' && !(layer in MAY_IMPORT))).toEqual([])
  })

  test('docs/architecture.md says the same', () => {
    const table = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(/^\| `([\w-]+)\/` \|.*\| ([\w, -]+) \|$/gm)
    const rows = Object.fromEntries([...table].map(([, layer = '', list = '']) => [layer, list === 'nothing' ? [] : list.split(', ')]))
    const layers = Object.fromEntries(Object.entries(rows).filter(([layer]) => layer in MAY_IMPORT))
    expect(layers).toEqual(MAY_IMPORT)
  })

  test('imports run one way', () => {
    const wrong = files.flatMap((file) =>
      file.imports.filter(({ layer }) => layer !== '' && !mayImport(file, layer)).map(({ name }) => `${file.path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('packages stay in the layer that may know them', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ layer, name }) => layer === '' && !isStyle(name) && !PACKAGES[file.layer]?.test(name))
        .map(({ name }) => `${file.path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('one file imports PapaParse', () => {
    expect(files.filter(({ imports }) => imports.some(({ name }) => name === 'papaparse'))).toHaveLength(1)
  })

  test('no cycle, import type included', () => {
    const known = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]))
    const target = (name: string): string | undefined => [name, `${name}/index`].find((path) => known.has(path))
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'open') cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (state.has(path)) return
      state.set(path, 'open')
      for (const next of known.get(path)?.imports ?? []) {
        const found = target(next.target)
        if (found) visit(found, [...trail, path])
      }
      state.set(path, 'done')
    }
    for (const path of known.keys()) visit(path, [])
    expect(cycles).toEqual([])
  })

  test('rooms of ingest import one way', () => {
    const ROOMS = ['bytes', 'package', 'tables', 'import'] // each may import those before it
    const roomOf = (path: string): string | undefined => /^ingest\/([^/]+)\//.exec(path)?.[1]
    const wrong = files.flatMap(({ path, imports }) => {
      const room = roomOf(path)
      if (room === undefined) return []
      return imports.flatMap(({ target }) => {
        const other = roomOf(target)
        const isUp = target.startsWith('ingest/') && (other === undefined || ROOMS.indexOf(other) > ROOMS.indexOf(room))
        return isUp ? [`${path} imports ${target}`] : []
      })
    })
    expect(wrong).toEqual([])
    expect([...new Set(files.flatMap(({ path }) => roomOf(path) ?? []))].sort()).toEqual([...ROOMS].sort())
  })

  test('folders import one way, without circles of two or more', () => {
    const known = new Set(files.map(({ path }) => path.replace(/\.tsx?$/, '')))
    const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const links = new Map<string, Set<string>>()
    for (const { path, imports } of files) {
      for (const { target, layer } of imports) {
        const file = layer === '' ? undefined : [target, `${target}/index`].find((one) => known.has(one))
        if (file === undefined || folderOf(file) === folderOf(path)) continue
        links.set(folderOf(path), (links.get(folderOf(path)) ?? new Set()).add(folderOf(file)))
      }
    }
    const reach = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const next of links.get(from) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        reach(next, seen)
      }
      return seen
    }
    expect(links.size).toBeGreaterThan(40)
    expect([...links.keys()].filter((folder) => reach(folder).has(folder))).toEqual([])
  })

  test('only platform, the composition root and the small clients of drawings touch the browser', () => {
    const touches = /(?<![\w.'-])(?:window|document|localStorage|sessionStorage|navigator|indexedDB|history|location)\s*[.[]|(?<![\w.])(?:fetch|postMessage|matchMedia|requestAnimationFrame)\(/
    const wrong = files.filter((file) => file.layer !== 'platform' && file.layer !== 'main' && !isEmbedClient(file) && file.path !== EARLY && touches.test(file.code)).map(({ path, code }) => `${path}: ${touches.exec(code)?.[0] ?? ''}`)
    expect(wrong).toEqual([])
  })
})
