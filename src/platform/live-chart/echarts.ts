/** ECharts, its React component, and the printer of its options. Loaded on request. */
export { panelOption } from '../../charts/print/echarts'
export { echarts } from '../../charts/print/echarts-modules'
export { default as ReactECharts } from 'echarts-for-react/esm/core'
