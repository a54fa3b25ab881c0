import type { Theme } from '../../model/indicator'
import type { Issue } from '../../model/issue'
import { alignedTrend } from './aligned-trend/type'
import { bars } from './bars/figure'
import type { ChartBehaviour, ChartType, SchemaMaker, SpecOf } from '../spec/chart-type'
import { columns } from './columns/type'
import { composition } from './composition/figure'
import { diverging } from './diverging/type'
import { dumbbell } from './dumbbell/type'
import { items } from './items/figure'
import { pyramid } from './pyramid/type'
import { revision } from './revision/type'
import { scatter } from './scatter/type'
import { smallMultiples } from './small-multiples/type'
import { tileGrid } from './tile-grid/type'
import { trend } from './trend/figure'
import { yearsBehind } from './years-behind/type'

/** Every chart type. One more is its folder and one line here. */
export const CHART_TYPES = {
  trend,
  composition,
  columns,
  bars,
  diverging,
  dumbbell,
  items,
  pyramid,
  revision,
  scatter,
  'small-multiples': smallMultiples,
  'aligned-trend': alignedTrend,
  'years-behind': yearsBehind,
  'tile-grid': tileGrid,
} as const satisfies Record<string, Pick<ChartType<SchemaMaker>, 'schema' | 'timed' | 'compares' | 'modes'>>

export type ChartTypeName = keyof typeof CHART_TYPES

/** A panel that the schema accepts: one shape per chart type, so that an option of another type does not compile. */
export type ValidPanel = { [Name in ChartTypeName]: SpecOf<(typeof CHART_TYPES)[Name]['schema']> }[ChartTypeName]

/** A panel whose definition is wrong; it is drawn as an issue in its place. */
export interface InvalidPanel {
  readonly id: string
  readonly theme: Theme
  readonly section: string // as written
  readonly invalid: true
  readonly issues: readonly Issue[]
}

export type PanelSpec = ValidPanel | InvalidPanel

export const isInvalid = (panel: PanelSpec): panel is InvalidPanel => 'invalid' in panel

/** The chart type of a panel, which is given that panel alone. */
export const chartTypeOf = (spec: ValidPanel): ChartBehaviour<ValidPanel> => CHART_TYPES[spec.type] as unknown as ChartBehaviour<ValidPanel>
