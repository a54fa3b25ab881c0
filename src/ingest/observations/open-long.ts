import { readHeader } from '../header'
import { LONG_COLUMNS } from './long-columns'
import { LongRows } from './long-rows'
import { ObservationStore } from './observation-store'
import type { RecordContext, RecordReader } from './record-reader'

/** Opens the package's own table, one row per observation, on its header line; undefined, with issues, when it lacks a column. */
export const openLong = (cells: readonly string[], line: number, { vocabulary, log, expectedRows }: RecordContext): RecordReader | undefined => {
  const header = readHeader(cells, line, LONG_COLUMNS, log)
  return header && new LongRows(new ObservationStore(header, vocabulary, log, expectedRows))
}
