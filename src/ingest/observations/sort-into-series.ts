import { printPeriod, type Period } from '../../model/period'
import { seriesKey, type Series, type SeriesId } from '../../model/series'
import type { Unit } from '../../model/unit'
import type { ObservationStore } from './observation-store'
import { orderRows } from './order-rows'
import { SeriesGroup } from './series-group'
import { SharedColumns } from './shared-columns'

/** Builds the series of one file, one after the other; values and lines of all lie in one buffer each. */
class SeriesBuilder {
  private readonly values: Float64Array
  private readonly lines: Int32Array
  private readonly group = new SeriesGroup()
  private readonly shared: SharedColumns
  private end = 0

  constructor(private readonly store: ObservationStore) {
    this.values = new Float64Array(store.rows.length)
    this.lines = new Int32Array(store.rows.length)
    this.shared = new SharedColumns(store.attributes)
  }

  /** The series with this code, from the rows `order[from..to)`; of two rows with one period the first stays. */
  build(code: number, order: Int32Array, from: number, to: number): Series {
    const { group } = this
    const start = this.end
    this.gather(order, from, to)
    const { indicator, region, vintage, variant } = idOf(this.store, code)
    const { evidence, basis, publishedUnit, source, note } = this.shared.attributeColumns(group)
    return {
      indicator,
      region,
      vintage,
      variant,
      unit: unitOf(this.store, code),
      periods: this.shared.periods(group),
      values: this.values.subarray(start, this.end),
      missing: this.shared.byteColumn(group.missing, group.length),
      evidence,
      basis,
      publishedUnit,
      publishedDecimals: this.shared.byteColumn(group.decimals, group.length),
      source,
      note,
      lines: this.lines.subarray(start, this.end),
      texts: this.store.texts.texts,
      file: this.store.log.file,
    }
  }

  private gather(order: Int32Array, from: number, to: number): void {
    const { group, values, lines } = this
    const { rows } = this.store
    let end = this.end
    group.clear(to - from)
    for (let at = from; at < to; at += 1) {
      const row = order[at] as number
      if (group.add(rows, row)) {
        values[end] = rows.value(row)
        lines[end] = rows.line(row)
        end += 1
      } else reportDuplicate(this.store, row, lines[end - 1] as number)
    }
    this.end = end
  }
}

const idOf = ({ series, texts, vocabulary }: ObservationStore, code: number): SeriesId => ({
  indicator: vocabulary.indicators[series.indicators[code] as number]?.id as string,
  region: vocabulary.regions[series.regions[code] as number] as string,
  vintage: texts.texts[series.vintages[code] as number] as string,
  variant: texts.texts[series.variants[code] as number] as string,
})

const unitOf = ({ series, vocabulary }: ObservationStore, code: number): Unit =>
  vocabulary.indicators[series.indicators[code] as number]?.unit as Unit

const reportDuplicate = (store: ObservationStore, row: number, firstLine: number): void => {
  const { indicator, region, vintage, variant } = idOf(store, store.rows.series(row))
  const period = printPeriod(store.rows.period(row) as Period)
  const key = [indicator, region, period, vintage, variant].join('|')
  store.log.add('row-duplicate', 'error', store.rows.line(row), 0, key, { key, firstLine })
}

/** The rows of a file as series by `seriesKey`, each sorted by period with no period twice. */
export const sortIntoSeries = (store: ObservationStore): Map<string, Series> => {
  const count = store.series.indicators.length
  const { order, ends } = orderRows(store.rows, count)
  const builder = new SeriesBuilder(store)
  const made = new Map<string, Series>()
  let from = 0
  for (let code = 0; code < count; code += 1) {
    const to = ends[code] as number
    const series = builder.build(code, order, from, to)
    made.set(seriesKey(series), series)
    from = to
  }
  return made
}
