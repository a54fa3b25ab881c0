import { type LongColumn, MISMATCH, OBSERVATION_COLUMNS, TWO_SOURCES, UNCLEAN, UNVERIFIED, type Vocabulary } from './vocabulary'
import type { LongRows } from './long-rows'
import type { ObservationStore } from './observation-store'
import { scaleDecimal } from '../table/read-number'
import { type ByteRecord, COMMA, CR, LF, PlainNumber, plainPeriod, QUOTE } from './byte-record'
import { UNSEEN, WordColumn } from './word-column'

const COLUMNS: readonly LongColumn[] = [...OBSERVATION_COLUMNS.required, ...OBSERVATION_COLUMNS.optional]
const isWord = (name: LongColumn | undefined): boolean => name !== undefined && name !== 'period' && name !== 'value'

type Places = Readonly<Record<LongColumn, number>>

/** A literal, not a loop: the engine then knows the shape. Columns that are absent are behind the last. */
const placesIn = (columns: ReadonlyMap<string, number>, width: number): Places => ({
  indicator: columns.get('indicator') ?? width,
  region: columns.get('region') ?? width,
  period: columns.get('period') ?? width,
  value: columns.get('value') ?? width,
  unit: columns.get('unit') ?? width,
  source: columns.get('source') ?? width,
  evidence: columns.get('evidence') ?? width,
  vintage: columns.get('vintage') ?? width,
  variant: columns.get('variant') ?? width,
  basis: columns.get('basis') ?? width,
  bound: columns.get('bound') ?? width,
  note: columns.get('note') ?? width,
})

/** End of an unquoted cell; the caller knows that a line feed lies ahead. */
const plainEnd = (bytes: Uint8Array, from: number): number => {
  let at = from
  for (;;) {
    const byte = bytes[at] as number
    if (byte <= COMMA && (byte === COMMA || byte === LF || byte === CR)) return at
    at += 1
  }
}

/** The closing quote of a cell on one line without quotes in it; -1 for every other quoted cell. */
const closingQuote = (bytes: Uint8Array, from: number, limit: number): number => {
  for (let at = from; at < limit; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) return bytes[at + 1] === QUOTE ? -1 : at
    if (byte === LF || byte === CR) return -1
  }
  return -1
}

const isAscii = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number
    if (byte === 0 || byte > 127) return false
  }
  return true
}

/**
 * Bytes → typed columns with no strings or rows in between, for records whose every cell is as it should be. Any other
 * record goes, as text, the way that PapaParse's records go, so that there is one place that judges and reports.
 */
export class LongScanner {
  private at = 0
  private line = 1
  private readonly view: DataView
  private readonly limit: number // behind the last line feed
  private readonly store: ObservationStore
  private readonly vocabulary: Vocabulary
  private readonly width: number
  private readonly names: readonly (LongColumn | undefined)[]
  private readonly words: readonly (WordColumn | undefined)[]
  private readonly starts: Int32Array
  private readonly ends: Int32Array
  private readonly codes: Int32Array // one more than cells: columns that the file lacks read 0, the code of ''
  private readonly where: Places
  private readonly sourced: boolean
  private readonly number = new PlainNumber()

  constructor(
    private readonly bytes: Uint8Array,
    private readonly record: ByteRecord,
    private readonly rows: LongRows,
  ) {
    this.store = rows.store
    this.vocabulary = rows.store.vocabulary
    const { columns, width } = rows.store.header
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.limit = bytes.lastIndexOf(LF) + 1
    this.width = width
    this.names = Array.from({ length: width }, (_, at) => COLUMNS.find((name) => columns.get(name) === at))
    this.words = this.names.map((name) => (isWord(name) ? new WordColumn() : undefined))
    this.starts = new Int32Array(width)
    this.ends = new Int32Array(width)
    this.codes = new Int32Array(width + 1)
    this.where = placesIn(columns, width)
    this.sourced = columns.has('source') && columns.has('evidence')
  }

