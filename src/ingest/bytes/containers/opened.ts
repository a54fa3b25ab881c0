import { issue, type Issue } from '../../../model/issue'
import type { Grid } from '../grid/grid'
import type { ForeignKind } from './file-kinds'
import type { EncodingGuess } from '../encodings/decode-ranked'

/** Kinds of files, determined from their bytes, never from the name alone. */
export const CONTAINERS = ['csv', 'tsv', 'xlsx', 'xls', 'html', 'zip', 'text'] as const
export type Container = (typeof CONTAINERS)[number]

/** A file as opened: unpacked, decoded and cut into cells. */
export interface Opened {
  readonly container: Container | undefined // undefined: not opened
  readonly encoding: string | undefined // undefined for workbooks
  readonly encodings: readonly EncodingGuess[]
  readonly confidence: number // of the encoding, 0 to 1
  readonly delimiter: string | undefined
  readonly grids: readonly Grid[] // every sheet, or every file of a zip, that is not empty
  readonly issues: readonly Issue[]
}

/** A person's choices for a file, which override every guess; absent fields are guessed. */
export interface OpenOptions {
  readonly encoding?: string
  readonly delimiter?: string // of the cells of text files; a blank: runs of blanks
  readonly limit?: number // bytes beyond which a file is refused
  /** Called repeatedly with bytes read and bytes in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A file that could not be opened, with the issues that say why. */
export const unopened = (issues: readonly Issue[], known: Partial<Opened> = {}): Opened => ({
  container: undefined,
  encoding: undefined,
  encodings: [],
  confidence: 0,
  delimiter: undefined,
  grids: [],
  ...known,
  issues,
})

/** The issue of a file that is not a table, with its kind. */
export const refusal = (file: string, kind: ForeignKind): Issue => issue('file-foreign', 'error', { file, line: 0, column: 0 }, '', { kind })
