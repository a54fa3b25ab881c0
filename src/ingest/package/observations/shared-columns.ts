import type { Attributes } from './observation-store'
import type { RowStore } from './row-store'

/** The rows of one series, sorted, in columns that are used again for the next series. */
export class RowBuffer {
  length = 0
  periods = new Int32Array(64)
  missing = new Uint8Array(64)
  decimals = new Uint8Array(64)
  attributes = new Int32Array(64)

  /** Empties the columns and makes room for `size` rows. */
  clear(size: number): void {
    this.length = 0
    if (size <= this.periods.length) return
    this.periods = new Int32Array(size * 2)
    this.missing = new Uint8Array(size * 2)
    this.decimals = new Uint8Array(size * 2)
    this.attributes = new Int32Array(size * 2)
  }

  /** Adds a row; false when the row before has the same period. */
  add(rows: RowStore, row: number): boolean {
    const at = this.length
    const period = rows.period(row)
    if (at > 0 && this.periods[at - 1] === period) return false
    this.periods[at] = period
    this.missing[at] = rows.missing(row)
    this.decimals[at] = rows.decimals(row)
    this.attributes[at] = rows.attributes(row)
    this.length = at + 1
    return true
  }
}

/** The columns of a series that hold one value as a rule. */
export interface AttributeColumns {
  readonly evidence: Uint8Array
  readonly basis: Uint8Array
  readonly bound: Uint8Array
  readonly publishedUnit: Uint8Array
  readonly source: Uint32Array
  readonly note: Uint32Array
}

const isConstant = (column: Int32Array | Uint8Array, length: number, value: number): boolean => {
  for (let at = 0; at < length; at += 1) if (column[at] !== value) return false
  return true
}

/**
 * Most series have one source, unit and evidence throughout, the same years as their neighbour, and nothing missing:
 * such series share a column, which halves the memory of a large file. Nothing may ever be written into one.
 */
export class SharedColumns {
  private readonly byAttributes = new Map<number, Map<number, AttributeColumns>>() // by length, by code
  private readonly bytes = new Map<number, Uint8Array>() // by length and value
  private readonly files = new Map<number, Uint16Array>() // by length
  private readonly axes = new Map<number, Int32Array>() // by length

  constructor(private readonly attributes: Attributes) {}

  attributeColumns({ attributes, length }: RowBuffer): AttributeColumns {
    const first = attributes[0] ?? 0
    if (!isConstant(attributes, length, first)) return this.build(attributes, length)
    let byCode = this.byAttributes.get(length)
    if (byCode === undefined) this.byAttributes.set(length, (byCode = new Map()))
    let columns = byCode.get(first)
    if (columns === undefined) byCode.set(first, (columns = this.build(attributes, length)))
    return columns
  }

  /** A copy of the column, or a shared one when it holds one value throughout. */
  byteColumn(column: Uint8Array, length: number): Uint8Array {
    const first = column[0] ?? 0
    if (!isConstant(column, length, first)) return column.slice(0, length)
    const key = length * 256 + first
    let shared = this.bytes.get(key)
    if (shared === undefined) this.bytes.set(key, (shared = new Uint8Array(length).fill(first)))
    return shared
  }

  /** The file of each row, where all are in the first. */
  oneFile(length: number): Uint16Array {
    let shared = this.files.get(length)
    if (shared === undefined) this.files.set(length, (shared = new Uint16Array(length)))
    return shared
  }

  /** A copy of the periods, or the last series' own when they are the same. */
  periods({ periods, length }: RowBuffer): Int32Array {
    const axis = this.axes.get(length)
    let at = 0
    while (axis !== undefined && at < length && axis[at] === periods[at]) at += 1
    if (axis !== undefined && at === length) return axis
    const own = periods.slice(0, length)
    this.axes.set(length, own)
    return own
  }

  private build(codes: Int32Array, length: number): AttributeColumns {
    const { attributes } = this
    const evidence = new Uint8Array(length)
    const basis = new Uint8Array(length)
    const bound = new Uint8Array(length)
    const publishedUnit = new Uint8Array(length)
    const source = new Uint32Array(length)
    const note = new Uint32Array(length)
    for (let at = 0; at < length; at += 1) {
      const code = codes[at] as number
      evidence[at] = attributes.evidence[code] as number
      basis[at] = attributes.basis[code] as number
      bound[at] = attributes.bound[code] as number
      publishedUnit[at] = attributes.unit[code] as number
      source[at] = attributes.source[code] as number
      note[at] = attributes.note[code] as number
    }
    return { evidence, basis, bound, publishedUnit, source, note }
  }
}
