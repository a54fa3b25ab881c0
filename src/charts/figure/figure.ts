/**
 * A figure: what a chart type makes of its series, before any format. Plots with axes, marks in the coordinates of
 * their plot, and what lies beside the drawing. Colours are names of the palette, so that one figure serves day and
 * night. Printers (`print/`, `exports/office/`) turn it into ECharts options, SVG and native charts; they know marks,
 * not chart types.
 */
import type { Issue } from '../../model/issue'
import type { Period } from '../../model/period'
import type { PlotArea } from './frame'
import type { Ink, Marker } from './palette'
import type { LabelBox } from './place-labels'
import type { FigureInputs } from './inputs'
import type { PanelTable } from '../series/panel-table'

/** A text at a place of an axis. */
export interface AxisText {
  readonly at: number
  readonly text: string
}

/** Years along x. Ticks are census years; the line of the axis is at the foot, or at the value 0. */
export interface TimeAxis {
  readonly kind: 'time'
  readonly first: number // positions, in years
  readonly last: number
  readonly ticks: readonly number[]
  readonly labels: readonly AxisText[] // none where a lower plot prints them
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

/** Rows from the top down, at 0, 1, 2 …; places or age bands. */
export interface RowAxis {
  readonly kind: 'rows'
  readonly names: readonly { readonly text: string; readonly strong: boolean }[]
}

/** One plot: its box in pixels of the frame, and its axes. Rows go with values along x, years with values along y. */
export type Plot =
  | { readonly box: PlotArea; readonly x: TimeAxis; readonly y: ValueAxis }
  | { readonly box: PlotArea; readonly x: ValueAxis; readonly y: RowAxis }

interface Placed {
  readonly plot: number
  readonly member: number // which of the figure's members it belongs to; -1 the frame
  readonly layer: number // higher ones lie above
}

/** A point in the coordinates of its plot; `period` is that of the observation it represents. */
export interface DataPoint {
  readonly x: number
  readonly y: number
  readonly period?: Period
}

/** Stretches that may be joined; between two of them nothing is drawn. `guide`: no data (zero lines, events, leaders). */
export interface LineMark extends Placed {
  readonly kind: 'line'
  readonly role: 'observed' | 'projected' | 'guide'
  readonly variant: string // of a projection; '' for what was observed
  readonly runs: readonly (readonly DataPoint[])[]
  readonly ink: Ink
  readonly width: number
  readonly dash: readonly number[] // empty: drawn through
  readonly anchored: boolean // the first run begins at an observation that another line carries
  readonly opacity: number
}

/** The room between two values. `band`: bounds of a projection; `part`: of a whole; `wash`: under a line. */
export interface AreaMark extends Placed {
  readonly kind: 'area'
  readonly role: 'band' | 'part' | 'wash'
  readonly name: string
  readonly runs: readonly (readonly { readonly x: number; readonly low: number; readonly high: number }[])[] // between two of them nothing is drawn
  readonly fill: Ink
  readonly edge: boolean // a thin line of paper on top
  readonly anchored: boolean // the first run begins at an observation, where both bounds are one
}

/** Bars at places of the axis that is not the value axis. `span`: between two marks, no value of its own. */
export interface BarsMark extends Placed {
  readonly kind: 'bars'
  readonly role: 'value' | 'part' | 'span'
  readonly name: string
  readonly thickness: number // pixels
  readonly bars: readonly { readonly at: number; readonly from: number; readonly to: number; readonly fill: Ink; readonly period?: Period }[]
  readonly edge: boolean
  readonly outline: Ink // `clear` for none
  readonly mirrored: boolean // drawn below zero, stated as it is
  readonly decimals: number // of its figures in a table
}

export type Shape = Marker | 'break'

/** Symbols at points. `observed`: observations that no line carries; `value`: the figure of a row; `end`: of a line. */
export interface PointsMark extends Placed {
  readonly kind: 'points'
  readonly role: 'observed' | 'value' | 'end' | 'break'
  readonly name: string
  readonly decimals: number // of its figures in a table
  readonly points: readonly (DataPoint & { readonly shape: Shape; readonly size: number; readonly fill: Ink; readonly stroke: Ink; readonly strokeWidth: number; readonly dx: number; readonly hollow: boolean })[]
}

/** A stretch of text in one face. */
export interface TextRun {
  readonly text: string
  readonly face: 'sans' | 'serif'
  readonly before: number // pixels left free before it
}

/** Lines of text, their middle moved from a point by pixels. */
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
}

