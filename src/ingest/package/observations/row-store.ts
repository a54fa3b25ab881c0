const BYTES = 24 // one row: value (8), period with decimals and reason, attributes, line, series (4 each)
const DOUBLES = BYTES / 8
const INTEGERS = BYTES / 4

const PERIOD_BITS = 18 // the year 2200 is 220032
const DECIMAL_BITS = 8
const PERIOD_MASK = 2 ** PERIOD_BITS - 1
const DECIMAL_MASK = 2 ** DECIMAL_BITS - 1

/**
 * Observations in the order of the file. A row's fields lie together, since sorting visits the rows out of order: one
 * visit then costs one line of cache, not six.
 */
export class RowStore {
  length = 0
  private capacity: number
  private doubles: Float64Array
  private integers: Int32Array

  constructor(expected: number) {
    this.capacity = Math.max(16, expected)
    this.doubles = new Float64Array(this.capacity * DOUBLES)
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
    if (row === this.capacity) this.grow()
    this.length = row + 1
    this.doubles[row * DOUBLES] = value
    const { integers } = this
    const at = row * INTEGERS + 2
    integers[at] = period + (decimals << PERIOD_BITS) + (missing << (PERIOD_BITS + DECIMAL_BITS))
    integers[at + 1] = attributes
    integers[at + 2] = line
    integers[at + 3] = series
  }

  value(row: number): number {
    return this.doubles[row * DOUBLES] as number
  }

  period(row: number): number {
    return (this.integers[row * INTEGERS + 2] as number) & PERIOD_MASK
  }

  decimals(row: number): number {
    return ((this.integers[row * INTEGERS + 2] as number) >> PERIOD_BITS) & DECIMAL_MASK
  }

  missing(row: number): number {
    return (this.integers[row * INTEGERS + 2] as number) >> (PERIOD_BITS + DECIMAL_BITS)
  }

  attributes(row: number): number {
    return this.integers[row * INTEGERS + 3] as number
  }

  line(row: number): number {
    return this.integers[row * INTEGERS + 4] as number
  }

  series(row: number): number {
    return this.integers[row * INTEGERS + 5] as number
  }

  private grow(): void {
    this.capacity = Math.ceil(this.capacity * 1.5)
    const doubles = new Float64Array(this.capacity * DOUBLES)
    doubles.set(this.doubles)
    this.doubles = doubles
    this.integers = new Int32Array(doubles.buffer)
  }
}
