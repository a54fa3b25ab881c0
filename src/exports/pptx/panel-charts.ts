import { drawPanel } from '../../charts/compile'
import type { FigureContext } from '../../charts/series/request'
import { isInvalid, type ChartTypeName, type ValidPanel } from '../../charts/types/list'
import type { ExportJob } from '../export-job'
import { columnsCharts } from './columns-charts'
import { compositionCharts } from './composition-chart'
import type { Area, PlacedChart } from './panel-area'
import { barsCharts, dumbbellCharts } from './place-charts'
import { trendCharts } from './trend-charts'

/** How each chart type of the dashboard becomes native charts. */
const BUILDERS = {
  trend: trendCharts,
  composition: compositionCharts,
  columns: columnsCharts,
  bars: barsCharts,
  dumbbell: dumbbellCharts,
} as const satisfies { readonly [Name in ChartTypeName]: (context: FigureContext<Extract<ValidPanel, { type: Name }>>, area: Area) => PlacedChart[] }

type AnyBuilder = (context: FigureContext<ValidPanel>, area: Area) => PlacedChart[]

const VIEW_WIDTH = 960 // pixels; decides nothing but how many lines the axis has

/** The panel's charts for an area of a slide; none where it has nothing to draw. */
export const panelCharts = ({ spec, dataset, view }: ExportJob, area: Area): PlacedChart[] => {
  if (isInvalid(spec)) return []
  const { context, drawing } = drawPanel(spec, dataset, { ...view, scheme: 'light', width: VIEW_WIDTH })
  return drawing ? (BUILDERS[spec.type] as AnyBuilder)(context, area) : []
}
