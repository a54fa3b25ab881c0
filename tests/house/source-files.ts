import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SRC = join(ROOT, 'src')

export interface SourceFile {
  readonly path: string // relative to src/, with forward slashes
  readonly layer: string // first folder; 'main' for src/main.tsx
  readonly text: string
  readonly code: string // without comments
  readonly imports: readonly Import[]
}

export interface Import {
  readonly name: string // as written
  readonly target: string // a path relative to src/ without extension, or the package's name as written
  readonly layer: string // '' for a package
}

/** Comments blanked out, strings and line breaks kept; a slash pair inside a string (`https://…`) is no comment. */
export const withoutComments = (text: string): string =>
  text.replaceAll(/('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (whole: string, quoted: string | undefined) => quoted ?? whole.replaceAll(/[^\n]/g, ' '))

const SPECIFIERS = [
  /(?:^|[;\s])(?:import|export)\s+(?:type\s+)?[\w*{}\s,$]+?\s*from\s*['"]([^'"]+)['"]/g,
  /(?:^|[;\s])import\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
]

const layerOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.tsx?$/, ''))

const resolveImport = (from: string, name: string): Import => {
  if (!name.startsWith('.')) return { name, target: name, layer: '' }
  const target = relative(SRC, join(SRC, dirname(from), name)).split(sep).join('/').replace(/\.tsx?(\?.*)?$/, '')
  return { name, target, layer: layerOf(target) }
}

/** Every specifier of a file: import, export … from, import(), import type, and worker addresses. */
export const importsOf = (path: string, code: string): Import[] =>
  SPECIFIERS.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => resolveImport(path, name)))

const readSource = (file: string): SourceFile => {
  const path = relative(SRC, file).split(sep).join('/')
  const text = readFileSync(file, 'utf8')
  const code = withoutComments(text)
  return { path, layer: layerOf(path), text, code, imports: importsOf(path, code) }
}

/** Files below a folder, hidden ones and generated folders left out. */
export const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', '.git', '.cache', '.out', 'dist', 'dist-single'].includes(name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))

/** Every TypeScript file under src/. */
export const sourceFiles = (): SourceFile[] => walk(SRC).filter((file) => /\.tsx?$/.test(file)).map(readSource)
