import type { FileReport } from '../../../model/dataset'
import type { Issue } from '../../../model/issue'
import { readCsv } from '../../bytes/csv/csv-table'
import { isBlankRow, readHeader } from '../table/header'
import { IssueLog } from '../../bytes/issue-log'
import { checkSize, decodeFile, LARGEST_FILE, reportOf, type SourceFile } from '../table/table'
import { OBSERVATION_COLUMNS, type Vocabulary } from './vocabulary'
import { LongRows } from './long-rows'
import { ObservationStore } from './observation-store'
import type { Series } from '../../../model/series'
import { ByteRecord, LF, NotForBytes } from './byte-record'
import { LongScanner } from './long-scanner'

const SAMPLE = 64 * 1024

const startOf = (bytes: Uint8Array): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)

/** Rows to make room for, from the mean line of the first 64 KB. */
const expectedRows = (bytes: Uint8Array): number => {
  const sample = bytes.subarray(0, SAMPLE)
  let lines = 1
  for (const byte of sample) if (byte === LF) lines += 1
  return Math.ceil((bytes.length / Math.max(1, sample.length)) * lines * 1.3) // room that is not used is never touched
}

/**
 * Reads a file of the long layout straight from its bytes. Undefined when that cannot be done to the letter of
 * PapaParse: not UTF-8, another layout, broken quotes, lone carriage returns. The log is then to be thrown away.
 */
const readLongBytes = (bytes: Uint8Array, vocabulary: Vocabulary, log: IssueLog): LongRows | undefined => {
  try {
    const record = new ByteRecord(bytes)
    record.read(startOf(bytes))
    const header = record.lines === 1 ? readHeader(record.cells, 1, OBSERVATION_COLUMNS, log) : undefined
    if (header === undefined) return undefined
    const rows = new LongRows(new ObservationStore(header, vocabulary, log, expectedRows(bytes)))
    new LongScanner(bytes, record, rows).run(record.end, 2)
    return rows
  } catch (error) {
    if (error instanceof NotForBytes) return undefined
    throw error
  }
}

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
  const header = readHeader(cells, line, OBSERVATION_COLUMNS, log)
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
