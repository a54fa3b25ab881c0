import type { Bound, Missing } from '../../../model/evidence'
import type { Issue } from '../../../model/issue'
import type { Container } from '../../bytes/containers/opened'
import type { EncodingGuess } from '../../bytes/encodings/decode-ranked'
import type { Grid } from '../../bytes/grid/grid'
import type { ReadingPlan } from './reading-plan'
import type { Plan } from './plan'

/** That a value was printed as a bound, and how: `超过90`. */
export interface PrintedBound {
  readonly kind: Exclude<Bound, ''>
  readonly printed: string
}

/** One value as printed, and where it is. */
export interface FilePoint {
  readonly period: string | null // `2023`, `2023-06`, `2023-Q4`, `2023-H1`, `2020-2025`; null: the file names no date
  readonly value: number | null // in the unit printed, unconverted
  readonly missing: Missing // why the value is null; '' when it is not
  readonly decimals: number // as printed
  readonly bound?: PrintedBound // absent for a point
  readonly stored?: number // the number behind a workbook's cell that shows fewer digits; absent where the cell shows all
  readonly line: number
  readonly column: number
}

/** That a file gives two different values for periods of a series, which therefore cannot be applied. */
export interface Contested {
  readonly periods: number
  readonly lines: readonly [number, number] // of the first two such values
}

/** A dimension beside indicator, place and time, with its value here. */
export interface DimensionValue {
  readonly name: string
  readonly value: string
}

/** One series as it is in a file; names as printed. */
export interface FileSeries {
  readonly file: string
  readonly sheet: string
  readonly label: string // indicator and every other dimension that varies, joined by ` · `
  readonly indicator: string // the indicator's name alone, without its unit
  readonly indicatorCode: string // '' when none is printed
  readonly dimensions: readonly DimensionValue[]
  readonly region: string // '' when the file names none
  readonly regionCode: string
  readonly unit: string // '' when the file names none
  readonly contested?: Contested // absent where the file gives one value for each period
  readonly points: readonly FilePoint[]
}

/** Why a number of a table is no value of a series: it is a period, a code, a name (an age), a unit, a running number or rank, in a remark, in the header, an attribute that a bureau's known form prints beside its values (a margin of error, a number of decimals), in a sheet of metadata, a value said before, or left out by a person. */
export const LEFT_OUT = ['period', 'code', 'name', 'unit', 'number', 'note', 'header', 'attribute', 'metadata', 'repeated', 'chosen'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** A number of a table that was not understood. */
export interface UnreadCell {
  readonly file: string
  readonly sheet: string
  readonly line: number
  readonly column: number
  readonly text: string
}

/** What became of the numbers of a table, or of all tables of a file: `numbers` is `read`, and `leftOut`, and `unread` together. */
export interface CellCoverage {
  readonly numbers: number
  readonly read: number
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>
  readonly unread: number
  readonly cells: readonly UnreadCell[] // of those not understood, the first
}

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
  readonly coverage: CellCoverage // of all tables together
  readonly coverages: readonly CellCoverage[] // of each table, in the order of `grids`
  readonly byPlan?: ReadingPlan // that a person gave
  readonly plans: readonly (readonly Plan[])[] // by which each table was read, in the order of `grids`
}
