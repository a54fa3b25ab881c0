import { findSeries, type Dataset } from '../../model/dataset'
import { grainOf, type Period } from '../../model/period'
import { boundAt, observationAt, periodAt, type Series } from '../../model/series'
import { indexMeeting } from '../../model/time'
import { publishedUnit } from '../../model/unit'
import { breaksOf, brokenBetween } from '../../transform/index'

/** A value with the interval that its rounding leaves open, in the canonical unit. */
export interface Quantity {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly sources: readonly string[]
  readonly isBroken: boolean // a break lies between its figures
}

/** Where a quantity is looked up; made by `whereaboutsIn` alone, so that one place is one object. */
export interface Whereabouts {
  readonly dataset: Dataset
  readonly region: string
  readonly vintage: string
  readonly variant: string
  readonly series: Map<string, Series | undefined> // looked up so far, by id
  readonly quantities: Map<string, Map<Period, Quantity | undefined>> // evaluated so far, by expression
}

const places = new WeakMap<Dataset, Map<string, Whereabouts>>()

/** Where quantities of a dataset are looked up. What was found there once is remembered: a long text asks for the same figures again and again. */
export const whereaboutsIn = (dataset: Dataset, region: string, vintage: string, variant: string): Whereabouts => {
  const known = places.get(dataset) ?? new Map<string, Whereabouts>()
  places.set(dataset, known)
  const key = `${region}|${vintage}|${variant}`
  const made = known.get(key) ?? { dataset, region, vintage, variant, series: new Map(), quantities: new Map() }
  known.set(key, made)
  return made
}

const current = (place: Whereabouts): Whereabouts => (place.vintage === '' ? place : whereaboutsIn(place.dataset, place.region, '', place.variant))

const LEAST = 1e-6 // of a figure: intervals have a width, so that equal ones overlap

const point = (value: number, half: number, sources: readonly string[] = []): Quantity => ({ value, low: value - Math.max(half, LEAST * Math.abs(value)), high: value + Math.max(half, LEAST * Math.abs(value)), sources, isBroken: false })

const joined = (a: Quantity, b: Quantity, value: number, ends: readonly number[]): Quantity => ({ value, low: Math.min(...ends), high: Math.max(...ends), sources: [...new Set([...a.sources, ...b.sources])], isBroken: a.isBroken || b.isBroken })

export const minus = (a: Quantity, b: Quantity): Quantity => joined(a, b, a.value - b.value, [a.low - b.high, a.high - b.low])
export const plus = (a: Quantity, b: Quantity): Quantity => joined(a, b, a.value + b.value, [a.low + b.low, a.high + b.high])
export const over = (a: Quantity, b: Quantity): Quantity | undefined => (b.low <= 0 ? undefined : joined(a, b, a.value / b.value, [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]))
export const scaled = (a: Quantity, factor: number, shift = 0): Quantity => {
  const ends = [a.low * factor + shift, a.high * factor + shift]
  return { ...a, value: a.value * factor + shift, low: Math.min(...ends), high: Math.max(...ends) }
}
export const mapped = (a: Quantity, by: (value: number) => number): Quantity => {
  const ends = [by(a.low), by(a.high)]
  return { ...a, value: by(a.value), low: Math.min(...ends), high: Math.max(...ends) }
}

/** The series of an indicator at a place; `id@REGION` names a place of its own. */
export const seriesAt = (id: string, { dataset, region, vintage, variant, series }: Whereabouts): Series | undefined => {
  if (series.has(id)) return series.get(id)
  const [own = '', elsewhere] = id.split('@')
  const found = findSeries(dataset, own, elsewhere ?? region, vintage, variant)
  series.set(id, found)
  return found
}

/** Index of the observation a period of a text means: a year of a half-yearly series is its end. */
export const indexMeant = (series: Series, period: Period): number => {
  const found = indexMeeting(series, period)
  if (found >= 0 || series.timing !== 'instant') return found >= 0 ? found : grainOf(period) === 'month' && period % 100 === 12 ? indexMeeting(series, (period - 12) as Period) : -1
  return grainOf(period) === 'year' ? indexMeeting(series, (period + 12) as Period) : -1
}

/** Steps that a figure computed from rounded ones may lie off. */
const COMPUTED = 1.5

