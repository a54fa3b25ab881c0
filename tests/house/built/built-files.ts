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
