import { printPeriod, type Period } from '../../model/period'
import { seriesKey, type Series } from '../../model/series'
import type { Unit } from '../../model/unit'
import type { ObservationStore } from './observation-store'
import { orderRows } from './order-rows'
import { SharedColumns } from './shared-columns'

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
    const period = rows.period(row)
    if (end > start && columns.periods[end - 1] === period) {
      reportDuplicate(store, row, columns.lines[end - 1] as number)
      continue
    }
    columns.periods[end] = period
    columns.values[end] = rows.value(row)
    columns.missing[end] = rows.missing(row)
    columns.decimals[end] = rows.decimals(row)
    columns.attributes[end] = rows.attributes(row)
    columns.lines[end] = rows.line(row)
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
  const period = printPeriod(store.rows.period(row) as Period)
  const key = [indicator, region, period, vintage, variant].join('|')
  store.log.add('row-duplicate', 'error', store.rows.line(row), 0, key, { key, firstLine })
}

const view = (store: ObservationStore, columns: Columns, shared: SharedColumns, code: number, from: number, to: number): Series => {
  const unit = store.vocabulary.indicators[store.series.indicators[code] ?? 0]?.unit as Unit
  const { evidence, basis, publishedUnit, source, note } = shared.attributeColumns(columns.attributes, from, to)
  const { series, texts, vocabulary } = store
  return {
    indicator: vocabulary.indicators[series.indicators[code] ?? 0]?.id ?? '',
    region: vocabulary.regions[series.regions[code] ?? 0] ?? '',
    vintage: texts.texts[series.vintages[code] ?? 0] ?? '',
    variant: texts.texts[series.variants[code] ?? 0] ?? '',
    unit,
    periods: shared.periods(columns.periods, from, to),
    values: columns.values.subarray(from, to),
    missing: shared.byteColumn(columns.missing, from, to),
    evidence,
    basis,
    publishedUnit,
    publishedDecimals: shared.byteColumn(columns.decimals, from, to),
    source,
    note,
    lines: columns.lines.subarray(from, to),
    texts: texts.texts,
    file: store.log.file,
  }
}

/** The rows of a file as series by `seriesKey`, each sorted by period with no period twice. */
export const sortIntoSeries = (store: ObservationStore): Map<string, Series> => {
  const count = store.series.indicators.length
  const { order, ends } = orderRows(store.rows, count)
  const columns = new Columns(store.rows.length)
  const shared = new SharedColumns(store.attributes)
  const made = new Map<string, Series>()
  let start = 0
  for (let code = 0; code < count; code += 1) {
    const end = copyGroup(store, columns, order, code === 0 ? 0 : (ends[code - 1] as number), ends[code] as number, start)
    const series = view(store, columns, shared, code, start, end)
    made.set(seriesKey(series), series)
    start = end
  }
  return made
}
