import { issue, type Issue } from '../../../model/issue'
import type { Grid } from '../grid/grid'
import type { ForeignKind } from './file-kinds'
import type { EncodingGuess } from '../encodings/decode-ranked'

/** The kind of a file, determined from its bytes, never from its name alone. */
export const CONTAINERS = ['csv', 'tsv', 'xlsx', 'xls', 'html', 'zip', 'text'] as const
export type Container = (typeof CONTAINERS)[number]

/** A file unpacked and cut into cells. */
export interface Opened {
  readonly container: Container | undefined // undefined: nothing could be made of it
  readonly encoding: string | undefined // undefined for workbooks
  readonly encodings: readonly EncodingGuess[]
  readonly confidence: number // of the encoding, 0 to 1
  readonly delimiter: string | undefined
  readonly grids: readonly Grid[] // every sheet, or every file of a zip, that holds anything
  readonly issues: readonly Issue[]
}

/** What a person said of a file, beating every guess; absent where nothing was said. */
export interface OpenOptions {
  readonly encoding?: string
  readonly limit?: number // bytes beyond which a file is refused
  /** Called now and then: bytes read of all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Nothing could be made of a file; the issues say why. */
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

/** The issue of a file that is no table, with what it is. */
export const refusal = (file: string, kind: ForeignKind): Issue => issue('file-foreign', 'error', { file, line: 0, column: 0 }, '', { kind })
