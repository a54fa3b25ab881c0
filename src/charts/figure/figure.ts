/**
 * A figure: what a chart type makes of its series, independent of any format. Plots with axes, marks in the coordinates
 * of their plot, table, texts and inputs. Colours are names of the palette, so that one figure serves both schemes.
 * Printers (`print/`, `exports/office/`) turn it into ECharts options, SVG and native charts; they know marks, not
 * chart types.
 */
import type { Issue } from '../../model/issue'
import type { Bound } from '../../model/evidence'
import type { Period } from '../../model/period'
import type { PlotArea } from './frame'
import type { FigureChoices } from '../query/panel-view'
import type { Ink, Marker } from './palette'
import type { LabelBox } from './place-labels'
import type { FigureInputs } from './inputs'
import type { PanelTable } from '../series/panel-table'

/** A text at a position of an axis. */
export interface AxisText {
  readonly at: number
  readonly text: string
}

/** Years along x, ticked where they are labelled; the axis line is at the foot of the plot, or at the value 0. */
export interface TimeAxis {
  readonly kind: 'time'
  readonly first: number // positions, in years
  readonly last: number
  readonly labels: readonly AxisText[] // each with a tick; none where a lower plot prints them
  readonly atZero: boolean
}

/** Values in the unit printed; hairlines at the ticks, the unit as heading. */
export interface ValueAxis {
  readonly kind: 'value'
  readonly min: number
  readonly max: number
  readonly ticks: readonly AxisText[]
  readonly heading: string
  readonly unit: string // alone, without what the heading names
}

/** Rows at 0, 1, 2 … from the top; places or age bands. */
export interface RowAxis {
  readonly kind: 'rows'
  readonly names: readonly { readonly text: string; readonly strong: boolean; readonly ink?: Ink }[] // in `ink` unless another is named
}

/** Name of a plot among small multiples, drawn above it as a text mark, and the member that it is of. */
export interface PlotHead {
  readonly text: string
  readonly member: number
}

/** One plot: its box in pixels of the frame, and its axes. Rows have values along x, years have values along y; points between two measures have values along both. */
export type Plot =
  | { readonly box: PlotArea; readonly x: TimeAxis; readonly y: ValueAxis; readonly head?: PlotHead }
  | { readonly box: PlotArea; readonly x: ValueAxis; readonly y: RowAxis | ValueAxis; readonly head?: undefined }

interface Placed {
  readonly plot: number
  readonly member: number // index of the figure's member; -1 the frame
  readonly layer: number // higher ones lie above; below 0 behind the hairlines
}

/** A point in the coordinates of its plot. `period` is that of its observation. */
export interface DataPoint {
  readonly x: number
  readonly y: number
  readonly period?: Period
  readonly bound?: Bound // absent for a point
}

/** A line in runs; nothing is drawn between two of them. `guide`: no data (zero lines, events, leaders). */
export interface LineMark extends Placed {
  readonly kind: 'line'
  readonly role: 'observed' | 'projected' | 'guide'
  readonly variant: string // of a projection; '' for what was observed
  readonly runs: readonly (readonly DataPoint[])[]
  readonly ink: Ink
  readonly width: number
  readonly dash: readonly number[] // empty: solid
  readonly anchored: boolean // the first run begins at an observation that another line carries
  readonly opacity: number
}

/** The area between two values. `band`: bounds of a projection; `part`: of a whole; `wash`: under a line; `ground`: behind a stretch of the plot; `wedge`: between two lines, with corners where only one of them has a figure. */
export interface AreaMark extends Placed {
  readonly kind: 'area'
  readonly role: 'band' | 'part' | 'wash' | 'ground' | 'wedge'
  readonly name: string
  readonly runs: readonly (readonly { readonly x: number; readonly low: number; readonly high: number }[])[] // between two of them nothing is drawn
  readonly fill: Ink
  readonly edge: boolean // a thin line of paper on top
  readonly anchored: boolean // the first run begins at an observation, where both bounds are equal
}

/** Bars at positions of the axis that is not the value axis. `span`: between two marks, without a value of its own. */
export interface BarsMark extends Placed {
  readonly kind: 'bars'
  readonly role: 'value' | 'part' | 'span'
  readonly name: string
  readonly thickness: number // pixels
  readonly bars: readonly { readonly at: number; readonly from: number; readonly to: number; readonly fill: Ink; readonly period?: Period }[]
  readonly edge: boolean
  readonly outline: Ink // `clear` for none
  readonly mirrored: boolean // drawn below zero, printed without the sign
  readonly decimals: number // of its figures in a table
}

export type Shape = Marker | 'above' | 'below' | 'hatch' // arrows beside a point that is a bound; the hatching of a square without a figure

/** Symbols at points. `observed`: observations that no line joins; `value`: the value of a row; `end`: of a line; `bound`: which side of a point the true figure lies on; `census`: a year on the axis; `named`: what words in the plot name. */
export interface PointsMark extends Placed {
  readonly kind: 'points'
  readonly role: 'observed' | 'value' | 'end' | 'bound' | 'census' | 'named'
  readonly name: string
  readonly decimals: number // of its figures in a table
  readonly points: readonly (DataPoint & { readonly shape: Shape; readonly size: number; readonly fill: Ink; readonly stroke: Ink; readonly strokeWidth: number; readonly dx: number; readonly hollow: boolean })[]
}

/** A run of text in one face. */
export interface TextRun {
  readonly text: string
  readonly face: 'sans' | 'serif'
  readonly before: number // pixels of space before it
}

