/** A reading by hand, as data: what the rows and columns of a file's tables are. It is saved as JSON (docs/reading-plans.md). */
import type { DateOrder } from './date-order'
import { ROLES, type NumberStyle, type Role } from './plan'

/** Version of the form. */
export const PLAN_VERSION = 1

/** What a row may be: a line of the header (its texts name what is below them, each line by its role, `head` by what the texts look like), values, a line that opens a block, or left out. */
export const ROW_USES = ['head', 'period', 'region', 'indicator', 'unit', 'dimension', 'data', 'block', 'note', 'out'] as const
export type RowMeaning = (typeof ROW_USES)[number]

/** What a column may be: names of a role, values, or left out. */
export const COLUMN_USES = [...ROLES, 'values', 'out'] as const
export type ColumnMeaning = (typeof COLUMN_USES)[number]

/** What may separate the cells of a text file; a blank: runs of blanks. */
export const PLAN_DELIMITERS = [',', ';', '\t', '|', ' '] as const
export type PlanDelimiter = (typeof PLAN_DELIMITERS)[number]

/** Where the period of a whole table may be taken from, in place of one that is written down. */
export const PERIOD_FROM = ['title', 'sheet', 'file'] as const

/** What a person says of values; absent: as the table says. */
export interface Said {
  readonly indicator?: string
  readonly region?: string
  readonly unit?: string
  readonly period?: string
  readonly universe?: string // what the values are limited to: 城镇, 男
}

/** What a person says of a column of values. */
export interface ColumnSaid extends Said {
  readonly labels?: readonly string[] // names under the indicator's, outermost first
}

/** What one row, or the rows `line` to `to`, are. Lines count as in every message. */
export interface RowMark {
  readonly line: number
  readonly to?: number
  readonly as: RowMeaning
  readonly text?: string // with which the row begins: finds it in another file of the same form
  readonly of?: Role // what the line of a block names; absent: a dimension
  readonly says?: Said // of the rows' values, or of those of the block
}

/** What one column, or the columns `column` to `to`, are. */
export interface ColumnMark {
  readonly column: number
  readonly to?: number
  readonly as: ColumnMeaning
  readonly head?: string // what is above it: finds it in another file of the same form
  readonly name?: string // of a dimension
  readonly fillDown?: boolean // a blank cell repeats the one above
  readonly says?: ColumnSaid // of the column's values
}

/** The part of a sheet that a table fills; absent sides reach to the edge. */
export interface TableArea {
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
}

/** How one table is read. Without rows and columns it is read automatically; `says` then fills what it does not say itself. */
export interface TablePlan {
  readonly file?: string // within an archive
  readonly sheet?: string // absent: any
  readonly skip?: true // the table is left out
  readonly area?: TableArea
  readonly says?: Said // where the table itself says nothing; `period` may be a source (`PERIOD_FROM`)
  readonly indent?: true // names that are set in belong to those above them
  readonly rows?: readonly RowMark[]
  readonly columns?: readonly ColumnMark[]
}

/** The reading of one file by hand, for the next file of the same form. */
export interface ReadingPlan {
  readonly plan: typeof PLAN_VERSION
  readonly file?: string // that it was made for: periods written down hold for this file, or where the texts beside them are the same
  readonly encoding?: string
  readonly delimiter?: PlanDelimiter
  readonly numbers?: NumberStyle
  readonly dates?: DateOrder
  readonly others?: 'skip' // tables that are not listed are left out; absent: they are read automatically
  readonly tables: readonly TablePlan[]
}

/** Whether a table's rows and columns are said, so that no layout reads it. */
export const isByHand = ({ rows = [], columns = [], area, indent }: TablePlan): boolean => rows.length > 0 || columns.length > 0 || area !== undefined || indent === true
