import { extent } from 'd3-array'
import { presentOf } from '../series/cut-series'
import { positionAt } from '../../model/series'
import type { ResolvedSeries } from '../series/request'
import type { TimeAxis } from './figure'
import type { Frame } from './frame'
import { textWidth } from './text-width'

/** Years of the national censuses, marked on every time axis. */
const CENSUS_YEARS: readonly number[] = [1953, 1964, 1982, 1990, 2000, 2010, 2020]

export interface TimeSpan {
  readonly first: number // axis positions, in years
  readonly last: number
}

const STEPS = [1, 2, 5, 10, 20, 25, 50]
const AIR = 22 // pixels between two labels
const LAST_AIR = 8 // before the last

/** First and last position of the series, projections and bounds; a single date has a year on either side. */
export const spanOf = (resolved: readonly ResolvedSeries[]): TimeSpan => {
  const all = resolved.flatMap(({ series, projected, bands }) => [series, ...(projected ? [projected] : []), ...bands.flatMap(({ lower, upper }) => [lower, upper])])
  const [first = 0, last = 0] = extent(all.flatMap((series) => presentOf(series).map((index) => positionAt(series, index))))
  return last > first ? { first, last } : { first: first - 1, last: last + 1 }
}

/** Census years inside the span. */
export const censusYearsIn = ({ first, last }: TimeSpan): number[] => CENSUS_YEARS.filter((year) => year >= first && year <= last)

/** Round years from the first that is a multiple of `step`, up to `to`. */
const roundYears = (from: number, to: number, step: number): number[] => Array.from({ length: Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1) }, (_, at) => (Math.ceil(from / step) + at) * step)

/**
 * Positions to label: round years without overlap, always the last year, and the first where the axis begins at a year; where it lies within one year, its start.
 * The last year gives way to no other, and displaces a round one only where both have no room: a longer last step looks like an axis that slipped. Every second year is therefore counted back from it.
 */
export const labelledYears = ({ first, last }: TimeSpan, width: number, size: number): number[] => {
  const label = textWidth('2020', size)
  const from = Math.ceil(first - 1e-9)
  const to = Math.floor(last + 1e-9)
  if (to <= from) return [to < from ? first : to]
  const perYear = width / Math.max(1, last - first)
  const apart = (a: number, b: number, air = AIR): boolean => Math.abs(a - b) * perYear >= label + air
  const step = STEPS.find((years) => apart(0, years)) ?? 100
  const round = roundYears(from, to, step)
  const isDisplaced = round.some((year) => year !== to && !apart(year, to, LAST_AIR))
  const years = isDisplaced && step === 2 ? roundYears(from - 1, to - 1, 2).map((year) => year + 1) : round
  const kept = years.filter((year) => year === to || apart(year, to, LAST_AIR))
  const start = kept[0] === undefined || apart(kept[0], from) ? [from] : []
  return [...start.filter((year) => apart(year, to)), ...kept, ...(kept.includes(to) ? [] : [to])]
}

/** The years whose labels do not overlap; always the last. */
const withRoom = (years: readonly number[], { first, last }: TimeSpan, width: number, size: number): number[] => {
  const need = ((textWidth('2020', size) + AIR) / width) * (last - first)
  return years.reduceRight<number[]>((kept, year) => (kept[0] === undefined || kept[0] - year >= need ? [year, ...kept] : kept), [])
}

interface TimeAxisOptions {
  readonly atZero?: boolean
  readonly isLabelled?: boolean // absent: the last plot prints its years
  readonly years?: readonly number[] | undefined // to be labelled; absent: round years that have room
}

/** The x axis of plot `at`. */
export const timeAxis = (span: TimeSpan, at: number, frame: Frame, { atZero = false, years, isLabelled = at === frame.plots.length - 1 }: TimeAxisOptions = {}): TimeAxis => {
  const width = frame.plots[at]?.width ?? frame.width
  const labelled = years ? withRoom(years, span, width, frame.axisSize) : labelledYears(span, width, frame.axisSize)
  return { kind: 'time', first: span.first, last: span.last, labels: isLabelled ? labelled.map((at) => ({ at, text: String(Math.floor(at + 1e-6)) })) : [], atZero }
}
