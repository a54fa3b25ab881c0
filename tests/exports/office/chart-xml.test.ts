import { describe, expect, it } from 'vitest'
import { labelOfSerial } from '../../../src/exports/office/date-axis'
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
const all = panels.flatMap((panel) => panelCharts(slideJob(panel), AREA).flatMap(({ charts }) => charts).map(({ chart }, at) => [`${panel.id} ${at + 1}`, chart] as const))

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
  dateAx: ['axId', 'scaling', 'delete', 'axPos', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'auto', 'lblOffset', 'baseTimeUnit', 'majorUnit', 'majorTimeUnit'],
  scaling: ['orientation', 'max', 'min'],
  catAx: ['axId', 'scaling', 'delete', 'axPos', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'lblOffset', 'tickLblSkip', 'tickMarkSkip', 'noMultiLvlLbl'],
  valAx: ['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossBetween', 'majorUnit'],
  dLbl: ['idx', 'layout', 'tx', 'numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize', 'separator'],
  plotArea: ['layout', 'lineChart', 'areaChart', 'barChart', 'scatterChart', 'catAx', 'dateAx', 'valAx', 'spPr'],
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
      else expect(read[at]?.categories.map((row) => (chart.dates ? labelOfSerial(Number(row)) : row))).toEqual(chart.categories)
    })
    const book = partsOf(workbookOf(chart, 'zh', STAMP))
    for (const { to } of relationsOf(book)) expect(book[to]).toBeDefined()
    const sheet = textOf(book, 'xl/worksheets/sheet1.xml')
    const numbers = new Map([...sheet.matchAll(/<c r="(?!A\d)([A-Z]+\d+)" s="\d+"><v>([^<]*)</g)].map(([, where, value]) => [where, Number(value)]))
    const expected = [...chart.series, ...(chart.also ?? [])].flatMap(({ values }, at) => values.flatMap((value, row): [string, number][] => (value === undefined ? [] : [[`${columnName(at + 1)}${row + 2}`, value]])))
    expect(numbers.size).toBe(expected.length)
    for (const [where, value] of expected) expect(numbers.get(where)).toBe(value)
  })

  it.each(all)('%s: the workbook is a table whose rows and heads are those of the chart, with units and dates', (_, chart) => {
    const book = partsOf(workbookOf(chart, 'zh', STAMP))
    const sheet = textOf(book, 'xl/worksheets/sheet1.xml')
    const formats = textsOfAttribute(textOf(book, 'xl/styles.xml'), ' formatCode')
    const heads = [chart.head, ...chart.series.map(({ name }) => name), ...(chart.also ?? []).map(({ name }) => name)]
    const table = textOf(book, 'xl/tables/table1.xml')
    expect(textsOfAttribute(table, '<tableColumn id="\\d+" name')).toEqual(heads)
    expect(table).toContain(`ref="A1:${columnName(heads.length - 1)}${chart.categories.length + 1}"`)
    expect(chart.unit).not.toBe('')
    expect(sheet).toMatch(/<\/cols><sheetData>.*<\/sheetData>(?:<dataValidations .*<\/dataValidations>)?<tableParts count="1"><tablePart r:id="rId1"\/><\/tableParts><\/worksheet>$/s) // the order of the schema
    expect(formats).toContain(`@"（${chart.unit}）"`)
    if (!chart.dates) return
    const rows = [...sheet.matchAll(/<c r="A\d+" s="\d+"><v>(\d+)</g)].map(([, serial]) => labelOfSerial(Number(serial)))
    expect(rows).toEqual(chart.categories)
    expect(sheet).toContain('type="date"')
  })

  it.each(all)('%s: has rows for figures alone, for the date at which the axis ends, and between stretches', (_, { categories, series, also = [], dates }) => {
    if (!dates) return
    expect(dates.months).toEqual([...new Set(dates.months)].sort((a, b) => a - b))
    const bare = categories.flatMap((__, row) => (row < categories.length - 1 && [...series, ...also].every(({ values }) => values[row] === undefined) ? [row] : []))
    for (const row of bare) expect(series.some(({ values, line }) => line !== 'none' && values[row - 1] !== undefined && values[row + 1] !== undefined)).toBe(true)
    expect(bare.length).toBeLessThan(categories.length / 2)
  })

  it('a blank row ends a line, a single point on a line without marks has one of its own', () => {
    const [, netizens] = all.find(([name]) => name === 'netizens 1') ?? expect.fail('no chart')
    const xml = chartXml(netizens, palette, 'zh')
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
    expect(netizens.series).toHaveLength(1)
    expect(netizens.series[0]?.alone).toEqual([0])
    expect(xml).toMatch(/<c:symbol val="none"\/><\/c:marker><c:dPt><c:idx val="0"\/><c:marker><c:symbol val="circle"\/>/)
  })

  it('where one line runs over rows of another, blank rows are spanned and each stretch is a series', () => {
    const spanning = all.map(([, chart]) => chart).filter(({ spans }) => spans)
    expect(spanning.length).toBeGreaterThan(0)
    for (const chart of spanning) expect(chartXml(chart, palette, 'zh')).toContain('<c:dispBlanksAs val="span"/>')
  })

  it.each(all)('%s: the maximum follows edits, but where charts share an axis or parts add up to a hundred', (_, { scale, series, stacked, kind, categories }) => {
    const sums = stacked ? categories.map((__, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0)) : series.flatMap(({ values }) => values.flatMap((value) => value ?? []))
    const greatest = Math.max(...sums)
    const shared = kind === 'bar' || scale.max === 100
    if (scale.isFixed) expect(shared || greatest <= 0 || series.some(({ listed }) => listed)).toBe(true)
    else {
      expect(scale.max).toBeGreaterThanOrEqual(greatest + 0.05 * (greatest - scale.min) - 1e-9) // office programs leave a twentieth
      expect(scale.max - scale.interval).toBeLessThan(greatest + 0.05 * (greatest - scale.min))
    }
    expect(Math.abs((scale.max - scale.min) / scale.interval - Math.round((scale.max - scale.min) / scale.interval))).toBeLessThan(1e-6)
  })

  it('axes of dates begin at round years and end by themselves', () => {
    for (const [name, chart] of all) {
      if (!chart.dates) continue
      const xml = chartXml(chart, palette, 'zh')
      const [, scaling = ''] = /<c:dateAx>.*?<c:scaling>(.*?)<\/c:scaling>/s.exec(xml) ?? []
      expect(scaling, name).not.toContain('<c:max')
      const first = labelOfSerial(Number(/<c:min val="(\d+)"/.exec(scaling)?.[1]))
      const [years, unit] = [Number(/<c:majorUnit val="(\d+)"\/><c:majorTimeUnit/.exec(xml)?.[1]), /<c:majorTimeUnit val="(\w+)"/.exec(xml)?.[1]]
      const isTooNarrow = chart.size.width < 180 // for round years: it begins at its first, and the label at the end of the line names the newest
      if (unit === 'years') expect([name, Number(first) % years === 0 || (isTooNarrow && first === chart.categories[0])]).toEqual([name, true])
    }
  })
})

const textsOfAttribute = (xml: string, name: string): string[] => [...xml.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, text = '']) => text.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'))

const [, model] = all[0] ?? []

describe('numbers', () => {
  const chart: SlideChart = { ...(model as SlideChart), categories: ['2020', '=1+1'], dates: undefined, series: [chartSeries({ name: 'a', values: [1234.5, undefined], decimals: 1, color: '#1F5C99', hollow: [0], marker: 'circle' })] }

  it('are grouped in English, never in Chinese, with the digits published', () => {
    expect(textsOf(chartXml(chart, palette, 'zh'), 'c:formatCode')).toEqual(['0.0'])
    expect(textsOf(chartXml(chart, palette, 'en'), 'c:formatCode')).toEqual(['#,##0.0'])
    expect(textOf(partsOf(workbookOf(chart, 'en', STAMP)), 'xl/styles.xml')).toContain('formatCode="#,##0.0"')
  })

  it('without a source stand on hollow marks', () => {
    expect(chartXml(chart, palette, 'zh')).toMatch(/<c:dPt><c:idx val="0"\/><c:marker>.*?<a:schemeClr val="bg1"\/>/)
  })

  it('workbook columns are named as a spreadsheet names them', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
