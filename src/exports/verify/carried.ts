import type { Language } from '../../model/text'
import type { FigurePlace, FigureTable } from '../stamp/figure-table'
import type { StampName } from '../stamp/record'
import type { Stamp } from '../stamp/stamp'

/** One table of figures in a file, and the same as it was exported where the file records it. */
export interface CarriedTable {
  readonly place: FigurePlace
  readonly found: FigureTable
  readonly written?: FigureTable
}

/** How figures are printed in a kind of file; by it they are printed again from the present data. */
export type FigureForm = 'charts' | 'csv' | 'page' | 'picture'

/** One panel of a file: its name, and the figures in the file. */
export interface CarriedPanel {
  readonly name: StampName // without a code: the file records none
  readonly stamp?: Stamp // the figures exported, where the file records them
  readonly tables: readonly CarriedTable[] // none of a picture, whose figures cannot be read
  readonly digest: string // of the tables as exported; '' where it is not recorded
  readonly form: FigureForm
  readonly language: Language | undefined // of names in the file; undefined where it is not known
  readonly slide?: number // on which it is, from 1, in a presentation or a briefing: a panel may be there several times
}

/** Why a file could not be read. */
export type NoReading = 'too-large' | 'damaged' | 'no-stamp' | 'other-format'

/** The panels that a file has, and the number of charts in it that are not ours; or why there are none. */
export type ExportReading =
  | { readonly kind: 'found'; readonly panels: readonly CarriedPanel[]; readonly foreign: number }
  | { readonly kind: 'none'; readonly reason: NoReading }
