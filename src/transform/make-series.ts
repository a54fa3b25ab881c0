import { BASES, BOUND_KINDS, EVIDENCE, MISSING, RELEASES, type Basis, type Bound, type Evidence, type Missing, type Release } from '../model/evidence'
import type { Period } from '../model/period'
import { observationAt, type Series, type SeriesId } from '../model/series'
import { comparePeriods, type Timing } from '../model/time'
import { PUBLISHED_UNITS, publishedUnit, sameUnit, type Unit } from '../model/unit'

/** One computed observation. Without a value it is kept only with a reason in `missing`. */
export interface Point {
  readonly period: Period
  readonly value: number | undefined
  readonly missing?: Missing
  readonly evidence?: Evidence
  readonly basis?: Basis
  readonly bound?: Bound
  readonly sources?: readonly string[]
  readonly note?: string
  readonly release?: Release
  readonly decimals?: number // fewer digits than the series is printed with, where the inputs had fewer
}

/** How computed values are printed: token of the published unit, and decimals. */
export interface Print {
  readonly token?: string
  readonly decimals?: number
}

const hasValue = (point: Point): boolean => point.value !== undefined && Number.isFinite(point.value)

const tokenIndex = (unit: Unit, token: string | undefined): number => {
  const asked = token === undefined ? undefined : publishedUnit(token)
  const fits = asked?.units.some((one) => sameUnit(one, unit)) ? asked : undefined
  const chosen = fits ?? PUBLISHED_UNITS.find(({ units }) => units.some((one) => sameUnit(one, unit)))
  return chosen ? PUBLISHED_UNITS.indexOf(chosen) : 0
}

const tidy = (points: readonly Point[]): Point[] => {
  const byPeriod = new Map<number, Point>()
  for (const point of points) {
    if ((hasValue(point) || point.missing) && !byPeriod.has(point.period)) byPeriod.set(point.period, point)
  }
  return [...byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period))
}

/** A pool of texts that gives each its index; the first is ''. */
const makePool = () => {
  const places = new Map([['', 0]])
  return {
    place: (text: string): number => {
      const known = places.get(text)
      if (known !== undefined) return known
      places.set(text, places.size)
      return places.size - 1
    },
    texts: (): string[] => [...places.keys()],
  }
}

/** Identity of a computed series, and its timing. */
export interface SeriesHead extends SeriesId {
  readonly timing: Timing
}

/**
 * Builds a computed series: in order of time, no period twice (the first wins), values in the canonical unit, line 0.
 * Points with neither a value nor a reason for its absence are dropped.
 */
export const makeSeries = (id: SeriesHead, unit: Unit, points: readonly Point[], print: Print = {}): Series => {
  const kept = tidy(points)
  const pool = makePool()
  const size = kept.length
  return {
    indicator: id.indicator,
    region: id.region,
    vintage: id.vintage,
    variant: id.variant,
    timing: id.timing,
    unit,
    periods: Int32Array.from(kept, ({ period }) => period),
    values: Float64Array.from(kept, (point) => (hasValue(point) ? (point.value ?? Number.NaN) : Number.NaN)),
    missing: Uint8Array.from(kept, (point) => (hasValue(point) ? 0 : MISSING.indexOf(point.missing ?? 'blank'))),
    evidence: Uint8Array.from(kept, ({ evidence = 'unverified' }) => EVIDENCE.indexOf(evidence)),
    basis: Uint8Array.from(kept, ({ basis = 'computed' }) => BASES.indexOf(basis)),
    bound: Uint8Array.from(kept, ({ bound = '' }) => BOUND_KINDS.indexOf(bound)),
    publishedUnit: new Uint8Array(size).fill(tokenIndex(unit, print.token)),
    publishedDecimals: Uint8Array.from(kept, ({ decimals = Number.POSITIVE_INFINITY }) => Math.min(decimals, print.decimals ?? 0)),
    source: Uint32Array.from(kept, ({ sources = [] }) => pool.place(sources.join(';'))),
    note: Uint32Array.from(kept, ({ note = '' }) => pool.place(note)),
    ...(kept.some(({ release }) => release) ? { releases: Uint8Array.from(kept, ({ release = '' }) => RELEASES.indexOf(release)) } : {}),
    lines: new Int32Array(size),
    fileOf: new Uint16Array(size),
    texts: pool.texts(),
    files: [],
  }
}

/** Digits of a sum or difference: those of its coarsest input, where all are printed in one unit. */
export const coarsestDecimals = (inputs: readonly { readonly series: Series; readonly index: number }[]): number | undefined => {
  const tokens = new Set(inputs.map(({ series, index }) => series.publishedUnit[index]))
  return tokens.size === 1 ? Math.min(...inputs.map(({ series, index }) => series.publishedDecimals[index] ?? 0)) : undefined
}

/** The point at an index, as input of a computation. */
export const pointAt = (series: Series, index: number): Point => {
  const { period, value, missing, evidence, basis, bound, sources, release } = observationAt(series, index)
  return { period, value, missing, evidence, basis, bound, sources, ...(release ? { release } : {}) }
}

/** How the newest observation of a series was printed, for computed series of the same unit. */
export const printOf = (series: Series): Print => {
  const last = series.periods.length - 1
  if (last < 0) return {}
  const { publishedUnit: token, publishedDecimals: decimals } = observationAt(series, last)
  return { token, decimals }
}

/** What was computed from figures as first published is so too; from these and current ones it is mixed. */
const releaseOf = (inputs: readonly Point[]): Pick<Point, 'release'> => {
  const found = new Set(inputs.flatMap(({ release }) => release || []))
  const [only] = found
  if (only === undefined || found.size === 1) return only ? { release: only } : {}
  if (found.has('mixed') || (found.has('first') && found.has('current'))) return { release: 'mixed' }
  return { release: found.has('first') ? 'first' : 'current' }
}

/** The greatest size of a computed value: beyond it a double holds no whole number, and only a base that is all but zero leads there. */
const MOST = Number.MAX_SAFE_INTEGER

/**
 * A value computed from others: weakest evidence, all sources, and the reason when an operand is missing. Nothing is computed from a bound.
 * The basis is `computed`, or `census` where `of` has it: a break may separate survey from census, and must
 * separate values computed from them as well.
 */
export const computedPoint = (period: Period, value: number | undefined, inputs: readonly Point[], of = inputs[0]): Point => {
  const lost = inputs.find(({ missing }) => missing)?.missing ?? (inputs.some(({ bound }) => bound) ? 'bounded' : undefined)
  const weakest = Math.max(0, ...inputs.map(({ evidence = 'unverified' }) => EVIDENCE.indexOf(evidence)))
  return {
    period,
    value: lost || (value !== undefined && Math.abs(value) > MOST) ? undefined : value,
    missing: lost ?? '',
    evidence: EVIDENCE[weakest] ?? 'unverified',
    basis: of?.basis === 'census' ? 'census' : 'computed',
    sources: [...new Set(inputs.flatMap(({ sources = [] }) => sources))],
    ...releaseOf(inputs),
  }
}
