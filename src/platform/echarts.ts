/** ECharts and its React frame. Loaded lazily. */
export { echarts } from '../charts/echarts'
export { default as ReactECharts } from 'echarts-for-react/esm/core'
