const BYTES = 24 // one row: value (8), period, attributes, line, decimals and missing (4 each)
const DOUBLES = BYTES / 8
const INTEGERS = BYTES / 4

/**
 * Observations in the order of the file. A row's fields lie together, since sorting visits the rows out of order: one
 * visit then costs one line of cache, not six.
 */
export class RowStore {
  length = 0
  series: Int32Array
  private doubles: Float64Array
  private integers: Int32Array

  constructor(expected: number) {
    const size = Math.max(16, expected)
    this.series = new Int32Array(size)
    this.doubles = new Float64Array(size * DOUBLES)
    this.integers = new Int32Array(this.doubles.buffer)
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
    const row = this.length
    if (row === this.series.length) this.grow()
    this.length = row + 1
    this.series[row] = series
    this.doubles[row * DOUBLES] = value
    const { integers } = this
    const at = row * INTEGERS + 2
    integers[at] = period
    integers[at + 1] = attributes
    integers[at + 2] = line
    integers[at + 3] = decimals * 256 + missing
  }

  value(row: number): number {
    return this.doubles[row * DOUBLES] as number
  }

  period(row: number): number {
    return this.integers[row * INTEGERS + 2] as number
  }

  attributes(row: number): number {
    return this.integers[row * INTEGERS + 3] as number
  }

  line(row: number): number {
    return this.integers[row * INTEGERS + 4] as number
  }

  decimals(row: number): number {
    return (this.integers[row * INTEGERS + 5] as number) >> 8
  }

  missing(row: number): number {
    return (this.integers[row * INTEGERS + 5] as number) & 255
  }

  private grow(): void {
    const size = Math.ceil(this.series.length * 1.5)
    const series = new Int32Array(size)
    series.set(this.series)
    const doubles = new Float64Array(size * DOUBLES)
    doubles.set(this.doubles)
    this.series = series
    this.doubles = doubles
    this.integers = new Int32Array(doubles.buffer)
  }
}
