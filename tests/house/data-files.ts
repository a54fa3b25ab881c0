/** The data package as a stranger reads it: no code of the product takes part. */
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { csvParse, csvParseRows, type DSVRowString } from 'd3-dsv'
import { ROOT, walk } from './source-files'

const DATA = join(ROOT, 'data')

/** Path within data/ → text without a byte-order mark. */
export const dataText = (path: string): string => readFileSync(join(DATA, path), 'utf8').replace(/^\uFEFF/, '')

export const dataPaths = (): string[] => walk(DATA).map((file) => relative(DATA, file).split(sep).join('/'))

export const csvPaths = (): string[] => dataPaths().filter((path) => path.endsWith('.csv'))

const parsed = new Map<string, DSVRowString[]>()

/** The rows of a table, parsed once. */
export const rowsOf = (path: string): DSVRowString[] => {
  const rows = parsed.get(path) ?? csvParse(dataText(path))
  parsed.set(path, rows)
  return rows
}

export const headerOf = (path: string): string[] => csvParseRows(dataText(path))[0] ?? []

export interface Row extends DSVRowString {
  readonly file: string
}

/** Every row of a folder of data/, with the file it is in. */
export const rowsBelow = (folder: string): Row[] =>
  csvPaths()
    .filter((path) => path.startsWith(`${folder}/`))
    .flatMap((path) => rowsOf(path).map((row, index) => ({ ...row, file: `${path}:${index + 2}` })))
