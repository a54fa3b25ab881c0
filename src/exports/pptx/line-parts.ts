import type { ResolvedSeries, PlotUnit } from '../../charts/series/request'
import { periodAt, positionAt, presentOf, valueAt } from '../../charts/series/cut-series'
import type { LineStyle } from '../../charts/figure/line-style'
import { columnDigits, publishedDigits } from '../../charts/series/plot-unit'
import { periodList } from '../../charts/text/year-list'
import { formatPeriod, formatSpan } from '../../format/index'
import { EVIDENCE } from '../../model/evidence'
import type { Series } from '../../model/series'
import type { Language } from '../../model/text'
import { runsOf } from '../../transform/index'
import { uiWords } from '../../words/index'
import { slideWords } from '../../words/files'
import { chartSeries, printedFigure, type ChartMarker, type ChartSeries } from './slide-chart'
import type { TimeCategories } from './time-categories'

export interface PartWish {
  readonly one: ResolvedSeries
  readonly step: PlotUnit
  readonly style: LineStyle
  readonly time: TimeCategories
  readonly language: Language
  readonly marked: boolean // marks on lines too, where names stand in a legend
}

/** Digits that all figures of a series have, as in the panel's table. */
export const digitsOf = ({ series, projected, indicator }: ResolvedSeries, step: PlotUnit): number => columnDigits(publishedDigits([series, ...(projected ? [projected] : [])]), step, indicator)

const UNVERIFIED = EVIDENCE.indexOf('unverified')
const markerOf = ({ marker }: LineStyle): ChartMarker => {
  switch (marker) {
    case 'circle':
    case 'diamond':
    case 'triangle':
      return marker
    case 'rect':
      return 'square'
    default:
      return marker.endsWith('Z') && marker.includes('L10,0L5,9') ? 'x' : 'plus'
  }
}

/** These observations of a series, each at its category; every other category is blank. */
const valuesAt = (series: Series, indices: readonly number[], { step, time }: PartWish): (number | undefined)[] => {
  const values = Array.from({ length: time.labels.length }, (): number | undefined => undefined)
  for (const index of indices) values[time.indexAt(positionAt(series, index))] = printedFigure(valueAt(series, index), step.scale)
  return values
}

const hollowAt = (series: Series, indices: readonly number[], { time }: PartWish): number[] => indices.filter((index) => series.evidence[index] === UNVERIFIED).map((index) => time.indexAt(positionAt(series, index)))

const rangeOf = (start: number, end: number): number[] => Array.from({ length: end - start + 1 }, (_, at) => start + at)

interface Run {
  readonly start: number
  readonly end: number
}

/** Lines, and what stands alone before the last line ends and after it. */
const stretchesOf = (runs: readonly Run[]): { readonly earlier: readonly number[]; readonly lines: readonly Run[]; readonly later: readonly number[] } => {
  const lines = runs.filter(({ start, end }) => end > start)
  const lone = runs.filter(({ start, end }) => start === end).map(({ start }) => start)
  const last = lines[lines.length - 1]?.end ?? Number.POSITIVE_INFINITY
  return { earlier: lone.filter((index) => index < last), lines, later: lone.filter((index) => index > last) }
}

/** Series that make one line of the panel: a series for each stretch that may be joined, one of marks for what stands alone. */
const observedParts = (wish: PartWish): ChartSeries[] => {
  const { one, step, style, language } = wish
  const { series, breaks, label, sparse, request } = one
  const words = slideWords(language)
  const part = (name: string, indices: readonly number[], joined: boolean): ChartSeries =>
    chartSeries({
      name,
      values: valuesAt(series, indices, wish),
      decimals: digitsOf(one, step),
      color: style.tone.line,
      text: style.tone.text,
      width: style.width,
      line: joined ? (style.dash ? 'dot' : 'solid') : 'none',
      marker: joined && !wish.marked ? undefined : markerOf(style),
      hollow: hollowAt(series, indices, wish),
    })
  const present = presentOf(series)
  if (sparse || request.draw === 'points') return present.length > 0 ? [part(label, present, false)] : []
  const { earlier, lines, later } = stretchesOf(runsOf(series, breaks))
  const whole = [earlier, later].filter(({ length }) => length > 0).length + lines.length === 1
  const named = (name: string): string => (whole ? label : name)
  const listed = (indices: readonly number[]): ChartSeries[] =>
    indices.length === 0 ? [] : [part(named(words.stretch(label, periodList(indices.map((index) => periodAt(series, index)), language))), indices, false)]
  const lined = lines.map(({ start, end }, at) => {
    const open = at === lines.length - 1 && later.length === 0 // to the newest figure
    const name = open ? words.since(label, formatPeriod(periodAt(series, start), language)) : words.stretch(label, formatSpan(periodAt(series, start), periodAt(series, end), language))
    return part(named(name), rangeOf(start, end), true)
  })
  return [...listed(earlier), ...lined, ...listed(later)]
}

const projectedParts = (wish: PartWish): ChartSeries[] => {
  const { one, step, style, language } = wish
  const { projected, label, bands } = one
  if (!projected) return []
  const { variants } = uiWords(language).chart
  const look = { color: style.tone.line, text: style.tone.text, line: 'dash' as const, width: style.width * 0.8, decimals: digitsOf(one, step) }
  const name = slideWords(language).projected(label, variants[projected.variant] ?? projected.variant)
  const ahead = chartSeries({ ...look, name, values: valuesAt(projected, presentOf(projected), wish) })
  const bounds = bands.flatMap(({ lower, upper }) =>
    [upper, lower].map((series) =>
      chartSeries({ ...look, name: slideWords(language).stretch(label, variants[series.variant] ?? series.variant), values: valuesAt(series, presentOf(series), wish), line: 'dot', width: 1, listed: false }),
    ),
  )
  return [ahead, ...bounds]
}

/** All series of one line of the panel; which of them carries its name, the one that ends last; and whether that name tells its date. */
export const lineParts = (wish: PartWish): { readonly parts: readonly ChartSeries[]; readonly named: number; readonly dated: boolean } => {
  const observed = observedParts(wish)
  const parts = [...observed, ...projectedParts(wish)]
  const lastOf = ({ values, listed }: ChartSeries): number => (listed ? values.reduce((found: number, value, at) => (value === undefined ? found : at), -1) : -1)
  const ends = parts.map(lastOf)
  const named = ends.lastIndexOf(Math.max(...ends))
  return { parts, named, dated: parts[named]?.line === 'none' && parts[named]?.name !== wish.one.label }
}
