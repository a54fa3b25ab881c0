import { formatPeriod, formatValue, signed, unitSuffix, withBound } from '../../format/index'
import { roundDecimal } from '../../model/decimal'
import { positionOf, printPeriod, type Period } from '../../model/period'
import type { Series } from '../../model/series'
import { dateOf, indexMeeting, indexOfPeriod } from '../../model/time'
import type { Language } from '../../model/text'
import { chartTextWords } from '../../words/chart-text'
import { uiWords } from '../../words/index'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../series/request'
import { breaksShown } from './breaks-shown'
import type { PanelTable, TableCell, TableColumn, TableRow } from './panel-table'
import { presentOf } from './cut-series'
import { columnDigits, decimalsAt, publishedDigits, unitInMode } from './plot-unit'
import { rowPeriods } from './row-periods'
import { cellOf, type ColumnStep } from './table-cell'

const EMPTY: TableCell = { text: '', value: undefined, missing: '', evidence: 'one-source', note: '', sources: [] }

/** A change with its sign; a difference of shares in the digits of its coarser input, where the column has more; its value, too, so that files say the same. */
const inOwnDigits = (cell: TableCell, { request, series, indicator, plain }: ResolvedSeries, index: number, { step, digits }: ColumnStep, language: Language): TableCell => {
  if (cell.value === undefined) return cell
  if (request.change) return { ...cell, text: signed(cell.value, digits, language) }
  if (!plain || series.unit.kind !== 'points' || !indicator.formula) return cell
  const own = Math.min(digits, decimalsAt(series, index, step.token, indicator))
  const text = formatValue(cell.value, own, language)
  return { ...cell, text: withBound(text, cell.bound ?? '', language), value: roundDecimal(cell.value, own) }
}

const findCell = (one: ResolvedSeries, period: Period, meet: boolean, column: ColumnStep, language: Language): TableCell => {
  const notes = one.breaks.filter((found) => (meet ? dateOf(found.period, one.series.timing) : found.period) === period).map(({ note }) => note)
  for (const series of [one.series, ...(one.projected ? [one.projected] : [])]) {
    const index = meet ? indexMeeting(series, period) : indexOfPeriod(series, period)
    if (index >= 0) return inOwnDigits(cellOf(series, index, column, language, notes), one, index, column, language)
  }
  return EMPTY
}

type UnitOfColumn = Pick<TableColumn, 'unit' | 'token' | 'suffix'>

/** Bounds of a projection as columns of their own. */
const boundColumns = (one: ResolvedSeries, at: number, unit: UnitOfColumn, language: Language): { column: TableColumn; series: Series }[] => {
  const words = uiWords(language).chart
  return one.bands.flatMap(({ level, lower, upper }) =>
    [lower, upper].map((series) => ({
      column: { key: `${one.request.indicator}/${one.request.region}/${at}/${series.variant}`, label: one.label + words.bracket(words.variants[series.variant] ?? (series.variant || level)), ...unit, member: at, bound: level },
      series,
    })),
  )
}

/** Head of a column, with the name of the projection that continues the series; what is nothing but a projection is named by its own label. */
const headOf = ({ label, projected, series, request }: ResolvedSeries, language: Language): string => {
  const words = uiWords(language).chart
  const isNamed = request.label !== undefined && presentOf(series).length === 0
  return projected && presentOf(projected).length > 0 && !isNamed ? chartTextWords(language).projectedPart(label, words.variants[projected.variant] ?? projected.variant) : label
}

const PERCENT = { kind: 'share' } as const

/** Each break at the first of the rows that it keeps apart from those before. */
const rowBreaks = ({ resolved, language }: Pick<FigureContext<unknown>, 'resolved' | 'language'>, periods: readonly Period[]): Map<number, NonNullable<TableRow['breaks']>> => {
  const texts = chartTextWords(language)
  const found = new Map<number, NonNullable<TableRow['breaks']>>()
  for (const { names, at, kind, note, parts } of breaksShown(resolved, language)) {
    const row = periods.findIndex((period) => positionOf(period) >= positionOf(at))
    if (!parts || row < 1) continue
    found.set(row, [...(found.get(row) ?? []), { short: texts.breakShort(texts.breakKind[kind]), text: texts.breakAt(names, formatPeriod(at, language), note) }])
  }
  return found
}

/** Periods down, series across. */
export const periodTable = <Spec>(context: FigureContext<Spec>): PanelTable => {
  const { resolved, units, language, mode } = context
  const words = uiWords(language).chart
  const { periods, meet } = rowPeriods(resolved)
  const unitOf = (one: ResolvedSeries, step: PlotUnit): UnitOfColumn => {
    const [token, suffix] = mode === 'absolute' ? [step.token, unitSuffix(step.token, step.unit, language)] : [mode, mode === 'index' ? '' : unitSuffix('%', PERCENT, language)]
    return { unit: unitInMode([one], step, context), token, suffix }
  }
  const columns: TableColumn[] = []
  const readers: ((period: Period) => TableCell)[] = []
  resolved.forEach((one, at) => {
    const step = units[one.request.grid]
    if (!step) return
    columns.push({ key: `${one.request.indicator}/${one.request.region}/${at}`, label: headOf(one, language), ...unitOf(one, step), member: at })
    const own = { step, digits: columnDigits(publishedDigits([one.series, ...(one.projected ? [one.projected] : [])]), step, one.indicator) }
    readers.push((period) => findCell(one, period, meet, own, language))
    for (const { column, series } of boundColumns(one, at, unitOf(one, step), language)) {
      const bound = { step, digits: columnDigits(publishedDigits([series]), step, one.indicator) }
      columns.push(column)
      readers.push((period) => {
        const index = indexOfPeriod(series, period)
        return index < 0 ? EMPTY : cellOf(series, index, bound, language)
      })
    }
  })
  const breaks = rowBreaks({ resolved, language }, periods)
  const rows = periods.map((period, at) => ({ key: printPeriod(period), label: formatPeriod(period, language), cells: readers.map((read) => read(period)), breaks: breaks.get(at) ?? [] }))
  return { caption: resolved.map(({ label }) => label).join(words.join), head: words.year, columns, rows }
}
