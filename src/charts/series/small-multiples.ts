/** Places compared over time: in one plot, or in small multiples, a plot for each place. */
import { valueAt } from '../../model/series'
import { sameUnit } from '../../model/unit'
import { MOST_COMPARED, MOST_IN_ONE } from '../query/panel-parameters'
import type { Mode, PlotsChoice } from '../query/panel-view'
import { presentOf } from './cut-series'
import type { ResolvedSeries } from './request'

/** The lines that have a plot each in small multiples, and the line that is drawn thin in all of them. Indices of the series. */
export interface ComparedPlaces {
  readonly places: readonly number[]
  readonly reference: number // -1 for none
  readonly isWithin: boolean // the reference is one of the places
}

const NONE: ComparedPlaces = { places: [], reference: -1, isWithin: false }
const FROM = 4 // places from which small multiples are usual: more lines in one plot cannot be followed
const APART = 5 // times: a scale that holds figures further apart hides the course of the lesser

/** The places of a panel over time: those that a reader compares, with the panel's own where it shows several of the same measure. */
export const comparedPlaces = (resolved: readonly ResolvedSeries[]): ComparedPlaces => {
  const indices = resolved.map((_, at) => at)
  const compared = indices.filter((at) => resolved[at]?.request.compared)
  const [model] = compared.length > 0 ? compared : indices
  const measure = resolved[model ?? -1]
  if (!measure) return NONE
  const own = indices.filter((at) => !resolved[at]?.request.compared && !resolved[at]?.request.between && !resolved[at]?.request.change && !resolved[at]?.request.isListed)
  const alike = own.filter((at) => resolved[at]?.request.indicator === measure.request.indicator)
  const regions = new Set(alike.map((at) => resolved[at]?.request.region))
  if (regions.size === alike.length && alike.length >= (compared.length > 0 ? FROM - 1 : FROM)) return { places: [...alike, ...compared], reference: alike[0] ?? -1, isWithin: true }
  const reference = alike[0] ?? own.find((at) => sameUnit(resolved[at]?.series.unit ?? measure.series.unit, measure.series.unit)) ?? -1
  return compared.length === 0 ? NONE : { places: compared, reference, isWithin: false }
}

/** The greatest figure of a line, whichever its sign. */
export const greatestOf = ({ series, projected }: ResolvedSeries): number =>
  Math.max(0, ...[series, ...(projected ? [projected] : [])].flatMap((one) => presentOf(one).map((index) => Math.abs(valueAt(one, index)))))

/** Whether counts differ so much that one scale would hide the course of some. Of shares and rates the level is what is compared. */
export const isFarApart = (resolved: readonly ResolvedSeries[], mode: Mode): boolean => {
  if (mode !== 'absolute' || resolved[0]?.series.unit.kind !== 'count') return false
  const most = resolved.map(greatestOf).filter((value) => value > 0)
  return Math.max(...most) > APART * Math.min(...most)
}

/** How places may be shown, how they are, and how they are where a reader has not chosen. */
export interface PlotsOffered {
  readonly offered: readonly PlotsChoice[] // none where nothing is compared
  readonly shown: PlotsChoice
  readonly usual: PlotsChoice
  readonly most: number // places that may be compared
}

/** The choice of plots: small multiples from four places on, and where one scale would hide the lesser; alone where one plot cannot hold so many. */
export const plotsOffered = (resolved: readonly ResolvedSeries[], wanted: PlotsChoice | undefined, mode: Mode): PlotsOffered => {
  const { places, reference, isWithin } = comparedPlaces(resolved)
  if (places.length === 0) return { offered: [], shown: 'one', usual: 'one', most: MOST_COMPARED }
  const lines = [...places, ...(isWithin || reference < 0 ? [] : [reference])]
  const usual = lines.length >= FROM || isFarApart(lines.flatMap((at) => resolved[at] ?? []), mode) ? 'multiples' : 'one'
  const offered: readonly PlotsChoice[] = places.filter((at) => resolved[at]?.request.compared).length > MOST_IN_ONE ? ['multiples'] : ['one', 'multiples']
  return { offered, usual, most: MOST_COMPARED, shown: wanted !== undefined && offered.includes(wanted) ? wanted : usual }
}

/** The series with the places compared on a grid of their own, so that they have their own unit; as they are where they share that of the panel. */
export const onOwnGrid = (resolved: readonly ResolvedSeries[]): { readonly resolved: readonly ResolvedSeries[]; readonly grid: number } => {
  const { places, isWithin } = comparedPlaces(resolved)
  if (isWithin || places.length === 0) return { resolved, grid: -1 }
  const grid = 1 + Math.max(...resolved.map(({ request }) => request.grid))
  return { grid, resolved: resolved.map((one, at) => (places.includes(at) ? { ...one, request: { ...one.request, grid } } : one)) }
}
