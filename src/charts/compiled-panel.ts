import type { EChartsCoreOption } from 'echarts/core'
import type { Evidence, Missing } from '../model/evidence'
import type { Issue } from '../model/issue'
import type { Source } from '../model/dataset'
import type { Theme } from '../model/indicator'
import type { Mode } from './panel-view'

export interface TableColumn {
  readonly key: string // the same in every language
  readonly label: string
  readonly unit: string
  readonly token: string // of the unit, the same in every language: a published token, or the mode
}

/** One cell as a reader sees it; `value` is in the column's unit, undefined when missing for the reason given. */
export interface TableCell {
  readonly text: string
  readonly value: number | undefined
  readonly missing: Missing
  readonly evidence: Evidence
  readonly note: string
  readonly sources: readonly string[]
}

export interface TableRow {
  readonly key: string // period as in the data, or region id
  readonly label: string // period or place
  readonly cells: readonly TableCell[]
}

export interface PanelTable {
  readonly caption: string
  readonly head: string // label of the first column
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** Where each row of the table stands in the drawing, in its pixels: along x for periods, along y for places. NaN: not drawn. */
export interface Spots {
  readonly along: 'x' | 'y'
  readonly pixels: readonly number[] // by row of the table
  readonly from: number // the line across the plots, from here
  readonly to: number
}

export interface IndicatorNote {
  readonly indicator: string
  readonly name: string
  readonly definition: string
  readonly baseNote: string
  readonly formula: string // '' when observed
  readonly inputs: readonly { readonly id: string; readonly name: string }[]
}

/** Everything a host needs to show one panel; no DOM, no ECharts instance, text never HTML. */
export interface CompiledPanel {
  readonly id: string
  readonly theme: Theme
  readonly type: string
  readonly title: string // a sentence that states the finding
  readonly subtitle: string // indicator, unit, scope
  readonly statement: string // the newest figures in a sentence that can be quoted; '' when there is nothing to draw
  readonly description: string // begins with the statement; for readers who do not see the chart
  readonly option: EChartsCoreOption
  readonly height: number // CSS pixels
  readonly members: readonly string[] // names of the series drawn; none where rows are places
  readonly spots: Spots
  readonly table: PanelTable
  readonly sources: readonly Source[]
  readonly indicators: readonly IndicatorNote[]
  readonly notes: readonly string[] // breaks, sparse years, caveats
  readonly controls: {
    readonly units: readonly string[]
    readonly unit: string
    readonly modes: readonly Mode[]
    readonly mode: Mode
    readonly regions: readonly { readonly id: string; readonly name: string; readonly group: string }[]
    readonly range: { readonly first: number; readonly last: number; readonly from: number; readonly to: number } | undefined
  }
  readonly issues: readonly Issue[]
}
