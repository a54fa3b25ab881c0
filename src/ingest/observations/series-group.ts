import type { RowStore } from './row-store'

/** The rows of one series, sorted, in columns that are used again for the next series. */
export class SeriesGroup {
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
