import type { Issue } from '../model/issue'
import type { Source } from '../model/dataset'
import type { Theme } from '../model/indicator'
import type { Figure, RowPositions } from './figure/figure'
import type { IndicatorNote } from './figure/inputs'
import type { PanelControls } from './query/panel-view'
import type { PanelTable } from './series/panel-table'
import type { ReleaseNote } from './first-release/prepared-view'

/** Everything a host needs to show one panel. No DOM, no ECharts instance; texts are never HTML. */
export interface CompiledPanel {
  readonly id: string
  readonly theme: Theme
  readonly type: string
  readonly title: string // a sentence that states the finding
  readonly subtitle: string // indicator, unit, scope
  readonly statement: string // the newest figures in a sentence that can be quoted; '' when there is nothing to draw
  readonly description: string // begins with the statement; for readers who do not see the chart
  readonly figure: Figure
  readonly whole: Figure // the same with nothing in focus
  readonly height: number // CSS pixels; 0 when there is nothing to draw
  readonly lacking: '' | 'range' | 'data' // why there is nothing to draw: not in the years chosen, or not at all
  readonly members: readonly string[] // names of the series drawn; none where rows are places
  readonly rowPositions: RowPositions
  readonly table: PanelTable
  readonly sources: readonly Source[]
  readonly indicators: readonly IndicatorNote[]
  readonly release?: ReleaseNote // on the first-release view
  readonly notes: readonly string[] // breaks, sparse years, caveats
  readonly controls: PanelControls
  readonly issues: readonly Issue[]
}
