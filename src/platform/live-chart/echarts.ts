/** ECharts and its React frame. Loaded lazily. */
export { echarts } from '../../charts/print/echarts-modules'
export { default as ReactECharts } from 'echarts-for-react/esm/core'
