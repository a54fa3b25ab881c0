import type { FileReport } from '../../../model/dataset'
import type { Issue } from '../../../model/issue'
import { readCsv } from '../../bytes/csv/csv-table'
import { readLongBytes } from './read-long-bytes'
import { isBlankRow, readHeader } from '../table/header'
import { IssueLog } from '../../bytes/issue-log'
import { checkSize, decodeFile, LARGEST_FILE, type SourceFile } from '../table/source-file'
import { reportOf } from '../table/table'
import { LONG_COLUMNS } from './long-columns'
import { LongRows } from './long-rows'
import { ObservationStore } from './observation-store'
import type { Series } from '../../../model/series'
import type { Vocabulary } from './vocabulary'

/** What the reader of a package's table needs to know about its file. */
interface RecordContext {
  readonly vocabulary: Vocabulary
  readonly log: IssueLog
  readonly expectedRows: number // a guess from the size, to save growing
}

/** Takes the records below the header line, then gives the series. */
interface RecordReader {
  readonly rows: number
  row(cells: readonly string[], line: number): void
  finish(): Map<string, Series>
}

/** Opens the package's own table, one row per observation, on its header line; undefined, with issues, when it lacks a column. */
const openLong = (cells: readonly string[], line: number, { vocabulary, log, expectedRows }: RecordContext): RecordReader | undefined => {
  const header = readHeader(cells, line, LONG_COLUMNS, log)
  return header && new LongRows(new ObservationStore(header, vocabulary, log, expectedRows))
}

/** What one file of observations gave. */
export interface ObservationFile {
  readonly series: ReadonlyMap<string, Series>
  readonly report: FileReport
  readonly issues: readonly Issue[]
}

const BYTES_PER_ROW = 40 // few rows are shorter; room that is not used is never touched

/** Sorts what was read and closes the file's account. */
const finishFile = (
  file: SourceFile,
  reader: RecordReader | undefined,
  encoding: string,
  log: IssueLog,
): ObservationFile => {
  if (reader?.rows === 0) log.add('header-only', 'warning', 1, 0, '', {})
  const series = reader?.finish() ?? new Map<string, Series>()
  return { series, report: reportOf(file.path, reader?.rows, encoding, log), issues: log.list() }
}

/** Any encoding, by way of PapaParse. */
export const readBySlices = (file: SourceFile, vocabulary: Vocabulary): ObservationFile => {
  const log = new IssueLog(file.path)
  const expectedRows = Math.ceil(file.bytes.length / BYTES_PER_ROW)
  let reader: RecordReader | undefined
  let opened = false
  const onRecord = (cells: string[], line: number): void => {
    if (opened) reader?.row(cells, line)
    else if (!isBlankRow(cells)) {
      opened = true
      reader = openLong(cells, line, { vocabulary, log, expectedRows })
    }
  }
  const decoded = checkSize(file, log) ? decodeFile(file, log) : undefined
  if (decoded !== undefined) readCsv(decoded, onRecord, (code, line) => log.add(code, 'error', line, 0, '', {}))
  return finishFile(file, reader, decoded?.encoding ?? '', log)
}

/** The package's own long layout in UTF-8, straight from the bytes; undefined when the file is anything else. */
export const readByBytes = (file: SourceFile, vocabulary: Vocabulary): ObservationFile | undefined => {
  if (file.bytes.length > LARGEST_FILE) return undefined
  const log = new IssueLog(file.path)
  const rows = readLongBytes(file.bytes, vocabulary, log)
  return rows && finishFile(file, rows, 'utf-8', log)
}

/** Reads one file of `observations/`. */
export const readObservations = (file: SourceFile, vocabulary: Vocabulary): ObservationFile =>
  readByBytes(file, vocabulary) ?? readBySlices(file, vocabulary)
