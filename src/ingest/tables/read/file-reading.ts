import type { Issue } from '../../../model/issue'
import type { Container } from '../../bytes/containers/opened'
import type { EncodingGuess } from '../../bytes/encodings/decode-ranked'
import type { Grid } from '../../bytes/grid/grid'
import type { FileSeries } from '../plan/file-series'

/** A layout that fits a sheet, with its score: shown when two fit alike. */
export interface LayoutGuess {
  readonly id: string
  readonly score: number
}

/** All that was understood of a file. */
export interface FileReading {
  readonly file: string
  readonly container: Container | undefined
  readonly encoding: string | undefined
  readonly encodings: readonly EncodingGuess[]
  readonly delimiter: string | undefined
  readonly layout: string | undefined // of the sheet with most values
  readonly layouts: readonly LayoutGuess[]
  readonly confidence: number // of encoding and layout together, 0 to 1
  readonly grids: readonly Grid[]
  readonly series: readonly FileSeries[]
  readonly issues: readonly Issue[]
}
