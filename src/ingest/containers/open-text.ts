import { issue, type Issue } from '../../model/issue'
import { readCsv } from '../csv-table'
import { decodeBytes } from '../decode'
import type { Grid } from '../grid/grid'
import { TextGrid } from '../grid/text-grid'
import { sniffDelimiter } from './sniff-delimiter'
import type { Opened, OpenOptions } from './opened'

/** Nothing could be made of a file; the issues say why. */
export const unopened = (issues: readonly Issue[], known: Partial<Opened> = {}): Opened => ({
  container: undefined,
  encoding: undefined,
  encodings: [],
  confidence: 0,
  delimiter: undefined,
  grids: [],
  issues,
  ...known,
})

/** Opens a text file: encoding, delimiter, records. */
export const openText = (bytes: Uint8Array, file: string, options: OpenOptions): Opened => {
  const { value: decoded, issues } = decodeBytes(bytes, options.encoding ?? '', file)
  if (decoded === undefined) return unopened(issues)
  const known = { encoding: decoded.encoding, encodings: decoded.guesses, confidence: decoded.confidence }
  const found: Issue[] = [...issues]
  const [first = ''] = decoded.slices(128 * 1024)
  const delimiter = sniffDelimiter(first)
  const grid = new TextGrid()
  readCsv(decoded, (cells, line) => grid.add(cells, line), (code, line) => found.push(issue(code, 'warning', { file, line, column: 0 }, '', {})), { delimiter, keepLineEnds: true })
  const table: Grid = grid.grid(file)
  return { ...known, container: delimiter === '\t' ? 'tsv' : 'csv', delimiter, grids: table.rows > 0 ? [table] : [], issues: found }
}
