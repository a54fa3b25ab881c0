import type { Issue } from '../../../model/issue'

/** Basis of a match: a code, a whole name, an alias, a similar name, the unit, or the values. */
export const MATCH_REASONS = ['code', 'name', 'alias', 'similar', 'unit', 'history'] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** Target of the values of a file: indicator, variant, and the unit token of the values. */
export interface IndicatorTarget {
  readonly indicator: string
  readonly variant: string // '' observed
  readonly token: string // of PUBLISHED_UNITS; '' when the file names none and a person must choose
}

/** Agreement of values of a file with the present ones, after conversion of units. */
export interface History {
  readonly common: number // periods that both have
  readonly agreeing: number // of these, equal within rounding: with the current figure, or with that of a vintage
  readonly ratio: number // median of file ÷ present; 1 when they agree, 1e4 for a wrong unit
  readonly vintage?: VintageAgreement // absent: no value is that of a vintage and not the current one
}

/** Values that are not the current ones, compared with a vintage that the package has of them. */
export interface VintageAgreement {
  readonly id: string
  readonly agreeing: number
  readonly against: number // that are neither
}

/** One indicator proposed for a label. */
export interface IndicatorProposal extends IndicatorTarget {
  readonly score: number // 0 to 1
  readonly reason: MatchReason // the strongest
  readonly history?: History // absent: no common period
}

/** The match of all series of a file with one label and unit. */
export interface IndicatorMatch {
  readonly key: string // stable: label and unit
  readonly label: string // as printed, with every dimension
  readonly indicator: string // as printed, alone
  readonly code: string // as printed; '' when none
  readonly unit: string // as printed; '' when none
  readonly token: string // the unit as a token of PUBLISHED_UNITS; '' when it is not known
  readonly seriesCount: number
  readonly valueCount: number
  readonly from: string // first and last period that the package can hold; '' when there is none
  readonly to: string
  readonly certain?: IndicatorTarget // absent: a person decides
  readonly proposals: readonly IndicatorProposal[] // best first; the certain one among them
  readonly isByAge?: true // a table by age and sex, whose target is the age structure
}

/** One region proposed for a place. */
export interface RegionProposal {
  readonly region: string
  readonly score: number
  readonly reason: MatchReason
}

/** The match of a place as a file prints it. */
export interface RegionMatch {
  readonly key: string // stable: code and printed name
  readonly printed: string // '' when the file names no place
  readonly code: string
  readonly seriesCount: number
  readonly certain?: string // a region's id
  readonly proposals: readonly RegionProposal[] // empty and not certain: unknown to the package
}

/** Matches of the series and places of a file. */
export interface Matches {
  readonly indicators: readonly IndicatorMatch[]
  readonly regions: readonly RegionMatch[]
  readonly issues: readonly Issue[] // a name that fits while values or units do not
  readonly vintage?: VintageAgreement // the file holds figures of this vintage, where they differ from the current ones
}

const SEPARATOR = '\u001f' // does not occur in names

/** The key of an IndicatorMatch. */
export const indicatorKey = (label: string, unit: string): string => `${label}${SEPARATOR}${unit}`

/** The key of a RegionMatch. */
export const regionKey = (printed: string, code: string): string => `${printed}${SEPARATOR}${code}`
