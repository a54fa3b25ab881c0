import type { AgeBand, Break, Dataset } from '../../model/dataset'
import type { Basis } from '../../model/evidence'
import type { Indicator } from '../../model/indicator'
import type { Period } from '../../model/period'
import type { Region } from '../../model/region'
import type { Series } from '../../model/series'
import type { Language, Text } from '../../model/text'
import type { Unit } from '../../model/unit'
import type { Mode, PanelView, PlotsChoice } from '../query/panel-view'

export type ToneName = 'main' | 'second' | 'third' | 'dark' | 'grey'
export type Draw = 'line' | 'dots' | 'area' | 'points' | 'columns' // `dots`: a thin line with each of its figures as a point; `columns`: from zero, of figures as published alone

/** Request of a panel for one series. */
export interface SeriesRequest {
  readonly indicator: string
  readonly region: string
  readonly vintage: string
  readonly label: Text | undefined
  readonly slot: number // index in the panel's definition; -1 added by the reader
  readonly grid: number // plot, from the top
  readonly tone: ToneName | undefined
  readonly draw: Draw | undefined
  readonly change: boolean // the change on the year before is shown
  readonly isListed: boolean // in table and words, and not drawn
  readonly projection: string // variant that continues the series; '' for none
  readonly bands: readonly string[]
  readonly whole: string // indicator that this one is a share of; '' for none
  readonly share: string // indicator of that share as published, drawn in its place; '' where it is computed
  readonly counts: string // indicator of the number of which this line is the share: in table and words, and beside the values named; '' for none
  readonly named: readonly string[] // values named in the plot: max, min, periods
  readonly from: number | undefined // first year of this line
  readonly basis: Basis // of the only figures drawn; '' all
  readonly against: { readonly indicator: string; readonly label: Text } | undefined // another line, from which the newest common figure differs
  readonly between: readonly [string, string] | undefined // a difference, drawn as the ground between the lines of these two indicators
  readonly compared: boolean // added by the reader: drawn grey
}

/** A request with defaults: the indicator as published, on the first grid. */
export const seriesRequest = (given: Pick<SeriesRequest, 'indicator' | 'region'> & Partial<SeriesRequest>): SeriesRequest => ({
  vintage: '',
  label: undefined,
  slot: 0,
  grid: 0,
  tone: undefined,
  draw: undefined,
  change: false,
  isListed: false,
  projection: '',
  bands: [],
  whole: '',
  share: '',
  counts: '',
  named: [],
  from: undefined,
  basis: '',
  against: undefined,
  between: undefined,
  compared: false,
  ...given,
})

/** Lower and upper bound of a projection. */
export interface Band {
  readonly level: string
  readonly lower: Series
  readonly upper: Series
}

/** A series as found for a request, cut to the range and in the mode shown. */
export interface ResolvedSeries {
  readonly request: SeriesRequest
  readonly indicator: Indicator
  readonly region: Region | undefined
  readonly series: Series // observed or estimated part
  readonly projected: Series | undefined
  readonly bands: readonly Band[]
  readonly breaks: readonly Break[]
  readonly label: string
  readonly sparse: boolean // drawn as points, never as a line
  readonly shortened: boolean // index: years before a break are left out
  readonly plain: boolean // unchanged values; no area is drawn under a growth rate or an index
}

/** The unit of one plot: canonical unit, published token, its scale, and decimals. */
export interface PlotUnit {
  readonly unit: Unit
  readonly token: string
  readonly scale: number
  readonly decimals: number
}

/** Options of every chart type, after defaults; undefined ones follow from the data. */
export interface ResolvedOptions {
  readonly from: number | undefined
  readonly to: number | undefined
  readonly base: Period | undefined // of an index: the date at which every line is 100; undefined where there is none
  readonly unit: string | undefined
  readonly mode: Mode
  readonly modes: readonly Mode[]
  readonly compare: { readonly indicator: string | undefined; readonly regions: readonly string[] | string } | undefined
}

/** A set of places: all of a kind, or those named. */
export type Places = 'provinces' | 'cities' | 'countries' | readonly string[]

/** Input of a chart type: its panel, the series and age bands found, and the unit of each plot. */
export interface FigureContext<Spec> {
  readonly spec: Spec
  readonly resolved: readonly ResolvedSeries[]
  readonly ages: readonly AgeBand[]
  readonly units: readonly PlotUnit[] // by grid
  readonly dataset: Dataset
  readonly view: PanelView
  readonly language: Language
  readonly mode: Mode
  readonly plots: PlotsChoice // of places compared
}
