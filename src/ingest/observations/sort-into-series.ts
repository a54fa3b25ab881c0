import { printPeriod, type Period } from '../../model/period'
import { seriesKey, type Series } from '../../model/series'
import type { Unit } from '../../model/unit'
import { ConstantColumns } from './constant-columns'
import type { ObservationStore } from './observation-store'
import { orderRows } from './order-rows'

/** Columns of all series of a file, one after the other; each series is a window on them. */
class Columns {
  readonly periods: Int32Array
  readonly values: Float64Array
  readonly missing: Uint8Array
  readonly decimals: Uint8Array
  readonly attributes: Int32Array
  readonly lines: Int32Array

  constructor(size: number) {
    this.periods = new Int32Array(size)
    this.values = new Float64Array(size)
    this.missing = new Uint8Array(size)
    this.decimals = new Uint8Array(size)
    this.attributes = new Int32Array(size)
    this.lines = new Int32Array(size)
  }
}

/** One series' rows, copied to the columns from `start` on; of two rows with one period the first stays. */
const copyGroup = (store: ObservationStore, columns: Columns, order: Int32Array, from: number, to: number, start: number): number => {
  const { rows } = store
  let end = start
  for (let at = from; at < to; at += 1) {
    const row = order[at] as number
    const period = rows.periods[row] as number
    if (end > start && columns.periods[end - 1] === period) {
      reportDuplicate(store, row, columns.lines[end - 1] as number)
      continue
    }
    columns.periods[end] = period
    columns.values[end] = rows.values[row] as number
    columns.missing[end] = rows.missing[row] as number
    columns.decimals[end] = rows.decimals[row] as number
    columns.attributes[end] = rows.attributes[row] as number
    columns.lines[end] = rows.lines[row] as number
    end += 1
  }
  return end
}

const idOf = ({ series, texts, vocabulary }: Pick<ObservationStore, 'series' | 'texts' | 'vocabulary'>, code: number) => ({
  indicator: vocabulary.indicators[series.indicators[code] ?? 0]?.id ?? '',
  region: vocabulary.regions[series.regions[code] ?? 0] ?? '',
  vintage: texts.texts[series.vintages[code] ?? 0] ?? '',
  variant: texts.texts[series.variants[code] ?? 0] ?? '',
})

const reportDuplicate = (store: ObservationStore, row: number, firstLine: number): void => {
  const { indicator, region, vintage, variant } = idOf(store, store.rows.series[row] ?? 0)
  const period = printPeriod((store.rows.periods[row] ?? 0) as Period)
  const key = [indicator, region, period, vintage, variant].join('|')
  store.log.add('row-duplicate', 'error', store.rows.lines[row] ?? 0, 0, key, { key, firstLine })
}

const view = (store: ObservationStore, columns: Columns, constant: ConstantColumns, code: number, from: number, to: number): Series => {
  const unit = store.vocabulary.indicators[store.series.indicators[code] ?? 0]?.unit as Unit
  const shared = constant.columns(columns.attributes, from, to)
  return {
    ...idOf(store, code),
    unit,
    periods: columns.periods.subarray(from, to),
    values: columns.values.subarray(from, to),
    missing: constant.orZero(columns.missing, from, to),
    evidence: shared.evidence,
    basis: shared.basis,
    publishedUnit: shared.publishedUnit,
    publishedDecimals: columns.decimals.subarray(from, to),
    source: shared.source,
    note: shared.note,
    lines: columns.lines.subarray(from, to),
    texts: store.texts.texts,
    file: store.log.file,
  }
}

/** The rows of a file as series by `seriesKey`, each sorted by period with no period twice. */
export const sortIntoSeries = (store: ObservationStore): Map<string, Series> => {
  const count = store.series.indicators.length
  const { order, ends } = orderRows(store.rows, count)
  const columns = new Columns(store.rows.length)
  const constant = new ConstantColumns(store.attributes)
  const made = new Map<string, Series>()
  let start = 0
  for (let code = 0; code < count; code += 1) {
    const end = copyGroup(store, columns, order, code === 0 ? 0 : (ends[code - 1] as number), ends[code] as number, start)
    const series = view(store, columns, constant, code, start, end)
    made.set(seriesKey(series), series)
    start = end
  }
  return made
}