/** Lines of text; their middle is offset from a point by pixels. */
export interface TextMark extends Placed {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly lines: readonly (readonly TextRun[])[]
  readonly size: number
  readonly leading: number // pixels from line to line
  readonly ink: Ink
  readonly isCaption?: boolean // over small multiples
}

export type Mark = LineMark | AreaMark | BarsMark | PointsMark | TextMark

/** A line of what is read out: the row's name, a figure with the colour of its series, or a remark. */
export interface ReadoutLine {
  readonly kind: 'head' | 'figure' | 'remark'
  readonly text: string
  readonly ink?: Ink
  readonly member?: number // of which it is the figure
}

/** What is read out of each row of the table, and where: a position in time, the number of the row, or the member that draws it. NaN: nowhere. */
export interface Readouts {
  readonly along: 'time' | 'rows' | 'members'
  readonly places: readonly number[]
  readonly lines: readonly (readonly ReadoutLine[])[]
}

/** Where each row of the table is in the drawing, in its pixels: along x for periods, along y for places. NaN: not drawn. */
export interface RowPositions {
  readonly along: 'x' | 'y'
  readonly pixels: readonly number[] // by row of the table
  readonly from: number // start of the line across the plots
  readonly to: number
  readonly pitch?: number // pixels from one column of small multiples to the next; `pixels` are those of the first. Absent for one column
}

export const NO_ROWS: RowPositions = { along: 'x', pixels: [], from: 0, to: 0 }

/**
 * What a chart has to name at a position of the time axis, in the plots that it concerns. `break` and `event`: a vertical;
 * `ground`: the edge of a stretch with a ground of its own; `point`: a value, at `y` in the unit printed; `gap`: the
 * stroke from `low` to `high` between two lines, named at its middle `y`.
 */
export interface Landmark {
  readonly kind: 'break' | 'event' | 'ground' | 'point' | 'gap'
  readonly x: number
  readonly y?: number
  readonly low?: number // of a gap
  readonly high?: number
  readonly plots: readonly number[]
  readonly text: string
}

/** A series of the figure, the unit of highlighting, of steps of a presentation and of lists. */
export interface Member {
  readonly key: string // by which an address names it, the same in every language
  readonly name: string
  readonly decimals: number // of its figures in a table
  readonly ink: Ink
  readonly text: Ink // its colour with enough contrast for text
  readonly marker: Marker
  readonly compared: boolean // added by the reader
}

/** The drawing alone, as printers of pictures read it. */
export interface Drawing {
  readonly width: number
  readonly height: number // 0: nothing to draw
  readonly axisSize: number // font size in pixels
  readonly labelSize: number
  readonly plots: readonly Plot[]
  readonly marks: readonly Mark[]
}

/** A drawing with its members, table, texts and inputs. */
export interface Figure extends Drawing {
  readonly members: readonly Member[] // empty where rows are places
  readonly labels: readonly LabelBox[] // boxes of the labels at line ends, of words in the plot and of signs above it
  readonly landmarks: readonly Landmark[] // for printers that place words themselves; the marks hold them as placed here
  readonly readouts: Readouts
  readonly rows: RowPositions
  readonly table: PanelTable
  readonly aside?: string // what the line under the title has to say of the drawing; '' nothing
  readonly statement: string // the newest figures, in a sentence that can be quoted
  readonly description: string // continues the statement
  readonly facts: Readonly<Record<string, string>> // by placeholder of the title, of this chart type
  readonly notes: readonly string[]
  readonly issues: readonly Issue[]
  readonly inputs: FigureInputs
  readonly choices?: FigureChoices // absent: none
}

/** The unit of a plot's values. */
export const unitOfPlot = ({ x, y }: Plot): string => (x.kind === 'value' ? x.unit : (y as ValueAxis).unit)

/** Pixel of a position on the x axis. */
export const xPixel = ({ box, x }: Plot, at: number): number =>
  x.kind === 'time' ? box.left + ((at - x.first) / (x.last - x.first)) * box.width : box.left + ((at - x.min) / (x.max - x.min)) * box.width

/** Pixel of a position on the y axis; the middle of a row. */
export const yPixel = ({ box, y }: Plot, at: number): number =>
  y.kind === 'rows' ? box.top + ((at + 0.5) * box.height) / y.names.length : box.top + box.height * (1 - (at - y.min) / (y.max - y.min))

/** Position of a pixel on a time axis. */
export const xAt = ({ box, x }: Plot, pixel: number): number => (x.kind === 'time' ? x.first + ((pixel - box.left) / box.width) * (x.last - x.first) : 0)

/** Value at a pixel of a vertical value axis. */
export const yAt = ({ box, y }: Plot, pixel: number): number => (y.kind === 'value' ? y.min + (1 - (pixel - box.top) / box.height) * (y.max - y.min) : 0)

/** A figure with nothing to draw, and the defaults of chart types of rows. */
export const emptyFigure = (width: number): Figure => ({
  width,
  height: 0,
  axisSize: 0,
  labelSize: 0,
  plots: [],
  marks: [],
  members: [],
  labels: [],
  landmarks: [],
  readouts: { along: 'rows', places: [], lines: [] },
  rows: NO_ROWS,
  table: { caption: '', head: '', columns: [], rows: [] },
  statement: '',
  description: '',
  facts: {},
  notes: [],
  issues: [],
  inputs: { series: [], ages: [], indicators: [], quoted: [] },
})
