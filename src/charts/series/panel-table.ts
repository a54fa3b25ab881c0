import type { Bound, Evidence, Missing, Release } from '../../model/evidence'

export interface TableColumn {
  readonly key: string // the same in every language
  readonly label: string
  readonly unit: string
  readonly token: string // of the unit, the same in every language: a published token, or the mode
  readonly suffix: string // what is written directly after one of its figures
  readonly member?: number // the figure's member that it belongs to; absent where rows are places
  readonly bound?: string // the interval of which it is a bound: the lower one first, then the upper
}

/** One cell of a table; `value` is in the unit of the column, undefined where missing, with the reason. */
export interface TableCell {
  readonly text: string
  readonly value: number | undefined
  readonly missing: Missing
  readonly evidence: Evidence
  readonly bound?: Bound // `value` is then where the true figure begins or ends; absent for a point
  readonly note: string
  readonly computed?: true // by whoever made the data, from what is published; the note says how
  readonly sources: readonly string[]
  readonly release?: Release // on the first-release view
  readonly variant?: string // of a projection; absent or '' for what was observed
}

/** A break between two rows. */
export interface TableBreak {
  readonly short: string // in a few words
  readonly text: string // a sentence: of what, since when, why
}

export interface TableRow {
  readonly key: string // period as in the data, or region id
  readonly label: string // period or place
  readonly order?: number // of places: as in `regions.csv`; absent where the rows are in their own order
  readonly cells: readonly TableCell[]
  readonly remarks?: readonly string[] // annotations of its date
  readonly breaks?: readonly TableBreak[] // that keep this row and later ones apart from those before
}

export interface PanelTable {
  readonly caption: string
  readonly head: string // label of the first column
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}
