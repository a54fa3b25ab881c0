/** ECharts with the modules that chart types name, and no more. Loaded lazily; draws with or without a document. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartModule } from '../types/chart-type'
import { chartModules } from '../types/list'
import { keepTextsInMaps } from './text-caches'

type Extension = Parameters<typeof echarts.use>[0]

/** A module a chart type names must stand here, or this does not compile. */
const MODULES: Record<ChartModule, Extension> = { LineChart, BarChart, ScatterChart, GridComponent, TooltipComponent }

keepTextsInMaps()
echarts.use([SVGRenderer])
for (const name of chartModules()) echarts.use(MODULES[name])

export { echarts }
