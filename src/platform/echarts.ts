/** ECharts with the modules that chart types name, and no more. Loaded lazily. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartModule } from '../charts/chart-type'
import { chartModules } from '../charts/index'

type Extension = Parameters<typeof echarts.use>[0]

/** A module a chart type names must stand here, or this does not compile. */
const MODULES: Record<ChartModule, Extension> = { LineChart, BarChart, ScatterChart, GridComponent, TooltipComponent }

echarts.use([SVGRenderer])
for (const name of chartModules()) echarts.use(MODULES[name])

export { echarts }
export { default as ReactECharts } from 'echarts-for-react/esm/core'
