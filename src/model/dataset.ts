import type { Evidence } from './evidence'
import type { Indicator } from './indicator'
import type { Issue } from './issue'
import type { Period } from './period'
import type { Region } from './region'
import { seriesKey, type Series } from './series'
import type { Text } from './text'

/** What a source is: a text that prints the figures, a database asked for them, words spoken and reported, tables of a census, or such tables typed by others. */
export const SOURCE_KINDS = ['publication', 'database', 'press-conference', 'tabulation', 'digitised-copy'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** One row of `sources.csv`. */
export interface Source {
  readonly id: string
  readonly kind: SourceKind | '' // '' when it is not known
  readonly body: Text
  readonly title: Text
  readonly publisher: string
  readonly date: string // published: 2025, 2025-02 or 2025-02-28; '' when it is not known, or for what is kept up to date
  readonly url: string // of the publication; '' when there is no official address
  readonly accessed: string // when its figures were read; '' when it is not known
}

export const BREAK_KINDS = ['census-recount', 'definition', 'method', 'base'] as const
export type BreakKind = (typeof BREAK_KINDS)[number]
/** What a break keeps apart: every pair across it, every pair but two censuses, or only a survey and a census. */
export const SEPARATES = ['all', 'all-but-censuses', 'survey-from-census'] as const
export type Separates = (typeof SEPARATES)[number]

/** A change of definition or method just before `period`, the first of the new regime. */
export interface Break {
  readonly indicator: string
  readonly region: string // '' for every region
  readonly period: Period
  readonly kind: BreakKind
  readonly separates: Separates
  readonly label?: Text // in a few words, for the plot; absent where its kind says enough
  readonly note: Text
}

/** Figures from..to that their publisher revised: on what occasion, when, and where it says so. */
export interface Revision {
  readonly indicator: string
  readonly region: string // '' for every region
  readonly from: Period
  readonly to: Period
  readonly published: string // year of the revision, '' when it is not known
  readonly base: Period | undefined // the last period before, whose current figure the first releases continue
  readonly reason: Text // on what occasion, as the publisher gives it: `after the 2020 census`
  readonly source: string
}

export const FREQUENCIES = ['quarterly', 'half-yearly', 'annual', 'two-yearly', 'ten-yearly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** One row of `releases.csv`: when a publication is released, and which sources are its issues. */
export interface ReleaseCalendar {
  readonly id: string
  readonly publisher: Text
  readonly title: Text
  readonly frequency: Frequency
  readonly months: readonly number[] // of release, 1 to 12; none where they vary
  readonly lag: number | undefined // months from the end of the period reported to the release; undefined for editions, which report no period of their own
  readonly url: string // '' where no address is known
  readonly sources: readonly string[] // patterns of ids of `sources.csv`, `cnnic-*`
}

/** A dated event marked on the time axis. Theme '' belongs to every chapter. */
export interface EventMark {
  readonly period: Period
  readonly theme: string
  readonly text: Text
  readonly source: string
}

/** left = right within tolerance, at every period from..to where both sides exist. */
export interface Identity {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly tolerance: { readonly kind: 'absolute' | 'relative'; readonly value: number } // relative: share of |left|, 0.001 = 0.1 %
  readonly from: Period | undefined
  readonly to: Period | undefined
  readonly region: string // '' nation, 'provinces' each province, else a region id
  readonly note: Text
  readonly line: number
}

/** A statement the data must reproduce: expression at period, in `unit`, rounded to `decimals`, equals `expected`. */
export interface Claim {
  readonly id: string
  readonly text: Text
  readonly expression: string
  readonly period: Period
  readonly expected: number
  readonly unit: string // published token
  readonly decimals: number
  readonly source: string
  readonly line: number
}

/** A term that readers search for and no series measures: one row of `topics.csv`. */
export interface Topic {
  readonly id: string
  readonly name: Text
  readonly words: readonly string[] // search terms beside its name, in any language
  readonly note: Text // shown beside the statement that there is no series; '' for none
  readonly panels: readonly string[] // ids of the panels nearest to it, the nearest first
  readonly indicators: readonly string[]
  readonly line: number
}

export const SEXES = ['M', 'F', ''] as const
export type Sex = (typeof SEXES)[number]

/** Width of an age band that has no upper end. */
export const OPEN_BAND = 999

/** People of one age band. `width` OPEN_BAND is the open last group. Value in persons. */
export interface AgeBand {
  readonly region: string
  readonly period: Period
  readonly sex: Sex
  readonly start: number
  readonly width: number
  readonly value: number
  readonly variant: string
  readonly source: string
  readonly evidence: Evidence
  readonly note?: Text // what is to be known of all bands of its date
  readonly file: string
}

/** Whether age groups are counted or estimated (by the UN: `un`), not projected. */
export const isObservedAges = ({ variant }: Pick<AgeBand, 'variant'>): boolean => variant === '' || variant === 'un'

/** One indicator that a formula reads. */
export interface IndicatorReference {
  readonly indicator: string
  readonly region: string // '' the region being computed, `provinces` all provinces, else a region id
  readonly first: boolean // first release before the current one
  readonly fixed: boolean // always at one period
}

/** Outcome of one file: read, read with errors, or absent. */
export interface FileReport {
  readonly file: string
  readonly rows: number
  readonly encoding: string
  readonly state: 'read' | 'partly' | 'failed'
}

/** Everything read from a package, indexed. Immutable. */
export interface Dataset {
  readonly version: string
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly reads: ReadonlyMap<string, readonly IndicatorReference[]> // inputs of derived indicators, so that a page need not parse formulas
  readonly regions: ReadonlyMap<string, Region>
  readonly sources: ReadonlyMap<string, Source>
  readonly breaks: readonly Break[]
  readonly revisions: readonly Revision[]
  readonly releases?: readonly ReleaseCalendar[] // absent where a package has no calendar
  readonly events: readonly EventMark[]
  readonly identities: readonly Identity[]
  readonly claims: readonly Claim[]
  readonly topics: readonly Topic[]
  readonly series: ReadonlyMap<string, Series> // by seriesKey
  readonly ages: readonly AgeBand[]
  readonly files: readonly FileReport[]
  readonly issues: readonly Issue[]
}

export const findSeries = (
  dataset: Dataset,
  indicator: string,
  region: string,
  vintage = '',
  variant = '',
): Series | undefined => dataset.series.get(seriesKey({ indicator, region, vintage, variant }))
