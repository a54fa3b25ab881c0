import type { FileReport } from '../../../model/dataset'
import { type Period, readPeriod } from '../../../model/period'
import { localized, readText, type Text } from '../../../model/text'
import { readCsv } from '../../bytes/csv/csv-table'
import { type Decoded, decodeRanked, type Rank } from '../../bytes/encodings/decode-ranked'
import type { IssueLog } from '../../bytes/issue-log'
import { type ColumnNames, fitsHeader, isBlankRow, type PackageHeader, readHeader } from './header'
import { readNumber } from './read-number'

/** A file as it arrived. `path` is relative to the package. */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly rank?: Rank // absent: UTF-8, or it cannot be read
}

/** Beyond this a browser's tab is at risk; a 50 MB file is far from it. */
export const LARGEST_FILE = 500 * 1024 * 1024

const isBlank = (bytes: Uint8Array): boolean => bytes.length < 1024 && new TextDecoder().decode(bytes).trim() === ''

/** Checks what is known before reading: absent content, size. False when the file cannot be read. */
export const checkSize = ({ bytes }: SourceFile, log: IssueLog): boolean => {
  if (bytes.length > LARGEST_FILE) {
    log.add('file-too-large', 'error', 0, 0, '', { bytes: bytes.length, limit: LARGEST_FILE })
    return false
  }
  if (isBlank(bytes)) {
    log.add('file-empty', 'error', 0, 0, '', {})
    return false
  }
  return true
}

/** Decodes a file and takes over what the decoder had to say. */
export const decodeFile = ({ path, bytes, rank = () => [] }: SourceFile, log: IssueLog): Decoded | undefined => {
  const { value, issues } = decodeRanked(bytes, rank, '', path)
  for (const made of issues) log.take(made)
  return value
}

export const PERIOD_FORMS = '2023 | 2023-06 | 2023-Q4 | 2023-H1'
export const NUMBER_FORM = '1234.5'

/** One row of a catalogue table: cells by column name, with readers that report what they cannot read. */
export class CatalogueRow {
  constructor(
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<string, number>,
    readonly line: number,
    readonly log: IssueLog,
  ) {}

  /** The trimmed cell; '' when the table has no such column. */
  text(name: string): string {
    const at = this.columns.get(name)
    return at === undefined ? '' : (this.cells[at] ?? '').trim()
  }

  /** 1-based, 0 when the table has no such column. */
  column(name: string): number {
    return (this.columns.get(name) ?? -1) + 1
  }

  /** `name_zh` and `name_en`; one language alone represents both. */
  pair(name: string): Text {
    const zh = this.text(`${name}_zh`)
    const en = this.text(`${name}_en`)
    return localized({ zh: zh || en, en: en || zh })
  }

  /** A cell `中文 || English`. */
  bilingual(name: string): Text {
    return readText(this.text(name))
  }

  /** A plain number; undefined when blank or, with an issue, unreadable. */
  number(name: string): number | undefined {
    const text = this.text(name)
    if (text === '') return undefined
    const { value, missing, suggestion } = readNumber(text)
    if (missing === '') return value
    this.log.add('value-unreadable', 'error', this.line, this.column(name), text, { expected: NUMBER_FORM, suggestion })
    return undefined
  }

  /** A period; undefined when blank or, with an issue, unreadable. */
  period(name: string): Period | undefined {
    const text = this.text(name)
    const period = readPeriod(text)
    if (period === undefined && text !== '') {
      this.log.add('period-unreadable', 'error', this.line, this.column(name), text, { expected: PERIOD_FORMS })
    }
    return period
  }

  /** One of a closed list of words; undefined, with an issue, for any other. */
  term<Term extends string>(name: string, allowed: readonly Term[]): Term | undefined {
    const text = this.text(name)
    const term = allowed.find((word) => word === text)
    if (term === undefined) {
      this.log.add('term-unknown', 'error', this.line, this.column(name), text, { column: name, allowed })
    }
    return term
  }
}

/** Reads a small table row by row; blank rows are skipped, rows of another length reported and skipped. */
export const readTable = (
  file: SourceFile,
  names: ColumnNames,
  log: IssueLog,
  onRow: (row: CatalogueRow) => void,
): FileReport => {
  let header: PackageHeader | undefined
  let opened = false
  let rows = 0
  const onRecord = (cells: string[], line: number): void => {
    if (isBlankRow(cells)) return
    if (!opened) {
      opened = true
      header = readHeader(cells, line, names, log)
    } else if (header !== undefined && fitsHeader(cells, header)) {
      rows += 1
      onRow(new CatalogueRow(log.shown(cells, line), header.columns, line, log))
    } else if (header !== undefined) {
      log.add('row-length', 'error', line, 0, cells.join(','), { found: cells.length, expected: header.width })
    }
  }
  const decoded = checkSize(file, log) ? decodeFile(file, log) : undefined
  if (decoded !== undefined) readCsv(decoded, onRecord, (code, line) => log.add(code, 'error', line, 0, '', {}))
  if (header !== undefined && rows === 0) log.add('header-only', 'warning', 1, 0, '', {})
  return reportOf(file.path, header === undefined ? undefined : rows, decoded?.encoding ?? '', log)
}

/** What became of a file; `rows` undefined when it could not be read at all. */
export const reportOf = (file: string, rows: number | undefined, encoding: string, log: IssueLog): FileReport => ({
  file,
  rows: rows ?? 0,
  encoding,
  state: rows === undefined ? 'failed' : log.failed ? 'partly' : 'read',
})
