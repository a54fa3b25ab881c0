import { expect, test } from 'vitest'
import { echarts } from '../../src/charts/print/echarts-modules'
import { ReactECharts } from '../../src/platform/live-chart/echarts'

test('what options are printed for is there, and draws SVG without a document', () => {
  const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, width: 300, height: 200 })
  chart.setOption({ animation: false, xAxis: { type: 'category', data: ['a', 'b'] }, yAxis: {}, series: [{ type: 'line', data: [1, 2] }, { type: 'bar', data: [2, 1] }, { type: 'scatter', data: [1, 1] }] })
  expect(chart.renderToSVGString()).toContain('<path')
  chart.dispose()
})

test('the React frame is a component and brings no ECharts of its own', () => {
  expect(typeof ReactECharts).toBe('function')
})
