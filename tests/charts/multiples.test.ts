/** Small multiples: when they are drawn, on which scales, and what they show. */
import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import type { Figure } from '../../src/charts/figure/figure'
import { panelOption } from '../../src/charts/print/echarts'
import { unfitOf } from '../../src/charts/query/unfit'
import type { PanelView } from '../../src/charts/query/panel-view'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { panelCharts } from '../../src/exports/office/figure-charts'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value
const panelOf = (id: string): ValidPanel => {
  const found = panels.find((panel) => panel.id === id)
  if (!found || isInvalid(found)) throw new Error(id)
  return found
}
const VIEW: PanelView = { language: 'en', scheme: 'light', width: 900 }
const figureOf = (id: string, view: Partial<PanelView> = {}): Figure => drawPanel(panelOf(id), dataset, { ...VIEW, ...view }).figure
const headsOf = ({ plots }: Figure): string[] => plots.flatMap(({ head }) => head?.text ?? [])
const PROVINCES = [...dataset.regions.values()].filter(({ kind }) => kind === 'province').map(({ id }) => id)
const MANY = ['CN-GD', 'CN-SC', 'CN-SH', 'CN-HL', 'CN-BJ', 'CN-XZ', 'CN-GZ', 'CN-ZJ']

describe('places compared', () => {
  test('have a plot each from four on, and one plot for fewer or where a reader asks for it', () => {
    expect(headsOf(figureOf('ageing-abroad'))).toEqual(['China', 'Japan', 'South Korea', 'USA', 'India', 'World'])
    expect(headsOf(figureOf('ageing-abroad', { plots: 'one' }))).toEqual([])
    expect(headsOf(figureOf('urbanisation-rate', { compare: MANY.slice(0, 2) }))).toEqual([])
    expect(headsOf(figureOf('urbanisation-rate', { compare: MANY.slice(0, 2), plots: 'multiples' }))).toHaveLength(2)
    expect(headsOf(figureOf('urbanisation-rate', { compare: MANY.slice(0, 3) }))).toHaveLength(3)
  })

  test('have one scale, and the line of reference in each plot', () => {
    const figure = figureOf('ageing-abroad')
    expect(new Set(figure.plots.map(({ y }) => (y.kind === 'value' ? `${y.min} ${y.max}` : ''))).size).toBe(1)
    const china = figure.marks.flatMap((mark) => (mark.kind === 'line' && mark.role === 'observed' && mark.member === 0 ? [mark.plot] : []))
    expect(new Set(china)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })

  test('whose counts differ more than five times have a scale each, which is said, and no line of another scale', () => {
    const compiled = compilePanel(panelOf('population'), dataset, { ...VIEW, compare: ['CN-GD', 'CN-HL', 'CN-SH', 'CN-XZ'] })
    expect(compiled.subtitle).toMatch(/each plot has its own scale$/)
    const small = compiled.figure.plots.flatMap(({ head, y }) => (head && y.kind === 'value' ? [y] : []))
    expect(new Set(small.map(({ max }) => max)).size).toBeGreaterThan(1)
    expect(small.every(({ min }) => min === 0)).toBe(true)
    const own = compiled.figure.plots.filter(({ head }) => !head).length
    for (const mark of compiled.figure.marks) if (mark.member === 0) expect(mark.plot).toBeLessThan(own)
  })

  test('that the scale of the nation would flatten have plots of their own, however few; shares never', () => {
    expect(headsOf(figureOf('population', { compare: ['CN-GD'] }))).toEqual(['Guangdong'])
    expect(compilePanel(panelOf('population'), dataset, { ...VIEW, compare: ['CN-GD'] }).subtitle).not.toContain('scale')
    expect(headsOf(figureOf('urbanisation-rate', { compare: ['CN-XZ'] }))).toEqual([])
    expect(headsOf(figureOf('population', { compare: ['CN-GD'], mode: 'growth' }))).toEqual([])
  })

  test('may be all provinces, which one plot cannot hold', () => {
    const view = { ...VIEW, compare: PROVINCES, plots: 'one' as const }
    const { figure, controls, table, subtitle } = compilePanel(panelOf('population'), dataset, view)
    expect(headsOf(figure)).toHaveLength(31)
    expect(table.columns).toHaveLength(33) // the nation, its change, and the provinces
    expect(subtitle).toContain('31 places')
    expect(controls.plots.offered).toEqual(['multiples'])
    expect(unfitOf({ plots: 'one' }, controls)).toEqual([{ name: 'plots', found: 'one', allowed: ['multiples'] }])
    expect(unfitOf({ plots: 'multiples' }, compilePanel(panelOf('dependency'), dataset, VIEW).controls)).toHaveLength(1)
  })

  test('keep type of 11 pixels or more, inside the drawing, on phones too', () => {
    for (const width of [358, 640, 1040, 1800]) {
      const figure = figureOf('ageing-abroad', { width })
      for (const mark of figure.marks) if (mark.kind === 'text') expect(mark.size).toBeGreaterThanOrEqual(11)
      for (const { box } of figure.plots) expect(box.left >= 0 && box.left + box.width <= width && box.top + box.height <= figure.height).toBe(true)
      for (const { left, width: wide } of figure.labels) expect(left + wide).toBeLessThanOrEqual(width + 0.5)
      const columns = new Set(figure.plots.map(({ box }) => box.left)).size
      expect(columns).toBe(width < 520 ? 2 : width < 1900 && width >= 520 ? 3 : columns)
    }
  })

  test('have the figures of their plot in its tooltip', () => {
    const compiled = compilePanel(panelOf('ageing-abroad'), dataset, VIEW)
    const { series, tooltip } = panelOption(compiled, 'light') as { series: { xAxisIndex: number }[]; tooltip: { formatter: (params: unknown) => string } }
    const params = series.flatMap(({ xAxisIndex }, seriesIndex) => (xAxisIndex === 1 ? [{ seriesIndex, axisValue: 2020, marker: '*' }] : []))
    const [, ...lines] = tooltip.formatter(params).split('\n')
    expect(lines.filter((line) => line.startsWith('*')).map((line) => line.slice(1, 6)).sort()).toEqual(['China', 'Japan'])
  })

  test('are native charts on a slide, a chart each; many on as many slides as they need, after the panel’s own', () => {
    const chartsOf = (id: string, view: object): readonly string[] => {
      const job = { spec: panelOf(id), dataset, view: { language: 'en' as const, ...view }, scheme: 'light' as const, query: '', address: '' }
      return panelCharts(job, { width: 880, height: 360 }).flatMap(({ charts }) => charts).map(({ chart }) => chart.heading)
    }
    expect(chartsOf('ageing-abroad', {})).toEqual(['China', 'Japan', 'South Korea', 'USA', 'India', 'World'])
    const perSlide = (id: string, view: object): number[] => panelCharts({ spec: panelOf(id), dataset, view: { language: 'en', ...view }, scheme: 'light', query: '', address: '' }, { width: 880, height: 360 }).map(({ charts }) => charts.length)
    expect(perSlide('province-urban-trends', {})).toEqual([16, 15])
    expect(perSlide('population', { compare: PROVINCES.slice(0, 12) })).toEqual([14])
    expect(perSlide('population', { compare: PROVINCES })).toEqual([2, 16, 15])
    expect(new Set(chartsOf('province-urban-trends', {})).size).toBe(31)
  })
})
