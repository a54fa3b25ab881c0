/** ECharts and its React component. Loaded on request. */
export { echarts } from '../../charts/print/echarts-modules'
export { default as ReactECharts } from 'echarts-for-react/esm/core'
