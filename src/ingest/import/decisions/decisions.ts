import type { Evidence } from '../../../model/evidence'
import type { Source } from '../../../model/dataset'
import type { IndicatorKind, Theme } from '../../../model/indicator'
import type { Text } from '../../../model/text'

/** A new indicator, to become a row of `indicators.csv`. */
export interface NewIndicator {
  readonly id: string
  readonly theme: Theme
  readonly kind: IndicatorKind
  readonly unit: string // canonical, of UNIT_IDS
  readonly decimals: number
  readonly name: Text
  readonly aliases: readonly string[]
  readonly definition: Text
}

/** A new source, to become a row of `sources.csv`. */
export type NewSource = Source

/** Decision on the series of one label and unit. */
export type Decision =
  | { readonly kind: 'take'; readonly indicator: string; readonly variant: string; readonly unit: string } // unit: a token of PUBLISHED_UNITS
  | { readonly kind: 'skip' }
  | { readonly kind: 'new'; readonly indicator: NewIndicator; readonly variant: string; readonly unit: string }

/** Decisions on a file, by a person, a recipe or certain matches. An absent key is undecided. */
export interface Decisions {
  readonly indicators: ReadonlyMap<string, Decision> // by IndicatorMatch.key
  readonly regions: ReadonlyMap<string, string> // by RegionMatch.key: a region's id, '' to leave the place out
  readonly period: string // for a table that names no date; '' when not given
  readonly source: string // ids joined by `;`; '' when the numbers come without a source
  readonly newSource?: NewSource // written to sources.csv when `source` names it
  readonly evidence: Evidence
  readonly vintage: string
  readonly note: string // `中文 || English`
}

/** No decisions. */
export const NO_DECISIONS: Decisions = {
  indicators: new Map(),
  regions: new Map(),
  period: '',
  source: '',
  evidence: 'unverified',
  vintage: '',
  note: '',
}
