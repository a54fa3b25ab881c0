/** The ground between two lines of a plot, and their difference in words. The difference is a derived indicator: its formula says which figures may be set against each other. */
import { formatIn, formatPeriod } from '../../format/index'
import { positionOf, readPeriod } from '../../model/period'
import { periodAt, positionAt, valueAt, type Series } from '../../model/series'
import { dateOf, indexMeeting, isSameDate } from '../../model/time'
import type { Language } from '../../model/text'
import { runsOf, separated } from '../../transform/index'
import { uiWords } from '../../words/index'
import { presentOf } from '../series/cut-series'
import { decimalsAt } from '../series/plot-unit'
import type { PanelTable } from '../series/panel-table'
import type { PlotUnit, ResolvedSeries } from '../series/request'
import type { AreaMark, Landmark } from './figure'

/** A date at which both lines have a figure and the difference is that of these two. */
interface Met {
  readonly index: number // of the difference
  readonly x: number
  readonly from: number // the lines' figures, in their canonical unit
  readonly to: number
}

/** A wedge: its lines and their difference, with the dates at which it can be drawn. */
export interface Wedge {
  readonly gap: ResolvedSeries
  readonly first: ResolvedSeries
  readonly second: ResolvedSeries
  readonly met: readonly Met[]
  readonly apart: readonly number[] // indices of differences that are not those of the figures drawn
}

const SLACK = 1e-9 // of a figure: what computing with fractions of two leaves

/** The value of a line at the date of a difference; NaN where it has none. */
const valueMeeting = ({ series }: ResolvedSeries, gap: Series, index: number): number => valueAt(series, indexMeeting(series, periodAt(gap, index), gap.timing))

/** The wedge of a difference; undefined where one of its lines is not drawn, or they are not on one plot. */
const wedgeOf = (gap: ResolvedSeries, lines: readonly ResolvedSeries[]): Wedge | undefined => {
  const [first, second] = (gap.request.between ?? []).map((id) => lines.find(({ request }) => request.indicator === id && !request.compared))
  if (!gap.plain || !first || !second || first.request.grid !== second.request.grid) return undefined
  const shared = presentOf(gap.series).flatMap((index) => {
    const [from, to] = [valueMeeting(first, gap.series, index), valueMeeting(second, gap.series, index)]
    if (Number.isNaN(from) || Number.isNaN(to)) return []
    return [{ index, x: positionAt(gap.series, index), from, to, isMet: Math.abs(from - to - valueAt(gap.series, index)) <= SLACK * Math.max(1, Math.abs(from), Math.abs(to)) }]
  })
  return { gap, first, second, met: shared.filter(({ isMet }) => isMet), apart: shared.filter(({ isMet }) => !isMet).map(({ index }) => index) }
}

/** The differences that are drawn as wedges: those of which both lines are drawn. */
export const wedgesOf = (resolved: readonly ResolvedSeries[]): Wedge[] => {
  const lines = resolved.filter(({ request }) => !request.between)
  return resolved.flatMap((one) => (one.request.between ? (wedgeOf(one, lines) ?? []) : []))
}

/** Positions of the stretches that a line joins; the line of a sparse series joins none. */
const stretchesOf = ({ series, breaks, sparse, request }: ResolvedSeries): { readonly from: number; readonly to: number }[] =>
  sparse || request.draw === 'points' ? [] : runsOf(series, breaks).map(({ start, end }) => ({ from: positionAt(series, start), to: positionAt(series, end) }))

/** Dates of a wedge in runs: no two that either line does not join, none across a break of the difference or a date at which it is another. */
const runsOfWedge = ({ gap, first, second, met, apart }: Wedge): Met[][] => {
  const lined = [first, second].map(stretchesOf)
  const isJoined = (a: Met, b: Met): boolean => lined.every((stretches) => stretches.some(({ from, to }) => from <= a.x && b.x <= to)) && !apart.some((index) => index > a.index && index < b.index) && !separated(gap.series, a.index, b.index, gap.breaks)
  const runs: Met[][] = []
  for (const one of met) {
    const last = runs[runs.length - 1]
    const before = last?.[last.length - 1]
    if (last && before && isJoined(before, one)) last.push(one)
    else runs.push([one])
  }
  return runs.filter(({ length }) => length > 1)
}

interface Corner {
  readonly x: number
  readonly a: number
  readonly b: number
}

/** The value of a drawn line at a position between two of its figures. */
const alongLine = ({ series }: ResolvedSeries, x: number): number => {
  const present = presentOf(series)
  const after = present.find((index) => positionAt(series, index) >= x) ?? -1
  const before = present[present.indexOf(after) - 1] ?? after
  const [x0, x1] = [positionAt(series, before), positionAt(series, after)]
  return x1 === x0 || x === x1 ? valueAt(series, after) : valueAt(series, before) + ((valueAt(series, after) - valueAt(series, before)) * (x - x0)) / (x1 - x0)
}

