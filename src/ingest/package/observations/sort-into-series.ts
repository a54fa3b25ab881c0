import type { Indicator } from '../../../model/indicator'
import { type Period, printPeriod } from '../../../model/period'
import { fileAt, type Series, seriesKey } from '../../../model/series'
import { orderOf, timingOf } from '../../../model/time'
import { type JoinedObservation, joinObservations } from '../../../transform/join-observations'
import type { IssueLog } from '../../bytes/issue-log'
import type { ObservationStore } from './observation-store'
import type { RowStore } from './row-store'
import { RowBuffer, SharedColumns } from './shared-columns'

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
const orderRows = (store: RowStore, seriesCount: number): { order: Int32Array; ends: Int32Array } => {
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

/** Builds the series of one file, one after the other; values and lines of all lie in one buffer each. */
class SeriesBuilder {
  private readonly values: Float64Array
  private readonly lines: Int32Array
  private readonly group = new RowBuffer()
  private readonly shared: SharedColumns
  private readonly files: readonly string[]
  private end = 0

  constructor(private readonly store: ObservationStore) {
    this.values = new Float64Array(store.rows.length)
    this.lines = new Int32Array(store.rows.length)
    this.shared = new SharedColumns(store.attributes)
    this.files = [store.log.file]
  }

  /** The series with this code, from the rows `order[from..to)`; of two rows with one period the first stays. */
  build(code: number, order: Int32Array, from: number, to: number): Series {
    const { group } = this
    const start = this.end
    this.gather(order, from, to)
    const { series, texts, vocabulary } = this.store
    const indicator = vocabulary.indicators[series.indicators[code] as number] as Indicator
    const { evidence, basis, bound, publishedUnit, source, note } = this.shared.attributeColumns(group)
    return {
      indicator: indicator.id,
      region: vocabulary.regions[series.regions[code] as number] as string,
      vintage: texts.texts[series.vintages[code] as number] as string,
      variant: texts.texts[series.variants[code] as number] as string,
      unit: indicator.unit,
      timing: timingOf(indicator.kind),
      periods: this.shared.periods(group),
      values: this.values.subarray(start, this.end),
      missing: this.shared.byteColumn(group.missing, group.length),
      evidence,
      basis,
      bound,
      publishedUnit,
      publishedDecimals: this.shared.byteColumn(group.decimals, group.length),
      source,
      note,
      lines: this.lines.subarray(start, this.end),
      fileOf: this.shared.oneFile(group.length),
      texts: texts.texts,
      files: this.files,
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

const reportDuplicate = ({ rows, series, texts, vocabulary, log }: ObservationStore, row: number, firstLine: number): void => {
  const code = rows.series(row)
  const key = [
    vocabulary.indicators[series.indicators[code] ?? 0]?.id,
    vocabulary.regions[series.regions[code] ?? 0],
    printPeriod(rows.period(row) as Period),
    texts.texts[series.vintages[code] ?? 0],
    texts.texts[series.variants[code] ?? 0],
  ].join('|')
  log.add('row-duplicate', 'error', rows.line(row), 0, key, { key, firstLine })
}

/** The rows of a file as series by `seriesKey`, each in order of time with no period twice. */
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

const orderAt = ({ periods }: Series, at: number): number => (at < periods.length ? orderOf((periods[at] ?? 0) as Period) : Infinity)

const interleave = (first: Series, second: Series, log: IssueLog): JoinedObservation[] => {
  const picks: JoinedObservation[] = []
  let a = 0
  let b = 0
  while (a < first.periods.length || b < second.periods.length) {
    const left = orderAt(first, a)
    const right = orderAt(second, b)
    if (left <= right) {
      picks.push({ from: first, at: a, moved: false })
      if (left === right) reportTwin(first, a, second, b, log)
      a += 1
      if (left === right) b += 1
    } else {
      picks.push({ from: second, at: b, moved: true })
      b += 1
    }
  }
  return picks
}

const reportTwin = (first: Series, a: number, second: Series, b: number, log: IssueLog): void => {
  const period = printPeriod((second.periods[b] ?? 0) as Period)
  const key = [second.indicator, second.region, period, second.vintage, second.variant].join('|')
  const facts = { key: `${key} (${fileAt(first, a)})`, firstLine: first.lines[a] ?? 0 }
  log.add('row-duplicate', 'error', second.lines[b] ?? 0, 0, key, facts)
}

/** One series out of two files. Where both have a period the first file's value stays. */
const mergeTwo = (first: Series, second: Series, log: IssueLog): Series => joinObservations(first, second, interleave(first, second, log))

/** Adds the series of one more file to those of the files before it. */
export const mergeSeries = (all: Map<string, Series>, added: ReadonlyMap<string, Series>, log: IssueLog): void => {
  for (const [key, series] of added) {
    const before = all.get(key)
    all.set(key, before === undefined ? series : mergeTwo(before, series, log))
  }
}
