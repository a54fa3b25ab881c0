import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { emphasise } from '../../src/charts/figure/emphasis'
import { xPixel, yPixel } from '../../src/charts/figure/figure'
import { focusAt } from '../../src/charts/figure/focus-at'
import { overlap } from '../../src/charts/figure/place-labels'
import { panelOption } from '../../src/charts/print/echarts'
import type { ValidPanel } from '../../src/charts/types/list'
import { correlationOf } from '../../src/charts/types/scatter/points'
import { panelCharts } from '../../src/exports/office/figure-charts'
import { findSeries } from '../../src/model/dataset'
import { readPeriod } from '../../src/model/period'
import { provincesOf } from '../../src/model/region'
import { valueAt } from '../../src/model/series'
import { indexMeeting } from '../../src/model/time'
import { slideJob } from '../exports/office/slide-jobs'
import { shippedDataset } from '../panels/shipped-data'

const dataset = shippedDataset()
const VIEW = { language: 'zh', scheme: 'light', width: 960 } as const
const panel = (more: Record<string, unknown> = {}): ValidPanel => ({ id: 'scatter', theme: 'ageing', type: 'scatter', title: { zh: ['{r}'], en: ['{r}'] }, x: { indicator: 'urban_rate' }, y: { indicator: 'age_65plus_share_survey' }, size: 'pop_yearend', regions: 'provinces', ...more }) as ValidPanel
const valueOf = (indicator: string, region: string, period: string): number => {
  const series = findSeries(dataset, indicator, region) ?? expect.fail(`${indicator} ${region}`)
  return valueAt(series, indexMeeting(series, readPeriod(period) ?? expect.fail(period)))
}

describe('the coefficient of correlation', () => {
  test('is Pearson’s: of points on a line, of none, and of Anscombe’s first set', () => {
    expect(correlationOf([[1, 2], [2, 4], [3, 6]])).toBeCloseTo(1, 12)
    expect(correlationOf([[1, 6], [2, 4], [3, 2]])).toBeCloseTo(-1, 12)
    expect(correlationOf([[1, 1], [2, 1], [3, 1]])).toBeNaN()
    expect(correlationOf([[1, 1], [2, 2]])).toBeNaN()
    expect(correlationOf([[10, 8.04], [8, 6.95], [13, 7.58], [9, 8.81], [11, 8.33], [14, 9.96], [6, 7.24], [4, 4.26], [12, 10.84], [7, 4.82], [5, 5.68]])).toBeCloseTo(0.81642, 5) // Anscombe 1973
  })

  test('is said with the number of places, and nothing is said to follow from it', () => {
    for (const language of ['zh', 'en'] as const) {
      const { statement, notes, title } = compilePanel(panel(), dataset, { ...VIEW, language })
      const r = correlationOf(provincesOf(dataset).filter((region) => findSeries(dataset, 'urban_rate', region)).map((region) => [valueOf('urban_rate', region, '2024'), valueOf('age_65plus_share_survey', region, '2024')]))
      expect(title).toBe(r.toFixed(2))
      expect(statement).toMatch(language === 'zh' ? `相关系数为${title}（31个地区）` : `correlation of the two is ${title} (31 places)`)
      expect([statement, ...notes].join('')).not.toMatch(/导致|影响|因为|由于|because|leads to|effect|driven|explains/)
    }
  })
})

