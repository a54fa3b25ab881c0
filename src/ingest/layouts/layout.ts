import type { Series } from '../../model/series'
import type { IssueLog } from '../issue-log'
import type { Vocabulary } from '../observations/vocabulary'

/** What a layout needs to know about the file it reads. */
export interface LayoutContext {
  readonly vocabulary: Vocabulary
  readonly log: IssueLog
  readonly expectedRows: number // a guess from the size, to save growing
}

/** Takes the records below the header line, then gives the series. */
export interface LayoutReader {
  readonly rows: number
  row(cells: readonly string[], line: number): void
  finish(): Map<string, Series>
}

/** One way in which a CSV file can lay out observations. */
export interface Layout {
  readonly id: string
  /** Whether a header line is this layout's. */
  recognises(header: readonly string[]): boolean
  /** Opens a reader on the header line; undefined, with issues, when it lacks what the layout needs. */
  open(header: readonly string[], line: number, context: LayoutContext): LayoutReader | undefined
}
