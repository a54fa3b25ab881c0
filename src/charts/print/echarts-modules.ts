/** ECharts with the modules that `print/echarts.ts` prints options for, and no more. Loaded lazily. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { keepTextsInMaps } from './text-caches'

keepTextsInMaps()
echarts.use([SVGRenderer, LineChart, BarChart, ScatterChart, GridComponent, TooltipComponent])

export { echarts }