/** Where two lines cross between two corners, as a corner of its own. */
const crossing = (one: Corner, other: Corner): Corner[] => {
  const [d0, d1] = [one.a - one.b, other.a - other.b]
  if (d0 * d1 >= 0) return []
  const part = d0 / (d0 - d1)
  const at = one.a + (other.a - one.a) * part
  return [{ x: one.x + (other.x - one.x) * part, a: at, b: at }]
}

/** Corners from the first to the last date of a run, also where only one of the lines has a figure, and where they cross. */
const cornersOf = (run: readonly Met[], { first, second }: Wedge): Corner[] => {
  const [from = 0, to = 0] = [run[0]?.x, run[run.length - 1]?.x]
  const xs = [first, second].flatMap(({ series }) => presentOf(series).map((index) => positionAt(series, index)).filter((x) => x >= from && x <= to))
  const corners = [...new Set(xs)].sort((a, b) => a - b).map((x) => ({ x, a: alongLine(first, x), b: alongLine(second, x) }))
  return corners.flatMap((one, at) => [...(at === 0 ? [] : crossing(corners[at - 1] ?? one, one)), one])
}

/** The ground between the lines of each wedge; `members` are all series of the figure. */
export const wedgeAreas = (wedges: readonly Wedge[], members: readonly ResolvedSeries[], units: readonly PlotUnit[]): AreaMark[] =>
  wedges.flatMap((wedge): AreaMark[] => {
    const { grid } = wedge.first.request
    const scale = units[grid]?.scale ?? 1
    const runs = runsOfWedge(wedge).map((run) => cornersOf(run, wedge).map(({ x, a, b }) => ({ x, low: Math.min(a, b) / scale, high: Math.max(a, b) / scale })))
    return wedge.met.length === 0 ? [] : [{ kind: 'area', role: 'wedge', name: wedge.gap.label, plot: grid, member: members.indexOf(wedge.gap), layer: 0.5, runs, fill: 'wash', edge: false, anchored: false }]
  })

/** The dates at which a difference is named: those that the panel names, and the newest. */
const namedOf = ({ gap, met }: Wedge): Met[] => {
  const wanted = gap.request.named.flatMap((text) => readPeriod(text) ?? [])
  return met.filter(({ index }, at) => at === met.length - 1 || wanted.some((period) => isSameDate(periodAt(gap.series, index), period, gap.series.timing)))
}

/** The differences that are named in the plot, in the digits of their coarser figure. */
export const wedgeLandmarks = (wedges: readonly Wedge[], units: readonly PlotUnit[], language: Language): Landmark[] =>
  wedges.flatMap((wedge) => {
    const { gap, first } = wedge
    const [step, own] = [units[first.request.grid], units[gap.request.grid]]
    if (!step || !own) return []
    return namedOf(wedge).map(({ index, x, from, to }): Landmark => {
      const digits = Math.min(own.decimals, decimalsAt(gap.series, index, own.token, gap.indicator))
      const size = formatIn(Math.abs(valueAt(gap.series, index)), own.unit, own.token, digits, language)
      const [low, high] = [Math.min(from, to) / step.scale, Math.max(from, to) / step.scale]
      return { kind: 'gap', x, y: (low + high) / 2, low, high, plots: [first.request.grid], text: uiWords(language).chart.gap(size, formatPeriod(periodAt(gap.series, index), language)) }
    })
  })

/** The table, with a note at each difference that is not that of the two figures beside it. */
export const wedgeTable = (table: PanelTable, wedges: readonly Wedge[], members: readonly ResolvedSeries[], language: Language): PanelTable => {
  const words = uiWords(language).chart
  const noted = wedges.flatMap(({ gap, apart }) => apart.map((index) => ({ column: table.columns.findIndex(({ member }) => member === members.indexOf(gap)), x: positionOf(dateOf(periodAt(gap.series, index), gap.series.timing)) })))
  if (noted.length === 0) return table
  const rows = table.rows.map((row) => {
    const period = readPeriod(row.key)
    const columns = noted.flatMap(({ column, x }) => (period !== undefined && positionOf(period) === x ? [column] : []))
    if (columns.length === 0) return row
    return { ...row, remarks: [...(row.remarks ?? []), words.otherGap], cells: row.cells.map((cell, at) => (columns.includes(at) ? { ...cell, note: [cell.note, words.otherGap].filter(Boolean).join(' ') } : cell)) }
  })
  return { ...table, rows }
}
