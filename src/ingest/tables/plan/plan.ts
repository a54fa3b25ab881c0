import type { Issue } from '../../../model/issue'
import type { Grid } from '../../bytes/grid/grid'

/** What a column beside the values says of its row. */
export const ROLES = ['indicator', 'indicator-code', 'region', 'region-code', 'period', 'unit', 'dimension'] as const
export type Role = (typeof ROLES)[number]

/** A column whose cells name what the values of their rows are. */
export interface KeyColumn {
  readonly column: number
  readonly role: Role
  readonly name: string // of the dimension, as printed; '' when the header is blank
  readonly fillDown?: boolean // a blank cell repeats the one above
  readonly isQuiet?: boolean // a dimension that is named only where it varies
  readonly isLoose?: boolean // periods outside the calendar of the dashboard (-10000, single days) are taken as printed
}

/** Why a column is no part of the reading: a running number or rank, a remark, a name said before in another language, a code, a period said twice, a person's choice. */
export const COLUMN_REASONS = ['number', 'note', 'name', 'code', 'period', 'chosen'] as const

/** A column that is left out on purpose. */
export interface LeftColumn {
  readonly column: number
  readonly reason: (typeof COLUMN_REASONS)[number]
}

/** A column of values; what its header says holds for all of them. Absent: said elsewhere. */
export interface ValueColumn {
  readonly column: number
  readonly period?: string // `2023`, `2023-06`, `2023-Q4`, `2020-2025`
  readonly labels: readonly string[] // dimension values in the header, outermost first
  readonly region?: string
  readonly unit?: string
  readonly indicator?: string
}

/** What a title, a preamble or the file's name says of every value; '' where it says nothing. */
export interface Constants {
  readonly indicator: string
  readonly indicatorCode: string
  readonly region: string
  readonly unit: string
  readonly period: string
}

export const NO_CONSTANTS: Constants = { indicator: '', indicatorCode: '', region: '', unit: '', period: '' }

/** How numbers are written: which sign separates decimals; the other one may group digits. */
export type NumberStyle = 'point' | 'comma'

/** How one table is read: which rows hold values, which columns name them, which hold them. */
export interface Plan {
  readonly grid: Grid // the sheet itself, or a view of it (transposed)
  readonly rows: readonly number[] // rows that hold values, in order; titles, headers, notes and blank rows are not among them
  readonly keys: readonly KeyColumn[]
  readonly values: readonly ValueColumn[]
  readonly constants: Constants
  readonly left?: readonly LeftColumn[] // further columns that the layout knows and leaves out
  readonly leftRows?: ReadonlyMap<number, 'chosen' | 'header'> // rows that a person leaves out, or says to name columns
  readonly numbers?: NumberStyle // where the layout's own rules fix it; absent: determined from the cells
  /** Whether the last bracket of an indicator's name is always its unit (NBS), or only when it reads as one. */
  readonly unitBrackets: 'always' | 'known'
  /** The label keeps the bracket that the unit was taken from: `GDP (current US$)` is another series than `GDP (constant 2015 US$)`. */
  readonly keepsBrackets?: boolean
  readonly title?: string // of the table, as printed; distinguishes its series from those of another table on the sheet
  readonly isUndated?: boolean // a table of places that names no date: the reading asks for one
}

/** What a layout may know beside the table. */
export interface LayoutContext {
  readonly file: string // the file's own name, which may tell a place or a date
  readonly sheets: readonly Grid[] // all tables of the file, this one among them
}

/** How well a layout fits a table, 0 to 1, and how it would read it: one plan for each table on the sheet. */
export interface LayoutFit {
  readonly score: number // 1 leaves no doubt; general layouts stay below 0.6, so that a known form beats them
  readonly plans: readonly Plan[] // none: known, and known to hold no series
  readonly issues?: readonly Issue[]
}

/** One way in which bureaus lay out a table. */
export interface Layout {
  readonly id: string // kebab-case, as printed by `sanhua inspect`
  readonly isGeneral?: boolean // any bureau's; looks at every cell, so it is asked only where no known form is sure
  /** undefined when the table is not of this form. Never throws, whatever the cells hold. */
  readonly fit: (grid: Grid, context: LayoutContext) => LayoutFit | undefined
}
