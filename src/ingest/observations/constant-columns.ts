import type { Attributes } from './row-store'

/** The columns of a series that hold one value as a rule. */
export interface SharedColumns {
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
 * Most series have one source, unit and evidence throughout: series of one length then share the column, which saves
 * half the memory of a large file. Nothing may ever be written into them.
 */
export class ConstantColumns {
  private readonly shared = new Map<number, Map<number, SharedColumns>>() // by length, by attribute code
  private readonly zeros = new Map<number, Uint8Array>()

  constructor(private readonly attributes: Attributes) {}

  columns(codes: Int32Array, from: number, to: number): SharedColumns {
    const first = codes[from] ?? 0
    if (!isConstant(codes, from, to, first)) return this.build(codes.subarray(from, to))
    const length = to - from
    let byCode = this.shared.get(length)
    if (byCode === undefined) this.shared.set(length, (byCode = new Map()))
    let columns = byCode.get(first)
    if (columns === undefined) byCode.set(first, (columns = this.build(codes.subarray(from, to))))
    return columns
  }

  /** A window on the column, or a shared column of zeros. */
  orZero(column: Uint8Array, from: number, to: number): Uint8Array {
    if (!isConstant(column, from, to, 0)) return column.subarray(from, to)
    let zeros = this.zeros.get(to - from)
    if (zeros === undefined) this.zeros.set(to - from, (zeros = new Uint8Array(to - from)))
    return zeros
  }

  private build(codes: Int32Array): SharedColumns {
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
