import type { Grid } from '../../bytes/grid/grid'
import type { LayoutContext } from '../plan/layout'
import type { ColumnRules, ColumnUse } from './column-use'
import type { RecordHeader } from './header'

/** How a bureau lays out a long table: one row a figure (or a few figures), columns known by their names. */
export interface RecordForm {
  readonly id: string
  readonly score: number
  readonly isHeader: (names: readonly string[]) => boolean
  readonly depth?: number // rows in which the header may be; 12 when absent
  readonly rules: ColumnRules
  /** Use of columns that no rule knows. `numbers`: values where they hold figures, else left out. */
  readonly others: ColumnUse | 'numbers'
  readonly isLabelled?: boolean // ids are before their labels: `REF_AREA,Reference area`
  readonly isLoose?: boolean // years before our era and single days are taken as printed
  /** A view of the table, where its cells pack several things. */
  readonly view?: (grid: Grid, header: RecordHeader) => Grid
  /** Use of columns that no rule knows, by their position; undefined: `others`. */
  readonly useAt?: (header: RecordHeader, column: number) => ColumnUse | undefined
  /** The indicator of a table that names none beside its figures. */
  readonly title?: (grid: Grid, header: RecordHeader, context: LayoutContext) => string
}
