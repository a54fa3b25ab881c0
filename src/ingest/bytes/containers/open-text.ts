import { readCsv } from '../csv/csv-table'
import { decodeBytes, type Decoded } from '../encodings/decode'
import { TextGrid } from '../grid/text-grid'
import { dialectOf, otherDelimiter, readBlankParted, type Dialect } from '../csv/dialect'
import { LIMITS } from '../limits'
import { readHtml } from './read-html'
import { refusal, unopened, type Opened, type OpenOptions } from './opened'
import { issue, type Issue, type IssueCode } from '../../../model/issue'

const HEAD = 4096
const headOf = (text: string): string => text.slice(0, HEAD).replace(/^[\ufeff\s]+/, '')

/** Whether a text is a workbook of Excel 2003 as XML. */
const isSpreadsheetXml = (text: string): boolean => {
  const head = headOf(text)
  return head.startsWith('<') && head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook[\s>]/.test(head)
}

/** Whether a text is a web page, also one saved as `.xls`. */
const isHtml = (text: string): boolean => {
  const head = headOf(text)
  return /^<(?:!doctype\s+html|html|head|meta|body|table|style|title|div|center|font)[\s>/]/i.test(head) || (/^<(?:!--|\?xml|[a-z]+[\s>])/i.test(head) && /<table[\s>]/i.test(text))
}

/** Whether a text is JSON. */
const isJson = (text: string): boolean => /^(?:\{\s*["}]|\[\s*(?:[{[\]"]|\d+\s*,))/.test(headOf(text))

const EACH = 20

/** Keeps the first issues of each code and counts the rest. */
class CappedIssues {
  private readonly kept: Issue[] = []
  private readonly counts = new Map<IssueCode, number>()

  constructor(private readonly file: string) {}

  add(made: Issue): void {
    const count = (this.counts.get(made.code) ?? 0) + 1
    this.counts.set(made.code, count)
    if (count <= EACH) this.kept.push(made)
  }

  /** The issues kept, with one that counts the others. */
  list(): Issue[] {
    const hidden = [...this.counts].filter(([, count]) => count > EACH)
    return [...this.kept, ...hidden.map(([of, count]) => issue('issues-capped', 'note', { file: this.file, line: 0, column: 0 }, '', { of, hidden: count - EACH }))]
  }
}

const SAMPLE_BYTES = 192 * 1024
const STEP = 1024 * 1024

/** A text in SpreadsheetML, for the reader of workbooks. */
export interface SpreadsheetXml {
  readonly spreadsheetXml: string
  readonly opened: Partial<Opened>
}

/** The beginning of a text, cut at a line end unless it is the whole text. */
const sampleOf = (decoded: Decoded, bytes: number): string => {
  const [sample = ''] = decoded.slices(SAMPLE_BYTES)
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'))
  return bytes <= SAMPLE_BYTES || end < 0 ? sample : sample.slice(0, end + 1)
}

/** The same slices, with progress reported. */
const watched = (decoded: Decoded, total: number, onProgress: OpenOptions['onProgress']): Pick<Decoded, 'slices'> => ({
  *slices(size = 32 * 1024) {
    let done = 0
    let next = STEP
    for (const slice of decoded.slices(size)) {
      yield slice
      done = Math.min(total, done + size)
      if (done < next) continue
      onProgress?.(done, total)
      next = done + STEP
    }
    onProgress?.(total, total)
  },
})

const cutLongCells = (cells: string[], line: number, file: string, issues: CappedIssues): string[] => {
  if (!cells.some(({ length }) => length > LIMITS.cell)) return cells
  return cells.map((cell, at) => {
    if (cell.length <= LIMITS.cell) return cell
    issues.add(issue('cell-too-long', 'error', { file, line, column: at + 1 }, cell.slice(0, 60), { length: cell.length, limit: LIMITS.cell }))
    return cell.slice(0, LIMITS.cell)
  })
}

const readTable = (decoded: Pick<Decoded, 'slices'>, file: string, dialect: Dialect, issues: CappedIssues): TextGrid => {
  const { delimiter, hasSepLine } = dialect
  const grid = new TextGrid()
  let isFull = false
  const onRecord = (cells: string[], line: number): void => {
    if (hasSepLine && line === 1) return
    if (grid.rows >= LIMITS.rows) {
      isFull = true
      return
    }
    const other = otherDelimiter(cells, dialect)
    if (other !== undefined) issues.add(issue('row-delimiter', 'warning', { file, line, column: 1 }, (cells[0] ?? '').slice(0, 60), { delimiter: other }))
    grid.add(cutLongCells(cells, line, file, issues), line)
  }
  const onQuote = (code: 'quote-unclosed' | 'quote-malformed', line: number): void =>
    issues.add(issue(code, code === 'quote-unclosed' ? 'error' : 'warning', { file, line, column: 0 }, '', {}))
  if (delimiter === undefined) readBlankParted(decoded, onRecord)
  else readCsv(decoded, onRecord, onQuote, { delimiter, keepLineEnds: true, isDone: () => isFull })
  if (isFull) issues.add(issue('rows-too-many', 'error', { file, line: 0, column: 0 }, '', { limit: LIMITS.rows }))
  return grid
}

const containerOf = (delimiter: string | undefined): 'text' | 'tsv' | 'csv' => (delimiter === undefined ? 'text' : delimiter === '\t' ? 'tsv' : 'csv')

/** Opens a text file: encoding, delimiter, records; web tables too. */
export const openText = (bytes: Uint8Array, file: string, options: OpenOptions): Opened | SpreadsheetXml => {
  const { value: decoded, issues: decoding } = decodeBytes(bytes, options.encoding ?? '', file)
  if (decoded === undefined) return unopened(decoding)
  const known = { encoding: decoded.encoding, encodings: decoded.guesses, confidence: decoded.confidence }
  const sample = sampleOf(decoded, bytes.length)
  if (isSpreadsheetXml(sample)) return { spreadsheetXml: [...decoded.slices()].join(''), opened: { ...known, issues: decoding } }
  if (isHtml(sample)) return { ...unopened(decoding, known), container: 'html', grids: readHtml([...decoded.slices()].join(''), file) }
  if (isJson(sample)) return unopened([...decoding, refusal(file, 'json')], known)
  const issues = new CappedIssues(file)
  const dialect = dialectOf(sample, options.delimiter)
  const grid = readTable(watched(decoded, bytes.length, options.onProgress), file, dialect, issues)
  const table = { ...grid.grid(file), ...(dialect.delimiter === undefined ? {} : { delimiter: dialect.delimiter }) }
  const found: Issue[] = [...decoding, ...issues.list()]
  if (found.some(({ code }) => code === 'rows-too-many')) return unopened(found, known)
  if (grid.isBlank) return unopened([...found, issue('file-empty', 'error', { file, line: 0, column: 0 }, '', {})], known)
  return { ...known, container: containerOf(dialect.delimiter), delimiter: dialect.delimiter, grids: [table], issues: found }
}