/** Step of a whole number that ends in two zeros or more: such figures were published rounded, to 0.01亿 or so; 0 for any other. */
const roundStep = (printed: number): number => {
  if (!Number.isInteger(printed) || printed === 0) return 0
  const zeros = /0{2,}$/.exec(String(Math.abs(printed)))?.[0].length ?? 0
  return zeros === 0 ? 0 : 10 ** zeros
}

/** Decimals that the figures before and after of the same unit have at least: tables leave out zeros at the end, 67 between 66.16 and 67.89 is 67.00. */
const decimalsAround = ({ publishedDecimals, publishedUnit: units }: Series, index: number): number => {
  const around = [index - 1, index + 1].filter((at) => at >= 0 && at < units.length).map((at) => (units[at] === units[index] ? (publishedDecimals[at] ?? 0) : 0))
  return around.length === 0 ? 0 : Math.min(...around)
}

const observed = (series: Series | undefined, period: Period): Quantity | undefined => {
  const index = series ? indexMeant(series, period) : -1
  if (!series || index < 0) return undefined
  const { value, publishedUnit: token, publishedDecimals, sources, basis } = observationAt(series, index)
  if (value === undefined || boundAt(series, index) !== '') return undefined
  const scale = publishedUnit(token)?.scale ?? 1
  const step = scale * 10 ** -(/[%‰]/.test(token) ? Math.max(publishedDecimals, decimalsAround(series, index)) : publishedDecimals)
  return point(value, (basis === 'computed' ? COMPUTED : 0.5) * Math.max(step, roundStep(value / scale) * scale) * (1 + 1e-9), sources)
}

/** The figure of an indicator; with the vintage of first releases the current one where none is held. */
const level = (id: string, period: Period, place: Whereabouts): Quantity | undefined =>
  (place.vintage === '' ? undefined : observed(seriesAt(id, place), period)) ?? observed(seriesAt(id, current(place)), period)

/** Whether a first release of an indicator at a period is held at a place of that vintage. */
export const hasFirst = (id: string, period: Period, place: Whereabouts): boolean => observed(seriesAt(id, place), period) !== undefined

const FORMULA = /^\(?([\w.]+(?:@[A-Z-]+)?)([-+/])([\w.]+(?:@[A-Z-]+)?)\)?(?:\*100)?$/

const idsKnown = new Map<string, readonly string[]>()

/** Ids that an expression names. */
export const idsOf = (expression: string): readonly string[] => {
  const known = idsKnown.get(expression)
  if (known) return known
  const made = expression.match(/[A-Za-z5][\w.]*(?:@[A-Z][A-Z0-9-]*)?/g) ?? []
  idsKnown.set(expression, made)
  return made
}

/** Evaluates an id, or two ids joined by one operation (`a/b*100`, `(a-b)`). */
export const quantityOf = (expression: string, period: Period, place: Whereabouts): Quantity | undefined => {
  let known = place.quantities.get(expression)
  if (!known) place.quantities.set(expression, (known = new Map()))
  if (known.has(period)) return known.get(period)
  const found = evaluate(expression, period, place)
  known.set(period, found)
  return found
}

const evaluate = (expression: string, period: Period, place: Whereabouts): Quantity | undefined => {
  const parts = FORMULA.exec(expression)
  if (!parts || place.dataset.indicators.has(expression)) return level(expression, period, place)
  const [, left = '', sign, right = ''] = parts
  const a = level(left, period, place)
  const b = level(right, period, place)
  if (!a || !b) return undefined
  if (sign === '+') return plus(a, b)
  if (sign === '-') return minus(a, b)
  const ratio = over(a, b)
  return ratio && scaled(ratio, expression.endsWith('*100') ? 100 : 1)
}

/** Whether a break lies between two periods of what an expression reads. */
export const isBrokenBetween = (expression: string, from: Period, to: Period, place: Whereabouts): boolean =>
  idsOf(expression).some((id) => {
    const series = seriesAt(id, current(place))
    if (!series) return false
    const i = indexMeant(series, from)
    const j = indexMeant(series, to)
    return i >= 0 && j >= 0 && brokenBetween(series, i, j, breaksOf(place.dataset, series))
  })

/** Periods of the first id of an expression, in order of time. */
export const periodsOf = (expression: string, place: Whereabouts): Period[] => {
  const series = seriesAt(idsOf(expression)[0] ?? '', current(place))
  return series ? Array.from(series.periods, (_, index) => periodAt(series, index)) : []
}
