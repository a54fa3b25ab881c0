import type { Basis, Bound, Evidence } from '../../../model/evidence'
import { AGE_STRUCTURE } from '../matching/age-id'
import type { NewIndicator, NewSource } from '../decisions/decisions'

const SEPARATOR = '\u0001'

/** The key of a row, unique in a package. */
export const rowKey = ({ indicator, region, period, vintage, variant }: Pick<ProposedRow, 'indicator' | 'region' | 'period' | 'vintage' | 'variant'>): string =>
  [indicator, region, period, vintage, variant].join(SEPARATOR)

/** A band of the age structure: men (M) or women (F) of `width` years of age from `start` on. */
export interface AgeOfRow {
  readonly sex: 'M' | 'F'
  readonly start: number
  readonly width: number
}

/** What the decision on a row named: its indicator, or the age structure. */
export const targetOf = ({ indicator, age }: Pick<ProposedRow, 'indicator' | 'age'>): string => (age ? AGE_STRUCTURE : indicator)

/** The cell of a file that a row comes from. */
export interface RowOrigin {
  readonly file: string
  readonly sheet: string
  readonly line: number
  readonly column: number
}

/** A proposed row of `observations/*.csv`, or with `age` of `age-structure/*.csv`; texts as they will be written. */
export interface ProposedRow {
  readonly indicator: string // `ageId` of a band
  readonly age?: AgeOfRow
  readonly region: string
  readonly period: string
  readonly value: string // digits as published, without thousands separators; '' when the file has none now and the package has
  readonly unit: string
  readonly source: string
  readonly evidence: Evidence
  readonly vintage: string
  readonly variant: string
  readonly basis: Basis
  readonly bound: Bound
  readonly note: string
  readonly from: RowOrigin
}

/** What the file prints of a row beside its value, and the cell itself when it is asked for. */
export interface RowStep {
  readonly label: string // of the series, as printed
  readonly printedUnit: string
  readonly place: string // as printed; '' where the file names none
  readonly text: () => string
}

/** Rows, indicators and sources that a file would add to the package. */
export interface Proposal {
  readonly rows: readonly ProposedRow[]
  readonly indicators: readonly NewIndicator[]
  readonly sources: readonly NewSource[]
  readonly steps?: ReadonlyMap<string, RowStep> // by rowKey: what was read where, and as what
}
