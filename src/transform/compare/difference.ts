import type { Bound } from '../../model/evidence'
import type { Place } from '../../model/issue'
import type { Sex } from '../../model/dataset'
import type { Period } from '../../model/period'
import type { Series } from '../../model/series'

/** Kinds of change of an observation. `restated`: the value is the same, an attribute is not. */
export const CHANGE_KINDS = ['added', 'changed', 'removed', 'restated'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Attributes that may change while the value does not. */
export const ATTRIBUTES = ['missing', 'evidence', 'source', 'note', 'unit', 'decimals', 'basis', 'bound'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** One observation that differs. Values in the canonical unit; undefined where missing or absent. */
export interface Change {
  readonly kind: ChangeKind
  readonly region: string
  readonly period: Period
  readonly vintage: string
  readonly variant: string
  readonly before: number | undefined
  readonly after: number | undefined
  readonly by: number | undefined // after − before; of shares: percentage points; undefined where one is a bound
  readonly ratio: number | undefined // after ÷ before; undefined unless both are there as points and before is not 0
  readonly bounds?: readonly [before: Bound, after: Bound] // where one of the two is a bound; absent between points
  readonly attributes: readonly Attribute[] // that differ; empty where added or removed
  readonly place: Place // its row; where removed, that of the data before
}

/** A series before and after, whole, for the chart of both. */
export interface SeriesPair {
  readonly key: string // seriesKey
  readonly before: Series | undefined
  readonly after: Series | undefined
}

/** added + changed + unchanged are the rows after; `restated` counts those of the unchanged whose attributes differ. */
export interface ChangeCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly restated: number
}

/** All changes of one indicator. */
export interface IndicatorDifference extends ChangeCounts {
  readonly indicator: string
  readonly derived: boolean // computed by a formula: its changes follow from its inputs
  readonly changes: readonly Change[] // by series in the order of the data after, then by period; unchanged ones are not listed
  readonly pairs: readonly SeriesPair[] // the series that the changes belong to
}

export const CATALOGUES = ['indicators', 'regions', 'sources', 'breaks', 'events', 'identities', 'claims', 'topics'] as const
export type CatalogueName = (typeof CATALOGUES)[number]

/** One row of a catalogue that differs. */
export interface EntryChange {
  readonly catalogue: CatalogueName
  readonly kind: 'added' | 'changed' | 'removed'
  readonly id: string // of a break `indicator|region|period`
  readonly fields: readonly string[] // that differ, when changed
}

/** People of one age band that differ. */
export interface AgeChange {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly region: string
  readonly period: Period
  readonly sex: Sex
  readonly start: number
  readonly width: number
  readonly variant: string
  readonly before: number | undefined
  readonly after: number | undefined
}

/** All changes between two datasets. */
export interface Difference {
  readonly indicators: readonly IndicatorDifference[] // only those with something that differs, in the order of the catalogue after
  readonly catalogue: readonly EntryChange[]
  readonly ages: readonly AgeChange[]
  readonly counts: ChangeCounts // of observed indicators alone
  readonly isEmpty: boolean // nothing differs at all
}

/** Size of a change relative to the larger of both values: 0 for none, 1 where a value was added, lost or changed its sign. */
const moved = ({ kind, before, after }: Change): number => {
  if (kind === 'restated') return -1
  if (before === undefined || after === undefined) return kind === 'changed' ? 1 : 0
  const larger = Math.max(Math.abs(before), Math.abs(after))
  return larger === 0 ? 0 : Math.abs(after - before) / larger
}

/** Changes by relative size, largest first; then added and removed ones, changes of attributes last. */
export const largestFirst = (changes: readonly Change[]): Change[] =>
  changes
    .map((change) => ({ change, by: moved(change) }))
    .sort((a, b) => b.by - a.by)
    .map(({ change }) => change)
