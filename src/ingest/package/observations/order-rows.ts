import type { Period } from '../../../model/period'
import { orderOf } from '../../../model/time'
import type { RowStore } from './row-store'

const SMALL = 48 // below this, insertion beats the engine's sort
const ROW_RANGE = 0x80000000

/** Stable by row: of two rows with one period the earlier in the file stays first. */
const sortByPeriod = (order: Int32Array, from: number, to: number, store: RowStore): void => {
  if (to - from > SMALL) {
    const keys = Float64Array.from(order.subarray(from, to), (row) => orderOf(store.period(row) as Period) * ROW_RANGE + row).sort()
    for (let at = 0; at < keys.length; at += 1) order[from + at] = (keys[at] ?? 0) % ROW_RANGE
    return
  }
  for (let at = from + 1; at < to; at += 1) {
    const row = order[at] as number
    const period = orderOf(store.period(row) as Period)
    let slot = at
    while (slot > from && orderOf(store.period(order[slot - 1] as number) as Period) > period) {
      order[slot] = order[slot - 1] as number
      slot -= 1
    }
    order[slot] = row
  }
}

/** Row numbers grouped by series (a counting sort) and, within a series, in order of time; `ends[s]` closes the group of s. */
export const orderRows = (store: RowStore, seriesCount: number): { order: Int32Array; ends: Int32Array } => {
  const { length } = store
  const ends = new Int32Array(seriesCount + 1) // first the starts, moved to the ends while rows are placed
  for (let row = 0; row < length; row += 1) {
    const next = store.series(row) + 1
    ends[next] = (ends[next] as number) + 1
  }
  for (let at = 1; at <= seriesCount; at += 1) ends[at] = (ends[at] as number) + (ends[at - 1] as number)
  const order = new Int32Array(length)
  for (let row = 0; row < length; row += 1) {
    const group = store.series(row)
    const slot = ends[group] as number
    order[slot] = row
    ends[group] = slot + 1
  }
  for (let at = 0; at < seriesCount; at += 1) sortByPeriod(order, at === 0 ? 0 : (ends[at - 1] as number), ends[at] as number, store)
  return { order, ends }
}
