import { describe, expect, it } from 'vitest'
import { chartXml } from '../../../src/exports/office/chart-xml'
import { panelCharts } from '../../../src/exports/office/figure-charts'
import { chartSeries, type SlideChart } from '../../../src/exports/office/slide-chart'
import { stampOf } from '../../../src/exports/stamp/stamp'
import { columnName, workbookOf } from '../../../src/exports/office/workbook'
import { paletteOf } from '../../../src/charts/figure/palette'
import { malformed, partsOf, relationsOf, seriesOf, textOf, textsOf } from './office-package'
import { panels, slideJob } from './slide-jobs'

const palette = paletteOf('ageing', 'light')
const STAMP = stampOf(slideJob(panels[0]!))
const AREA = { width: 880, height: 360 }
const all = panels.flatMap((panel) => panelCharts(slideJob(panel), AREA).charts.map(({ chart }, at) => [`${panel.id} ${at + 1}`, chart] as const))

/** Order of the elements under a parent; schemas of Office ask for one order alone. */
const orderOf = (xml: string, parent: string): string[] => {
  const inner = new RegExp(`<c:${parent}>(.*?)</c:${parent}>`, 's').exec(xml)?.[1] ?? ''
  const names: string[] = []
  let depth = 0
  for (const [, close, name = '', empty] of inner.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close) depth -= 1
    else {
      if (depth === 0 && names[names.length - 1] !== name) names.push(name)
      if (!empty) depth += 1
    }
  }
  return names
}

const ORDER = {
  ser: ['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'marker', 'dPt', 'dLbls', 'cat', 'val', 'xVal', 'yVal', 'smooth'],
  catAx: ['axId', 'scaling', 'delete', 'axPos', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'lblOffset', 'tickLblSkip', 'tickMarkSkip', 'noMultiLvlLbl'],
  valAx: ['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossBetween', 'majorUnit'],
  dLbl: ['idx', 'layout', 'tx', 'numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize', 'separator'],
  plotArea: ['layout', 'lineChart', 'areaChart', 'barChart', 'scatterChart', 'catAx', 'valAx', 'spPr'],
} as const

describe('chart parts', () => {
  it.each(all)('%s: well-formed, in the order of the schema, one kind of chart', (_, chart) => {
    const xml = chartXml(chart, palette, 'zh')
    expect(malformed(xml)).toBe('')
    for (const [parent, order] of Object.entries(ORDER)) {
      const found = orderOf(xml, parent).map((name) => name.replace('c:', ''))
      expect(found, parent).toEqual(order.filter((name) => found.includes(name)))
    }
    expect([...xml.matchAll(/<c:(?:line|area|bar|scatter)Chart>/g)]).toHaveLength(1)
  })

  it.each(all)('%s: caches and workbook hold the chart’s own numbers', (_, chart) => {
    const read = seriesOf(chartXml(chart, palette, 'zh'))
    expect(read.map(({ name }) => name)).toEqual(chart.series.map(({ name }) => name))
    chart.series.forEach(({ values }, at) => {
      const present = values.flatMap((value, index): [number, number][] => (value === undefined ? [] : [[index, value]]))
      expect([...(read[at]?.values ?? [])]).toEqual(present)
      if (chart.across) expect(read[at]?.categories.map(Number)).toEqual(chart.also?.[0]?.values) // the horizontal values
      else expect(read[at]?.categories).toEqual(chart.categories)
    })
    const book = partsOf(workbookOf(chart, false, STAMP))
    for (const { to } of relationsOf(book)) expect(book[to]).toBeDefined()
    const sheet = textOf(book, 'xl/worksheets/sheet1.xml')
    const numbers = new Map([...sheet.matchAll(/<c r="([A-Z]+\d+)" s="\d+"><v>([^<]*)</g)].map(([, where, value]) => [where, Number(value)]))
    const expected = [...chart.series, ...(chart.also ?? [])].flatMap(({ values }, at) => values.flatMap((value, row): [string, number][] => (value === undefined ? [] : [[`${columnName(at + 1)}${row + 2}`, value]])))
    expect(numbers.size).toBe(expected.length)
    for (const [where, value] of expected) expect(numbers.get(where)).toBe(value)
  })

  it('a stretch is spanned over blank years, a series without a line has marks alone', () => {
    const xml = all.map(([, chart]) => chartXml(chart, palette, 'zh')).find((one) => seriesOf(one).slice(0, 2).map(({ joined }) => joined).join() === 'false,true') ?? ''
    expect(xml).toContain('<c:dispBlanksAs val="span"/>')
    const [points, stretch] = seriesOf(xml)
    expect([points?.joined, stretch?.joined]).toEqual([false, true])
    expect(points?.xml).toContain('<c:symbol val="circle"/>')
    expect(stretch?.xml).toContain('<c:symbol val="none"/>')
  })
})

const [, model] = all[0] ?? []

describe('numbers', () => {
  const chart = { ...(model as SlideChart), categories: ['2020', '=1+1'], series: [chartSeries({ name: 'a', values: [1234.5, undefined], decimals: 1, color: '#1F5C99', hollow: [0], marker: 'circle' })] }

  it('are grouped in English, never in Chinese, with the digits published', () => {
    expect(textsOf(chartXml(chart, palette, 'zh'), 'c:formatCode')).toEqual(['0.0'])
    expect(textsOf(chartXml(chart, palette, 'en'), 'c:formatCode')).toEqual(['#,##0.0'])
    expect(textOf(partsOf(workbookOf(chart, true, STAMP)), 'xl/styles.xml')).toContain('formatCode="#,##0.0"')
  })

  it('without a source stand on hollow marks', () => {
    expect(chartXml(chart, palette, 'zh')).toMatch(/<c:dPt><c:idx val="0"\/><c:marker>.*?FBFAF7/)
  })

  it('workbook columns are named as a spreadsheet names them', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
