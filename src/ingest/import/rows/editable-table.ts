import { decodeBytes } from '../../bytes/encodings/decode'
import { unquotedCell, delimiterOf, lineEndOf, rawCell, rawCells, recordSpans, type RecordSpan } from './csv-records'

const BOM = '\uFEFF'

/** Text of a file with its byte-order mark; a file in another encoding will be written as UTF-8. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const decoded = decodeBytes(bytes).value
    return decoded ? BOM + [...decoded.slices()].join('') : ''
  }
}

/** New cells of a row by column; columns that the table lacks are ignored. */
export type RowTexts = ReadonlyMap<string, string>

/** A table edited row by row; untouched rows keep every byte. Rows are counted from 0 below the header. */
export class EditableTable {
  readonly columns: ReadonlyMap<string, number>
  private readonly text: string
  private readonly delimiter: string
  private readonly lineEnd: string
  private readonly header: RecordSpan | undefined
  private readonly spans: readonly RecordSpan[]
  private readonly width: number
  private readonly replaced = new Map<number, string>() // '' removes the row
  private readonly inserted = new Map<number, string[]>() // after a row; -1: after the header

  constructor(bytes: Uint8Array) {
    this.text = textOf(bytes)
    this.delimiter = delimiterOf(this.text)
    this.lineEnd = lineEndOf(this.text)
    const [header, ...spans] = recordSpans(this.text, this.delimiter)
    this.header = header
    this.spans = spans
    const names = header ? this.cellsOf(header).map(unquotedCell) : []
    this.width = names.length
    this.columns = new Map(names.map((name, at): [string, number] => [name, at]).reverse())
  }

  get rows(): number {
    return this.spans.length
  }

  private cellsOf({ start, end }: RecordSpan): string[] {
    return rawCells(this.text.slice(start, end), this.delimiter)
  }

  /** The texts of a row; undefined for a blank line. */
  row(index: number): readonly string[] | undefined {
    const span = this.spans[index]
    return span && span.end > span.start ? this.cellsOf(span).map(unquotedCell) : undefined
  }

  /** Changes cells of a row; equal ones are not rewritten. */
  change(index: number, texts: RowTexts): void {
    const span = this.spans[index]
    if (!span) return
    const cells = this.cellsOf(span)
    for (const [name, text] of texts) {
      const at = this.columns.get(name)
      if (at === undefined || unquotedCell(cells[at] ?? '') === text) continue
      while (cells.length < at) cells.push('')
      cells[at] = rawCell(text, this.delimiter, (cells[at] ?? '').trim().startsWith('"'))
    }
    this.replaced.set(index, cells.join(this.delimiter))
  }

  drop(index: number): void {
    this.replaced.set(index, '')
  }

  /** Inserts a row after another one; after -1 it is the first. Several after one row keep their order. */
  insert(behind: number, texts: RowTexts): void {
    const cells = Array.from({ length: this.width }, () => '')
    for (const [name, text] of texts) {
      const at = this.columns.get(name)
      if (at !== undefined) cells[at] = rawCell(text, this.delimiter)
    }
    const line = cells.join(this.delimiter)
    const known = this.inserted.get(behind)
    if (known) known.push(line)
    else this.inserted.set(behind, [line])
  }

  /** Appends a row, before blank lines at the end. */
  append(texts: RowTexts): void {
    let last = this.spans.length - 1
    while (last >= 0 && this.row(last) === undefined) last -= 1
    this.insert(last, texts)
  }

  get isChanged(): boolean {
    return this.replaced.size > 0 || this.inserted.size > 0
  }

  /** The file as it is now. */
  bytes(): Uint8Array {
    const pieces: string[] = []
    let from = 0 // start of the text not copied yet
    const cutTo = (to: number): void => {
      if (to > from) pieces.push(this.text.slice(from, to))
      from = to
    }
    for (const index of this.touched()) {
      const span = index < 0 ? this.header : this.spans[index]
      if (!span) continue
      cutTo(span.start)
      const line = this.replaced.get(index) ?? this.text.slice(span.start, span.end)
      if (line !== '') pieces.push(line, this.text.slice(span.end, span.next))
      from = span.next
      this.pushInserted(pieces, index, span.next > span.end || line === '')
    }
    cutTo(this.text.length)
    return new TextEncoder().encode(pieces.join(''))
  }

  /** Where the last line has no line end, rows after it begin with one and the last of them has none. */
  private pushInserted(pieces: string[], index: number, isEnded: boolean): void {
    for (const line of this.inserted.get(index) ?? []) pieces.push(...(isEnded ? [line, this.lineEnd] : [this.lineEnd, line]))
  }

  private touched(): number[] {
    return [...new Set([...this.replaced.keys(), ...this.inserted.keys()])].sort((a, b) => a - b)
  }
}
