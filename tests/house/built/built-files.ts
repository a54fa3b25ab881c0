import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT, walk } from '../source-files'

const DIST = 'dist'
/** The folder of the one-file build. */
export const SINGLE = 'dist-single'

export interface BuiltFile {
  readonly path: string // relative to the build's folder
  readonly text: string
}

/** Built text files whose name ends as given, of `dist/` or another build's folder; refuses to judge an absent build. */
export const builtFiles = (ending: RegExp, name: string = DIST): BuiltFile[] => {
  const folder = join(ROOT, name)
  if (!existsSync(folder)) throw new Error(`${name}/ is missing: run \`npm run build${name === SINGLE ? ':single' : ''}\` first.`)
  return walk(folder)
    .filter((file) => ending.test(file))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

const STATIC = /(?:import|from)\s*["'](\.[^"']+\.js)["']/g
const DYNAMIC = /import\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g
const WORKER = /new URL\([^)]*?["'`]([^"'`/]+-worker-[^"'`]+\.js)["'`]/g

/** Files reached by imports of these forms from the scripts of index.html, or from one script, short of those that `isAsked` says a reader must ask for. */
const reached = (forms: readonly RegExp[], isAsked: (path: string) => boolean, from?: RegExp): BuiltFile[] => {
  const scripts = new Map(builtFiles(/\.js$/).map((file) => [file.path, file]))
  const html = builtFiles(/^.*index\.html$/).find(({ path }) => path === 'index.html')?.text ?? ''
  const seen = new Map<string, BuiltFile>()
  const visit = (path: string): void => {
    const file = scripts.get(path)
    if (!file || seen.has(path) || isAsked(path)) return
    seen.set(path, file)
    for (const form of forms) for (const [, name = ''] of file.text.matchAll(form)) visit(join(path, '..', name).split(sep).join('/'))
  }
  if (from) for (const path of scripts.keys()) if (from.test(path)) visit(path)
  for (const [, path = ''] of from ? [] : html.matchAll(/(?:src|href)="(?:\.?\/)?([^"]+\.js)"/g)) visit(path)
  return [...seen.values()]
}

/** The scripts that index.html asks for, and all that those import statically. */
export const firstLoad = (): BuiltFile[] => reached([STATIC], () => false)

/** Pages that are fetched when one of their addresses is opened; a visit begins with one of them, or with the overview, which is in index.html. */
export const PAGES_FETCHED = ['Chapters', 'SinglePanel'] as const

const isPage = (path: string, page: string): boolean => path.includes(`/${page}-`)

/** All scripts that a visit to a page fetches by itself, the worker's included: what it imports at any time, without what a reader must ask for, and without the other pages. */
export const ownLoad = (page: (typeof PAGES_FETCHED)[number]): BuiltFile[] =>
  reached([STATIC, DYNAMIC, WORKER], (path) => /\/(?:on-request\/|IssueList-)/.test(path) || PAGES_FETCHED.some((other) => other !== page && isPage(path, other)))

/** All scripts that a visit to the overview fetches by itself where the data on the host are others than those of the build: it is composed anew. */
export const overviewComposed = (): BuiltFile[] => {
  const composing = new Set(reached([STATIC], () => false, /\/Overview-/).map(({ path }) => path))
  return reached([STATIC, DYNAMIC, WORKER], (path) => !composing.has(path) && (/\/(?:on-request\/|IssueList-)/.test(path) || PAGES_FETCHED.some((page) => isPage(path, page))))
}
