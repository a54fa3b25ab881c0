import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT, walk } from '../source-files'

const DIST = join(ROOT, 'dist')

export interface BuiltFile {
  readonly path: string // relative to dist/
  readonly text: string
}

/** Built text files whose name ends as given; refuses to judge an absent build. */
export const builtFiles = (ending: RegExp): BuiltFile[] => {
  if (!existsSync(DIST)) throw new Error('dist/ is missing: run `npm run build` first.')
  return walk(DIST)
    .filter((file) => ending.test(file))
    .map((file) => ({ path: relative(DIST, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

/** The files of its own that index.html asks for, and all that those import statically. */
export const firstLoad = (): BuiltFile[] => {
  const scripts = builtFiles(/\.js$/)
  const html = builtFiles(/^.*index\.html$/).find(({ path }) => path === 'index.html')?.text ?? ''
  const entries = [...html.matchAll(/(?:src|href)="(?:\.?\/)?([^"]+\.js)"/g)].map(([, path = '']) => path)
  const seen = new Map<string, BuiltFile>()
  const visit = (path: string): void => {
    const file = scripts.find((script) => script.path === path)
    if (!file || seen.has(path)) return
    seen.set(path, file)
    for (const [, name = ''] of file.text.matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)) visit(join(path, '..', name).split(sep).join('/'))
  }
  for (const entry of entries) visit(entry)
  return [...seen.values()]
}
