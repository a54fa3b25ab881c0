import { BASES, BOUND_KINDS, EVIDENCE, MISSING, RELEASES, type Basis, type Bound, type Evidence, type Missing, type Release } from './evidence'
import { NOWHERE, type Place } from './issue'
import { positionOf, type Period } from './period'
import type { Timed } from './time'
import { PUBLISHED_UNITS, type Unit } from './unit'

/** The vintage of rows that hold figures as they were first published. */
export const FIRST_RELEASE = 'first-release'

/** Identity of a series: the key of `observations/*.csv` without its period. */
export interface SeriesId {
  readonly indicator: string
  readonly region: string
  readonly vintage: string // '' is the current release
  readonly variant: string // '' is observed or estimated; 'medium', 'low95' … a projection
}

/**
 * Observations of one indicator, region, vintage and variant, in columns, in order of time, no period twice.
 * Values are in the canonical unit; NaN where missing, with the reason in `missing`.
 */
export interface Series extends SeriesId, Timed {
  readonly unit: Unit
  readonly values: Float64Array
  readonly missing: Uint8Array // index into MISSING
  readonly evidence: Uint8Array // index into EVIDENCE
  readonly basis: Uint8Array // index into BASES
  readonly bound: Uint8Array // index into BOUND_KINDS
  readonly publishedUnit: Uint8Array // index into PUBLISHED_UNITS
  readonly publishedDecimals: Uint8Array
  readonly source: Uint32Array // index into `texts`
  readonly note: Uint32Array // index into `texts`
  readonly releases?: Uint8Array // index into RELEASES; on the first-release view alone
  readonly lines: Int32Array // 1-based line in its file; 0 where computed
  readonly fileOf: Uint16Array // index into `files`
  readonly texts: readonly string[] // shared pool; texts[0] is ''
  readonly files: readonly string[] // files with observations of this series; none where computed
}

/** The period of an observation; 0 for an index out of range. */
export const periodAt = (series: Series, index: number): Period => (series.periods[index] ?? 0) as Period

/** The value of an observation in the canonical unit; NaN where it is missing, or the index is out of range. */
export const valueAt = (series: Series, index: number): number => series.values[index] ?? Number.NaN

/** The position of an observation on the time axis, in years. */
export const positionAt = (series: Series, index: number): number => positionOf(periodAt(series, index))

/** Which side of an observation the true figure lies on; '' for a point. */
export const boundAt = (series: Series, index: number): Bound => BOUND_KINDS[series.bound[index] ?? 0] ?? ''

/** The file that holds an observation; '' where computed. */
export const fileAt = (series: Series, index: number): string => series.files[series.fileOf[index] ?? 0] ?? ''

/** File and line of an observation; NOWHERE where computed. */
export const placeAt = (series: Series, index: number): Place => {
  const file = fileAt(series, index)
  return file === '' ? NOWHERE : { file, line: series.lines[index] ?? 0, column: 0 }
}

/** Which release an observation of the first-release view is; '' on the current view. */
export const releaseAt = ({ releases }: Pick<Series, 'releases'>, index: number): Release => RELEASES[releases?.[index] ?? 0] ?? ''

/** One observation as an object, for tables and tooltips. Loops should read the columns. */
export interface Observation {
  readonly period: Period
  readonly value: number | undefined
  readonly missing: Missing
  readonly evidence: Evidence
  readonly basis: Basis
  readonly bound: Bound
  readonly publishedUnit: string
  readonly publishedDecimals: number
  readonly sources: readonly string[]
  readonly note: string
  readonly release: Release
  readonly line: number
}

/** `indicator|region|vintage|variant`. None of the four may hold `|`. */
export const seriesKey = (id: SeriesId): string => `${id.indicator}|${id.region}|${id.vintage}|${id.variant}`

export const observationAt = (series: Series, index: number): Observation => {
  const value = series.values[index] ?? Number.NaN
  return {
    period: (series.periods[index] ?? 0) as Period,
    value: Number.isNaN(value) ? undefined : value,
    missing: MISSING[series.missing[index] ?? 0] ?? '',
    evidence: EVIDENCE[series.evidence[index] ?? 0] ?? 'unverified',
    basis: BASES[series.basis[index] ?? 0] ?? '',
    bound: boundAt(series, index),
    publishedUnit: PUBLISHED_UNITS[series.publishedUnit[index] ?? 0]?.token ?? '',
    publishedDecimals: series.publishedDecimals[index] ?? 0,
    sources: (series.texts[series.source[index] ?? 0] ?? '').split(';').filter(Boolean),
    note: series.texts[series.note[index] ?? 0] ?? '',
    release: releaseAt(series, index),
    line: series.lines[index] ?? 0,
  }
}

export const observationsOf = (series: Series): Observation[] =>
  Array.from(series.periods, (_, index) => observationAt(series, index))
