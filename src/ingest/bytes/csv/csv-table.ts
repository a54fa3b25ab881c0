import Papa, { type ParseError, type ParseResult } from 'papaparse'
import type { Decoded } from '../encodings/decode'
import { LineEnds } from './line-ends'

/** One record of a CSV file; `line` is where it begins, counted as an editor does. */
export type OnRecord = (cells: string[], line: number) => void
/** A quote that never closes, or a stray one in a quoted cell. */
export type OnQuote = (code: 'quote-unclosed' | 'quote-malformed', line: number) => void

/** Options of reading CSV. `keepLineEnds` keeps newlines within cells as they are, and drops the blank record after the last one. */
export interface CsvOptions {
  readonly delimiter?: string
  readonly keepLineEnds?: boolean
  readonly isDone?: () => boolean // asked now and then: true ends the reading
}

// Small windows keep garbage collection cheap: 32 KB was 2.5 × faster than 256 KB over 74 MB, and both far faster than one Papa.parse.
const WINDOW = 32 * 1024
const RECOVERIES = 200 // broken quotes after which a file is read without quoting, which bounds the time
const REREAD = 100_000_000 // likewise, characters read more than once for quotes that never close
const NO_QUOTE = '\0'

const countNewlines = (text: string, end = text.length): number => {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** Lines that a record covers: its end and the newlines within its cells. */
const linesOf = (cells: readonly string[]): number => {
  let lines = 1
  for (const cell of cells) if (cell.includes('\n')) lines += countNewlines(cell)
  return lines
}

/** Slices with every line end as `\n`; a `\r` at the end of a slice is joined to the next. `ends` records each. */
function* normalNewlines(slices: Iterable<string>, ends?: LineEnds): Generator<string> {
  let held = ''
  for (const slice of slices) {
    const text = held + slice
    held = text.endsWith('\r') ? '\r' : ''
    const whole = held === '' ? text : text.slice(0, -1)
    ends?.note(whole)
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
  if (held === '') return
  ends?.note(held)
  yield '\n'
}

/** Delimiter of the header line: a comma, else a tab or semicolon. */
const delimiterOf = (text: string): string => {
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  return line.includes(',') ? ',' : (['\t', ';'].find((sign) => line.includes(sign)) ?? ',')
}

/**
 * Feeds Papa.Parser window by window. A quote that never closes loses its own line only:
 * reading resumes at the next one.
 */
class WindowedReader {
  private config: { delimiter: string; newline: '\n' } | undefined
  private parser: Papa.Parser | undefined
  private pending = ''
  private waiting: string[] = []
  private waitingLength = 0
  private window = WINDOW
  private line = 1
  private recoveries = 0
  private reread = 0 // characters
  private isQuoteless = false

  constructor(
    private readonly onRecord: OnRecord,
    private readonly onQuote: OnQuote,
    private readonly options: CsvOptions,
  ) {}

  push(text: string, last: boolean): void {
    this.waiting.push(text)
    this.waitingLength += text.length
    if (!last && this.pending.length + this.waitingLength < this.window) return
    this.pending += this.waiting.join('')
    this.waiting = []
    this.waitingLength = 0
    this.config ??= { delimiter: this.options.delimiter ?? delimiterOf(this.pending), newline: '\n' }
    this.parser ??= new Papa.Parser(this.config)
    while (this.pending !== '' && (last || this.pending.length >= this.window)) this.readWindow(this.parser, last)
  }

  private readWindow(parser: Papa.Parser, last: boolean): void {
    const final = last && this.pending.length <= this.window
    const text = final ? this.pending : this.pending.slice(0, this.window)
    const { data, errors, meta } = parser.parse(text, 0, !final) as ParseResult<string[]>
    if (!final && meta.cursor === 0 && !this.isBroken(errors)) {
      this.reread += text.length
      this.window *= 2 // one record longer than the window
      return
    }
    const resumed = data.length === 0 && !final ? this.resumeBehind(errors[0], 2) : this.emit(data, errors)
    this.pending = resumed ?? (final ? '' : this.pending.slice(meta.cursor))
    this.window = WINDOW
  }

  /** Whether the record at the window's start has broken quotes; one alone may be the window's cut. */
  private isBroken(errors: readonly ParseError[]): boolean {
    const feed = errors.length > 1 ? this.pending.indexOf('\n', errors[0]?.index) : -1
    return feed >= 0 && feed < this.window
  }

  /** Emits the records; where a broken quote spans lines, stops there and returns the text to resume with. */
  private emit(data: readonly string[][], errors: readonly ParseError[]): string | undefined {
    const first = this.line
    let next = 0
    for (let row = 0; row < data.length; row += 1) {
      const cells = data[row] ?? []
      const lines = linesOf(cells)
      if (errors[next]?.row === row) {
        const rest = this.resumeBehind(errors[next], lines, first)
        if (rest !== undefined) return rest
        while (errors[next]?.row === row) next += 1
      }
      this.onRecord(cells, this.line)
      this.line += lines
    }
    return undefined
  }

  /** Reports a broken quote; when its record spans lines, returns the text behind the quote's own line. */
  private resumeBehind(error: ParseError | undefined, lines: number, first = this.line): string | undefined {
    const opened = error?.index ?? 0
    const line = lines === 1 ? this.line : first + countNewlines(this.pending, opened)
    const resume = this.pending.indexOf('\n', opened) + 1
    const quote = this.pending.indexOf('"', opened)
    const isStray = quote >= 0 && (resume === 0 || quote < resume) // another quote on the line: not left open
    this.onQuote(isStray ? 'quote-malformed' : 'quote-unclosed', line)
    if (lines === 1 || resume === 0) return undefined
    this.line = line + 1
    this.recoveries += 1
    if (!this.isQuoteless && (this.recoveries >= RECOVERIES || this.reread > REREAD)) {
      this.isQuoteless = true
      this.parser = new Papa.Parser({ ...this.config, quoteChar: NO_QUOTE })
    }
    return this.pending.slice(resume)
  }
}

/** Emits records with their own line ends; a blank text after the last line end is not a record. */
const asWritten = (ends: LineEnds, onRecord: OnRecord): { take: OnRecord; end: () => void } => {
  let blank = 0 // the line of a blank record that waits for what comes
  const flush = (): void => {
    if (blank > 0) onRecord([''], blank)
    blank = 0
  }
  return {
    take: (cells, line) => {
      flush()
      if (cells.length === 1 && cells[0] === '') blank = line
      else onRecord(ends.restore(cells, line), line)
    },
    end: () => {
      if (blank <= ends.count) flush()
    },
  }
}

/** Reads all records, with the header line. Nothing is renamed, trimmed or typed. */
export const readCsv = (decoded: Pick<Decoded, 'slices'>, onRecord: OnRecord, onQuote: OnQuote, options: CsvOptions = {}): void => {
  const ends = options.keepLineEnds === true ? new LineEnds() : undefined
  const written = ends === undefined ? undefined : asWritten(ends, onRecord)
  const reader = new WindowedReader(written?.take ?? onRecord, onQuote, options)
  for (const text of normalNewlines(decoded.slices(), ends)) {
    if (options.isDone?.() === true) return
    reader.push(text, false)
  }
  reader.push('', true)
  written?.end()
}