describe('the points', () => {
  const drawn = drawPanel(panel(), dataset, VIEW).figure
  const points = drawn.marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'value' ? [mark] : []))
  const pointOf = (key: string) => points.find(({ member }) => drawn.members[member]?.key === key)?.points[0] ?? expect.fail(key)

  test('are at the figures of each place, at one date of both, with areas in proportion to the third', () => {
    expect(points).toHaveLength(31)
    expect(pointOf('CN-LN')).toMatchObject({ x: valueOf('urban_rate', 'CN-LN', '2024'), y: valueOf('age_65plus_share_survey', 'CN-LN', '2024') })
    expect((pointOf('CN-GD').size / pointOf('CN-HL').size) ** 2).toBeCloseTo(valueOf('pop_yearend', 'CN-GD', '2024') / valueOf('pop_yearend', 'CN-HL', '2024'), 6)
    expect(new Set(points.map(({ points: [point] }) => `${point?.fill} ${point?.shape}`)).size).toBe(4) // groups, by colour and by shape
    expect(new Set(points.map(({ points: [point] }) => point?.shape)).size).toBe(4)
  })

  test.each([358, 640, 1216])('are all inside the plot, and names cover neither points nor each other, at %i px', (width) => {
    for (const language of ['zh', 'en'] as const) {
      const { figure } = drawPanel(panel({ y: { indicator: 'age_60plus_share' }, x: { indicator: 'floating_interprov_share' } }), dataset, { ...VIEW, language, width })
      const [plot] = figure.plots
      if (!plot) throw new Error('no plot')
      const boxes = figure.marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'value' ? mark.points.map(({ x, y, size }) => ({ key: '', left: xPixel(plot, x) - size / 2, top: yPixel(plot, y) - size / 2, width: size, height: size })) : []))
      expect(boxes).toHaveLength(31)
      for (const box of boxes) expect(box.left + box.width / 2 >= plot.box.left && box.left + box.width / 2 <= plot.box.left + plot.box.width).toBe(true)
      expect(figure.labels.length).toBeGreaterThan(8)
      for (const label of figure.labels) expect(boxes.some((box) => overlap(box, label))).toBe(false)
    }
  })

  test('are found by a pointer, brought into focus with all others grey, and read out', () => {
    const [plot] = drawn.plots
    const { x, y } = pointOf('CN-GD')
    if (!plot) throw new Error('no plot')
    expect(focusAt(drawn, { x: xPixel(plot, x), y: yPixel(plot, y) })).toBe('CN-GD')
    const inks = emphasise(drawn, 'CN-GD').marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'value' ? mark.points.map(({ fill }) => fill) : []))
    expect(inks.filter((ink) => ink !== 'context')).toHaveLength(1)
    expect(drawn.readouts.lines[drawn.table.rows.findIndex(({ key }) => key === 'CN-GD')]?.map(({ text }) => text).join('|')).toMatch(/^广东\|65岁及以上人口比重.*%\|.*城镇化率.*%\|年末常住人口.*万人/)
    expect(JSON.stringify(panelOption({ figure: drawn, theme: 'ageing' }, 'light'))).not.toContain('null,null')
  })

  test('of places without one of the figures are named and left out; the nation is apart from the coefficient', () => {
    const compiled = compilePanel(panel({ regions: ['CN-SH', 'CN-GD', 'CN-GZ', 'CN-BJ', 'CN-AF'], x: { indicator: 'urban_rate_census' }, y: { indicator: 'pop_census', period: '2020' }, size: undefined, nation: true }), dataset, VIEW)
    expect(compiled.notes.join('')).toContain('现役军人缺少其中一项数据')
    expect(compiled.statement).toContain('（4个地区）')
    expect(compiled.notes.join('')).toContain('不含全国')
    expect(compiled.table.rows.map(({ key }) => key).pop()).toBe('CN')
    expect(compiled.subtitle).not.toMatch(/（万人|%）/) // units differ
  })
})

test('on a slide it is a native XY chart: a series a group, both axes, names as labels, sizes of markers', () => {
  const [{ chart } = expect.fail('no chart')] = panelCharts(slideJob(panel()), { width: 880, height: 360 }).flatMap(({ charts }) => charts)
  expect(chart).toMatchObject({ kind: 'scatter', categories: expect.arrayContaining(['辽宁']), series: [{ name: '东部' }, { name: '中部' }, { name: '西部' }, { name: '东北' }] })
  expect(chart.across?.heading).toContain('常住人口城镇化率')
  expect(chart.series.flatMap(({ values }) => values.flatMap((value) => value ?? []))).toHaveLength(31)
})
