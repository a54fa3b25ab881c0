/** The values that a panel wants named in the plot, and by how much a line differs from another. */
import { formatIn, formatPeriod, formatValue, printedChange, withBound } from '../../format/index'
import { readPeriod, type Period } from '../../model/period'
import { boundAt, periodAt, positionAt, valueAt, type Series } from '../../model/series'
import { isSameDate } from '../../model/time'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { indexBelow, indexReached, presentOf } from '../series/cut-series'
import { decimalsAt } from '../series/plot-unit'
import type { PlotUnit, ResolvedSeries } from '../series/request'
import type { Landmark } from './figure'

/** Index of a value that a panel names: a period, the first of at least so much (`reach14`), the first of the newest that are all below (`below0`), or the greatest or least of a series; none at its end, where a label says it. */
const indexNamed = (series: Series, named: string): number | undefined => {
  const present = presentOf(series)
  if (named === 'max' || named === 'min') {
    const sign = named === 'max' ? 1 : -1
    const found = present.reduce((best, index) => (sign * valueAt(series, index) > sign * valueAt(series, best) ? index : best), present[0] ?? -1)
    return found === present[0] || found === present[present.length - 1] || found < 0 ? undefined : found
  }
  const reached = named.startsWith('reach') ? indexReached(series, Number(named.slice('reach'.length))) : named.startsWith('below') ? indexBelow(series, Number(named.slice('below'.length))) : undefined
  if (reached !== undefined) return reached === present[present.length - 1] ? undefined : reached
  const period = readPeriod(named)
  return period === undefined ? undefined : present.find((index) => isSameDate(periodAt(series, index), period, series.timing))
}

/** A value in the plot. A unit of several words is on the axis alone. */
const namedText = (value: number, { unit, token, scale, decimals }: PlotUnit, language: Language): string =>
  unit.kind === 'count' || unit.kind === 'share' ? formatIn(value, unit, token, decimals, language) : formatValue(value / scale, decimals, language)

/** The figure of a line at a date: of its observed part, else of its projection. */
const figureAt = ({ series, projected }: ResolvedSeries, period: Period, first: 'series' | 'projected' = 'series'): { readonly series: Series; readonly index: number } | undefined => {
  const both = [series, ...(projected ? [projected] : [])]
  for (const one of first === 'series' ? both : both.reverse()) {
    const index = presentOf(one).find((at) => isSameDate(periodAt(one, at), period, one.timing))
    if (index !== undefined) return { series: one, index }
  }
  return undefined
}

/** What a line that is the share of a number says at a date: that number, and the share in brackets; undefined where the share is named alone. */
const behindOf = ({ request }: ResolvedSeries, listed: readonly ResolvedSeries[]): ResolvedSeries | undefined =>
  request.counts === '' ? undefined : listed.find((one) => one.request.indicator === request.counts && one.request.region === request.region)

const figureText = (one: Series, index: number, { indicator }: ResolvedSeries, step: PlotUnit, language: Language): string =>
  withBound(namedText(valueAt(one, index), { ...step, decimals: Math.min(step.decimals, decimalsAt(one, index, step.token, indicator)) }, language), boundAt(one, index), language)

/** The values that a panel names of its lines, of a projection where it reaches them. The number behind a share is named with it, and its extremes are meant. */
export const namedValues = (resolved: readonly ResolvedSeries[], listed: readonly ResolvedSeries[], units: readonly PlotUnit[], language: Language): Landmark[] =>
  resolved.flatMap((line) => {
    const { request, plain } = line
    const step = units[request.grid]
    if (!step || !plain || request.compared) return []
    const behind = behindOf(line, listed)
    const { series, projected } = behind ?? line
    const periods = request.named.flatMap((named) => {
      const both = [...(projected ? [projected] : []), series].flatMap((one) => {
        const index = indexNamed(one, named)
        return index === undefined ? [] : [periodAt(one, index)]
      })
      return both.slice(0, 1)
    })
    const countStep = behind && units[behind.request.grid]
    return [...new Set(periods)].flatMap((period): Landmark[] => {
      const [found, number] = [figureAt(line, period, 'projected'), behind && figureAt(behind, period, 'projected')]
      if (!found) return []
      const own = figureText(found.series, found.index, line, step, language)
      const words = uiWords(language).chart
      const text = behind && countStep && number ? `${figureText(number.series, number.index, behind, countStep, language)}${words.bracket(own)}` : own
      return [{ kind: 'point', x: positionAt(found.series, found.index), y: valueAt(found.series, found.index) / step.scale, plots: [request.grid], text: words.pointWords(formatPeriod(period, language), text) }]
    })
  })

/** By how much the newest figure of a line differs from the line that the panel sets it against, in no more digits than the coarser of the two. */
export const lineDifferences = (resolved: readonly ResolvedSeries[], units: readonly PlotUnit[], language: Language): Landmark[] =>
  resolved.flatMap((one): Landmark[] => {
    const { request: { against, grid }, series, plain, indicator } = one
    const step = units[grid]
    const other = against && resolved.find(({ request }) => request.indicator === against.indicator && request.grid === grid && !request.compared)
    if (!against || !other || !step || !plain) return []
    const shared = [...presentOf(series)].reverse().flatMap((index) => {
      const found = figureAt(other, periodAt(series, index))
      return found ? [{ index, found }] : []
    })
    const [newest] = shared
    if (!newest) return []
    const { index, found } = newest
    const digits = Math.min(step.decimals, decimalsAt(series, index, step.token, indicator), decimalsAt(found.series, found.index, step.token, other.indicator))
    const [own, theirs] = [valueAt(series, index), valueAt(found.series, found.index)]
    const isShare = step.unit.kind === 'share'
    const change = printedChange(theirs, own, step.unit, step.token, digits, language)
    const size = formatIn(Math.abs(change), isShare ? { kind: 'points' } : step.unit, isShare ? '百分点' : step.token, digits, language)
    const text = uiWords(language).chart.differs({ period: formatPeriod(periodAt(series, index), language), name: one.label, other: against.label[language], size: change === 0 ? '' : size, isMore: change > 0, isCount: step.unit.kind === 'count' })
    return [{ kind: 'point', x: positionAt(series, index), y: own / step.scale, plots: [grid], text }]
  })
