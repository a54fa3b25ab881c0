import type { Issue } from '../../../model/issue'

/** What a match rests on: a code, a whole name, an alias, a likeness, the unit, or the values themselves. */
export const MATCH_REASONS = ['code', 'name', 'alias', 'similar', 'unit', 'history'] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** Where values of a file go: an indicator, a variant of it, and the unit token that the values are in. */
export interface IndicatorTarget {
  readonly indicator: string
  readonly variant: string // '' observed
  readonly token: string // of PUBLISHED_UNITS; '' when the file does not say and a person must
}

/** How values of the file meet the present ones, after conversion of units. */
export interface History {
  readonly common: number // periods that both have
  readonly agreeing: number // of these, equal within rounding
  readonly ratio: number // median of file over present; 1 when they agree, 1e4 when units were mixed up
}

/** One indicator that a series may be. */
export interface IndicatorProposal extends IndicatorTarget {
  readonly score: number // 0 to 1
  readonly reason: MatchReason // the strongest
  readonly history?: History // absent: no common period
}

/** All series of a file that share label and unit, and the indicator they are. */
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
}

/** One region that a place of a file may be. */
export interface RegionProposal {
  readonly region: string
  readonly score: number
  readonly reason: MatchReason
}

/** A place as a file prints it, and the region it is. */
export interface RegionMatch {
  readonly key: string // stable: code and printed name
  readonly printed: string // '' when the file names no place
  readonly code: string
  readonly seriesCount: number
  readonly certain?: string // a region's id
  readonly proposals: readonly RegionProposal[] // none and not certain: the package does not know the place
}

/** What a file's series and places are in the catalogue. */
export interface Matches {
  readonly indicators: readonly IndicatorMatch[]
  readonly regions: readonly RegionMatch[]
  readonly issues: readonly Issue[] // a name that fits while values or units do not
}

const SEPARATOR = '\u001f' // is in no name

/** The key of an IndicatorMatch. */
export const indicatorKey = (label: string, unit: string): string => `${label}${SEPARATOR}${unit}`

/** The key of a RegionMatch. */
export const regionKey = (printed: string, code: string): string => `${printed}${SEPARATOR}${code}`
