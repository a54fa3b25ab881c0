import type { Issue } from '../../../model/issue'
import type { Grid } from '../../bytes/grid/grid'
import type { Plan } from './plan'

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
