import type { Series } from '../../model/series'
import type { IssueLog } from '../issue-log'
import type { Vocabulary } from './vocabulary'

/** What the reader of a package's table needs to know about its file. */
export interface RecordContext {
  readonly vocabulary: Vocabulary
  readonly log: IssueLog
  readonly expectedRows: number // a guess from the size, to save growing
}

/** Takes the records below the header line, then gives the series. */
export interface RecordReader {
  readonly rows: number
  row(cells: readonly string[], line: number): void
  finish(): Map<string, Series>
}
