/** ECharts, its React component, the printer of its options, and what a pointer means in a chart. Loaded on request. */
export { focusAt } from '../../charts/figure/focus-at'
export { panelOption } from '../../charts/print/echarts'
export { echarts } from '../../charts/print/echarts-modules'
export { default as ReactECharts } from 'echarts-for-react/esm/core'
