const grown = <T extends Int32Array | Float64Array | Uint8Array>(old: T, size: number): T => {
  const next = new (old.constructor as new (length: number) => T)(size)
  next.set(old as never)
  return next
}

/** What all observations of a series share as a rule: evidence, basis, unit, source and note under one code. */
export class Attributes {
  readonly evidence: number[] = []
  readonly basis: number[] = []
  readonly unit: number[] = []
  readonly source: number[] = []
  readonly note: number[] = []
  private readonly codes = new Map<number, Map<number, number>>()

  /** `guess` is tried first: neighbours in a series seldom differ. */
  code(guess: number, evidence: number, basis: number, unit: number, source: number, note: number): number {
    if (
      this.source[guess] === source &&
      this.note[guess] === note &&
      this.unit[guess] === unit &&
      this.evidence[guess] === evidence &&
      this.basis[guess] === basis
    ) {
      return guess
    }
    const outer = source * 4096 + unit * 32 + basis * 4 + evidence
    let inner = this.codes.get(outer)
    if (inner === undefined) this.codes.set(outer, (inner = new Map()))
    const known = inner.get(note)
    if (known !== undefined) return known
    const made = this.evidence.push(evidence) - 1
    this.basis.push(basis)
    this.unit.push(unit)
    this.source.push(source)
    this.note.push(note)
    inner.set(note, made)
    return made
  }
}

/** Observations in the order of the file, in columns that grow. */
export class RowStore {
  length = 0
  series: Int32Array
  periods: Int32Array
  values: Float64Array
  decimals: Uint8Array
  missing: Uint8Array
  attributes: Int32Array
  lines: Int32Array

  constructor(expected: number) {
    const size = Math.max(16, expected)
    this.series = new Int32Array(size)
    this.periods = new Int32Array(size)
    this.values = new Float64Array(size)
    this.decimals = new Uint8Array(size)
    this.missing = new Uint8Array(size)
    this.attributes = new Int32Array(size)
    this.lines = new Int32Array(size)
  }

  append(
    series: number,
    period: number,
    value: number,
    decimals: number,
    missing: number,
    attributes: number,
    line: number,
  ): void {
    if (this.length === this.series.length) this.grow()
    const at = this.length
    this.length = at + 1
    this.series[at] = series
    this.periods[at] = period
    this.values[at] = value
    this.decimals[at] = decimals
    this.missing[at] = missing
    this.attributes[at] = attributes
    this.lines[at] = line
  }

  private grow(): void {
    const size = Math.ceil(this.series.length * 1.5)
    this.series = grown(this.series, size)
    this.periods = grown(this.periods, size)
    this.values = grown(this.values, size)
    this.decimals = grown(this.decimals, size)
    this.missing = grown(this.missing, size)
    this.attributes = grown(this.attributes, size)
    this.lines = grown(this.lines, size)
  }
}
