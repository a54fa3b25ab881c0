import type { EChartsCoreOption } from 'echarts/core'
import type * as z from 'zod/mini'
import type { Break, Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import type { Issue } from '../../model/issue'
import type { Region } from '../../model/region'
import type { Series } from '../../model/series'
import type { Language, Text } from '../../model/text'
import type { Unit } from '../../model/unit'
import type { PanelTable, Spots } from '../compiled-panel'
import type { LabelBox } from '../figure/place-labels'
import type { Mode, PanelView } from '../panel-view'
import type { Palette } from '../figure/palette'

/** Modules of ECharts that a chart type may need; `platform` maps the names to imports. */
export const CHART_MODULES = ['LineChart', 'BarChart', 'ScatterChart', 'GridComponent', 'TooltipComponent'] as const
export type ChartModule = (typeof CHART_MODULES)[number]

export type ToneName = 'main' | 'second' | 'third' | 'dark' | 'grey'
export type Draw = 'line' | 'area' | 'points'

/** One series that a panel asks the dataset for. */
export interface Ask {
  readonly indicator: string
  readonly region: string
  readonly vintage: string
  readonly label: Text | undefined
  readonly grid: number
  readonly tone: ToneName | undefined
  readonly draw: Draw | undefined
  readonly projection: string // variant that continues the series; '' for none
  readonly bands: readonly string[]
  readonly whole: string // indicator that this one is a share of; '' for none
  readonly compared: boolean // added by the reader or as a foil: drawn grey
}

/** Lower and upper bound of a projection. */
export interface Band {
  readonly level: string
  readonly lower: Series
  readonly upper: Series
}

/** A series that was found, cut to the range shown and put into the mode shown. */
export interface Picked {
  readonly ask: Ask
  readonly indicator: Indicator
  readonly region: Region | undefined
  readonly series: Series // observed or estimated part
  readonly projected: Series | undefined
  readonly bands: readonly Band[]
  readonly breaks: readonly Break[]
  readonly label: string
  readonly sparse: boolean // points, never a line
  readonly shortened: boolean // index: earlier years are left out, for a break parts them
  readonly plain: boolean // values as they are: a growth rate or an index fills no area
}

/** The unit of one grid: canonical kind, token as printed, and the digits behind the point. */
export interface Step {
  readonly unit: Unit
  readonly token: string
  readonly scale: number
  readonly decimals: number
}

export interface DrawContext<Spec> {
  readonly spec: Spec
  readonly picked: readonly Picked[]
  readonly steps: readonly Step[] // by grid
  readonly dataset: Dataset
  readonly view: PanelView
  readonly language: Language
  readonly palette: Palette
  readonly mode: Mode
}

/** What a chart type makes of a context. `facts` fill the title's placeholders that are the type's own. */
export interface Drawing {
  readonly option: EChartsCoreOption
  readonly height: number
  readonly labels: readonly LabelBox[]
  readonly members: readonly string[] // names of the series drawn, by the `member` of what draws them
  readonly spots: Spots
  readonly table: PanelTable
  readonly statement: string // the newest figures, in a sentence that can be quoted
  readonly description: string // what the statement does not tell
  readonly facts: Readonly<Record<string, string>>
  readonly notes: readonly string[]
  readonly issues: readonly Issue[]
}

/** The panel's answers to the questions every chart type is asked; undefined is the type's default. */
export interface Settled {
  readonly from: number | undefined
  readonly to: number | undefined
  readonly unit: string | undefined
  readonly mode: Mode
  readonly modes: readonly Mode[]
  readonly compare: { readonly indicator: string | undefined; readonly regions: readonly string[] | string } | undefined
}

/** A chart type: its part of the panels' schema, what it needs, and how it draws. */
export interface ChartType<Schema extends z.ZodMiniType> {
  readonly schema: Schema
  readonly modules: readonly ChartModule[]
  readonly timed: boolean // has a time axis: range, modes and comparison make sense
  readonly defaults: { readonly mode: Mode; readonly modes: readonly Mode[] }
  asks(spec: z.infer<Schema>, dataset: Dataset): readonly Ask[]
  draw(context: DrawContext<z.infer<Schema>>): Drawing
}
