import type { Attributes } from './attributes'

/** The columns of a series that hold one value as a rule. */
export interface AttributeColumns {
  readonly evidence: Uint8Array
  readonly basis: Uint8Array
  readonly publishedUnit: Uint8Array
  readonly source: Uint32Array
  readonly note: Uint32Array
}

const isConstant = (column: Int32Array | Uint8Array, from: number, to: number, value: number): boolean => {
  for (let at = from; at < to; at += 1) if (column[at] !== value) return false
  return true
}

/**
 * Most series have one source, unit and evidence throughout, the same years as their neighbour, and nothing missing:
 * such series share a column, which halves the memory of a large file. Nothing may ever be written into one.
 */
export class SharedColumns {
  private readonly byAttributes = new Map<number, Map<number, AttributeColumns>>() // by length, by code
  private readonly bytes = new Map<number, Uint8Array>() // by length and value
  private readonly axes = new Map<number, Int32Array>() // by length

  constructor(private readonly attributes: Attributes) {}

  attributeColumns(codes: Int32Array, from: number, to: number): AttributeColumns {
    const first = codes[from] ?? 0
    if (!isConstant(codes, from, to, first)) return this.build(codes.subarray(from, to))
    const length = to - from
    let byCode = this.byAttributes.get(length)
    if (byCode === undefined) this.byAttributes.set(length, (byCode = new Map()))
    let columns = byCode.get(first)
    if (columns === undefined) byCode.set(first, (columns = this.build(codes.subarray(from, to))))
    return columns
  }

  /** A window on the column, or a shared one when it holds one value throughout. */
  byteColumn(column: Uint8Array, from: number, to: number): Uint8Array {
    const first = column[from] ?? 0
    if (!isConstant(column, from, to, first)) return column.subarray(from, to)
    const key = (to - from) * 256 + first
    let shared = this.bytes.get(key)
    if (shared === undefined) this.bytes.set(key, (shared = new Uint8Array(to - from).fill(first)))
    return shared
  }

  /** A window on the periods, or the last series' own when they are the same. */
  periods(column: Int32Array, from: number, to: number): Int32Array {
    const axis = this.axes.get(to - from)
    let at = 0
    while (axis !== undefined && at < axis.length && axis[at] === column[from + at]) at += 1
    if (axis !== undefined && at === axis.length) return axis
    const own = column.subarray(from, to)
    this.axes.set(to - from, own)
    return own
  }

  private build(codes: Int32Array): AttributeColumns {
    const { evidence, basis, unit, source, note } = this.attributes
    return {
      evidence: Uint8Array.from(codes, (code) => evidence[code] ?? 0),
      basis: Uint8Array.from(codes, (code) => basis[code] ?? 0),
      publishedUnit: Uint8Array.from(codes, (code) => unit[code] ?? 0),
      source: Uint32Array.from(codes, (code) => source[code] ?? 0),
      note: Uint32Array.from(codes, (code) => note[code] ?? 0),
    }
  }
}
