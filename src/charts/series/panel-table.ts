import type { Evidence, Missing, Release } from '../../model/evidence'

export interface TableColumn {
  readonly key: string // the same in every language
  readonly label: string
  readonly unit: string
  readonly token: string // of the unit, the same in every language: a published token, or the mode
}

/** One cell of a table; `value` is in the unit of the column, undefined where missing, with the reason. */
export interface TableCell {
  readonly text: string
  readonly value: number | undefined
  readonly missing: Missing
  readonly evidence: Evidence
  readonly note: string
  readonly sources: readonly string[]
  readonly release?: Release // on the first-release view
}

export interface TableRow {
  readonly key: string // period as in the data, or region id
  readonly label: string // period or place
  readonly cells: readonly TableCell[]
}

export interface PanelTable {
  readonly caption: string
  readonly head: string // label of the first column
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}