export type Mark = LineMark | AreaMark | BarsMark | PointsMark | TextMark

/** What is read out at a place: by position of the time axis, or by row. */
export type Readouts =
  | { readonly along: 'time'; readonly texts: ReadonlyMap<number, string> }
  | { readonly along: 'rows'; readonly texts: readonly string[] }

/** Where each row of the table is in the drawing, in its pixels: along x for periods, along y for places. NaN: not drawn. */
export interface RowPositions {
  readonly along: 'x' | 'y'
  readonly pixels: readonly number[] // by row of the table
  readonly from: number // the line across the plots, from here
  readonly to: number
}

export const NO_ROWS: RowPositions = { along: 'x', pixels: [], from: 0, to: 0 }

/** A series of the figure: highlighted, revealed and listed as one. */
export interface Member {
  readonly name: string
  readonly decimals: number // of its figures in a table
  readonly ink: Ink
  readonly text: Ink // the step of its colour that can be read as text
  readonly marker: Marker
  readonly compared: boolean // added by the reader
}

/** The drawing alone: all that printers of pictures read. */
export interface Drawing {
  readonly width: number
  readonly height: number // 0: nothing to draw
  readonly axisSize: number // of type, in pixels
  readonly labelSize: number
  readonly plots: readonly Plot[]
  readonly marks: readonly Mark[]
}

/** A drawing with what lies beside it. */
export interface Figure extends Drawing {
  readonly members: readonly Member[] // none where rows are places
  readonly labels: readonly LabelBox[] // boxes of the labels at line ends
  readonly readouts: Readouts
  readonly rows: RowPositions
  readonly table: PanelTable
  readonly statement: string // the newest figures, in a sentence that can be quoted
  readonly description: string // what the statement does not tell
  readonly facts: Readonly<Record<string, string>> // for the title's placeholders that are the chart type's own
  readonly notes: readonly string[]
  readonly issues: readonly Issue[]
  readonly inputs: FigureInputs
}

/** The unit of a plot's values. */
export const unitOfPlot = ({ x, y }: Plot): string => (x.kind === 'value' ? x.unit : (y as ValueAxis).unit)

/** Pixel of a place on the x axis. */
export const xPixel = ({ box, x }: Plot, at: number): number =>
  x.kind === 'time' ? box.left + ((at - x.first) / (x.last - x.first)) * box.width : box.left + ((at - x.min) / (x.max - x.min)) * box.width

/** Pixel of a place on the y axis; of rows the middle. */
export const yPixel = ({ box, y }: Plot, at: number): number =>
  y.kind === 'rows' ? box.top + ((at + 0.5) * box.height) / y.names.length : box.top + box.height * (1 - (at - y.min) / (y.max - y.min))

/** A figure with nothing to draw; also what chart types of rows fill in. */
export const emptyFigure = (width: number): Figure => ({
  width,
  height: 0,
  axisSize: 0,
  labelSize: 0,
  plots: [],
  marks: [],
  members: [],
  labels: [],
  readouts: { along: 'rows', texts: [] },
  rows: NO_ROWS,
  table: { caption: '', head: '', columns: [], rows: [] },
  statement: '',
  description: '',
  facts: {},
  notes: [],
  issues: [],
  inputs: { series: [], ages: [], indicators: [], quoted: [] },
})
