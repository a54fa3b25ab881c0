import { formatPeriod, formatValue, unitLabel } from '../../format/index'
import { grainOf, printPeriod, type Period } from '../../model/period'
import { observationAt, type Series } from '../../model/series'
import { dateOf, indexMeeting, indexOfPeriod, sortPeriods } from '../../model/time'
import type { Language, Text } from '../../model/text'
import { readText } from '../../model/text'
import { uiWords } from '../../words/index'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../series/request'
import type { PanelTable, TableCell, TableColumn } from './panel-table'
import { presentOf } from './cut-series'
import { columnDigits, publishedDigits } from './plot-unit'

const EMPTY: TableCell = { text: '', value: undefined, missing: '', evidence: 'one-source', note: '', sources: [] }

/** Unit and decimals of a column. */
interface ColumnStep {
  readonly step: PlotUnit
  readonly digits: number
}

/** One observation as a cell, in the unit of its column. */
export const cellOf = (series: Series, index: number, { step, digits }: ColumnStep, language: Language, breakNotes: readonly Text[] = []): TableCell => {
  const { value, missing, evidence, sources, note, release } = observationAt(series, index)
  const notes = [...(note ? [readText(note)] : []), ...breakNotes].map((text) => text[language])
  const printed = value === undefined ? undefined : value / step.scale
  const words = uiWords(language).chart
  return {
    text: printed === undefined ? words.missingValue[missing] : formatValue(printed, digits, language),
    value: printed,
    missing,
    evidence,
    note: [...new Set(notes)].join(' '),
    sources,
    ...(release ? { release } : {}),
  }
}

/** Periods of the rows. A stock of December is in the row of its year where the columns differ in grain. */
export const rowPeriods = (resolved: readonly ResolvedSeries[]): { readonly periods: readonly Period[]; readonly meet: boolean } => {
  const all = resolved.flatMap(({ series, projected }) => [series, ...(projected ? [projected] : [])])
  const grains = new Set(resolved.map(({ series }) => series.periods.some((period) => grainOf(period as Period) !== 'year')))
  const meet = grains.size > 1 || hasTwoNames(all)
  return { periods: sortPeriods(all.flatMap(({ periods, timing }) => ([...periods] as Period[]).map((period) => (meet ? dateOf(period, timing) : period)))), meet }
}

/** Whether these series name one date in two ways (2023 and 2023-12). */
const hasTwoNames = (all: readonly Series[]): boolean => {
  const names = new Map<Period, Period>()
  return all.some(({ periods, timing }) =>
    ([...periods] as Period[]).some((period) => {
      const date = dateOf(period, timing)
      const known = names.get(date)
      names.set(date, period)
      return known !== undefined && known !== period
    }),
  )
}

const findCell = (one: ResolvedSeries, period: Period, meet: boolean, column: ColumnStep, language: Language): TableCell => {
  const notes = one.breaks.filter((found) => (meet ? dateOf(found.period, one.series.timing) : found.period) === period).map(({ note }) => note)
  for (const series of [one.series, ...(one.projected ? [one.projected] : [])]) {
    const index = meet ? indexMeeting(series, period) : indexOfPeriod(series, period)
    if (index >= 0) return cellOf(series, index, column, language, notes)
  }
  return EMPTY
}

/** Bounds of a projection as columns of their own. */
const boundColumns = (one: ResolvedSeries, at: number, unit: Pick<TableColumn, 'unit' | 'token'>, language: Language): { column: TableColumn; series: Series }[] => {
  const words = uiWords(language).chart
  return one.bands.flatMap(({ level, lower, upper }) =>
    [lower, upper].map((series) => ({
      column: { key: `${one.request.indicator}/${one.request.region}/${at}/${series.variant}`, label: one.label + words.bracket(words.variants[series.variant] ?? (series.variant || level)), ...unit },
      series,
    })),
  )
}

/** Head of a column, with the name of the projection that continues the series. */
const headOf = ({ label, projected }: ResolvedSeries, language: Language): string => {
  const words = uiWords(language).chart
  return projected && presentOf(projected).length > 0 ? words.projectedPart(label, words.variants[projected.variant] ?? projected.variant) : label
}

/** Table with periods as rows and series as columns. */
export const periodTable = <Spec>({ resolved, units, language, mode }: FigureContext<Spec>): PanelTable => {
  const words = uiWords(language).chart
  const { periods, meet } = rowPeriods(resolved)
  const unitOfStep = ({ token, unit }: PlotUnit): Pick<TableColumn, 'unit' | 'token'> =>
    mode === 'absolute' ? { unit: unitLabel(token, language, unit), token } : { unit: words.modeUnit[mode], token: mode }
  const columns: TableColumn[] = []
  const readers: ((period: Period) => TableCell)[] = []
  resolved.forEach((one, at) => {
    const step = units[one.request.grid]
    if (!step) return
    columns.push({ key: `${one.request.indicator}/${one.request.region}/${at}`, label: headOf(one, language), ...unitOfStep(step) })
    const own = { step, digits: columnDigits(publishedDigits([one.series, ...(one.projected ? [one.projected] : [])]), step, one.indicator) }
    readers.push((period) => findCell(one, period, meet, own, language))
    for (const { column, series } of boundColumns(one, at, unitOfStep(step), language)) {
      const bound = { step, digits: columnDigits(publishedDigits([series]), step, one.indicator) }
      columns.push(column)
      readers.push((period) => {
        const index = indexOfPeriod(series, period)
        return index < 0 ? EMPTY : cellOf(series, index, bound, language)
      })
    }
  })
  const rows = periods.map((period) => ({ key: printPeriod(period), label: formatPeriod(period, language), cells: readers.map((read) => read(period)) }))
  return { caption: resolved.map(({ label }) => label).join(words.join), head: words.year, columns, rows }
}