  /** Reads all records from `from` on; throws NotForBytes when PapaParse has to read the file. */
  run(from: number, line: number): void {
    this.at = from
    this.line = line
    while (this.at < this.limit) {
      const end = this.scan(this.at)
      if (end > 0 && this.take()) {
        this.at = end
        this.line += 1
      } else this.readAsText()
    }
    while (this.at < this.bytes.length) this.readAsText()
  }

  private readAsText(): void {
    this.record.read(this.at)
    this.rows.row(this.record.cells, this.line)
    this.at = this.record.end
    this.line += this.record.lines
  }

  /** Finds the cells of a record and the codes of its words; the position behind it, or 0 when it must be read as text. */
  private scan(from: number): number {
    const { bytes, view, words, width, codes } = this
    let at = from
    for (let column = 0; column < width; column += 1) {
      const word = words[column]
      let end = -1
      if (word !== undefined) {
        const code = word.predict(bytes, view, at)
        if (code !== UNSEEN) {
          end = word.end
          codes[column] = code
        }
      }
      if (end < 0) {
        end = this.cell(column, at)
        if (end < 0) return 0
      }
      if (word !== undefined && codes[column] === UNCLEAN) return 0
      if (column < width - 1 && bytes[end] !== COMMA) return 0
      at = end + 1
    }
    const last = bytes[at - 1]
    if (last === LF) return at
    return last === CR && bytes[at] === LF ? at + 1 : 0
  }

  /** Reads a cell that was not predicted: its bounds and, in a column of words, its code. -1 leaves it to the text way. */
  private cell(column: number, from: number): number {
    const { bytes } = this
    const quoted = bytes[from] === QUOTE
    const start = quoted ? from + 1 : from
    const end = quoted ? closingQuote(bytes, start, this.limit) : plainEnd(bytes, start)
    if (end < 0) return -1
    const after = quoted ? end + 1 : end
    if (after >= this.limit) return -1
    this.starts[column] = start
    this.ends[column] = end
    if (this.words[column] !== undefined) this.codes[column] = this.word(column, start, end, !quoted)
    else if (this.names[column] === undefined && !isAscii(bytes, start, end)) return -1
    return after
  }

  private word(column: number, start: number, end: number, unquoted: boolean): number {
    const words = this.words[column] as WordColumn
    const known = words.find(this.bytes, start, end, unquoted)
    if (known !== UNSEEN) return known
    const text = this.record.text(start, end).trim()
    const code = this.store.cleanCode(this.names[column] as LongColumn, text)
    words.learn(this.bytes, start, end, code, unquoted)
    return code
  }

  /** Adds the scanned record; false, with nothing added, when period, unit, value or evidence need a closer look. */
  private take(): boolean {
    const { bytes, codes, starts, ends, where, number, vocabulary, store } = this
    const period = plainPeriod(bytes, starts[where.period] as number, ends[where.period] as number)
    if (period === 0) return false
    if (!number.read(bytes, starts[where.value] as number, ends[where.value] as number)) return false
    const indicator = codes[where.indicator] as number
    const unit = codes[where.unit] as number
    const power = vocabulary.power(indicator, unit)
    if (power === MISMATCH) return false
    const value = scaleDecimal(number.mantissa, power - number.decimals) + 0
    if (vocabulary.isOutside(indicator, value)) return false
    const evidence = this.sourced ? (codes[where.evidence] as number) : UNVERIFIED
    if (evidence === TWO_SOURCES && !store.namesTwo(codes[where.source] as number)) return false
    const vintage = codes[where.vintage] as number
    const variant = codes[where.variant] as number
    store.append(
      store.series.code(indicator, codes[where.region] as number, vintage, variant),
      period,
      value,
      number.decimals,
      0,
      evidence,
      codes[where.basis] as number,
      codes[where.bound] as number,
      unit,
      codes[where.source] as number,
      codes[where.note] as number,
      this.line,
    )
    this.rows.rows += 1
    return true
  }
}
