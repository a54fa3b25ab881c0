import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { panelOption } from '../../src/charts/print/echarts'
import { defaultPanel } from '../../src/charts/default-panel'
import type { ValidPanel } from '../../src/charts/types/list'
import type { PanelView } from '../../src/charts/query/panel-view'
import { chartTextWords } from '../../src/words/chart-text'
import { indicator, period, recount, series, smallDataset, type DatasetFixture } from './small-dataset'

const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 900 }
const years = (from: number, to: number, value: (year: number) => number): Record<string, number> => Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [String(from + at), value(from + at)]))
const small = (more: Partial<DatasetFixture> = {}) => smallDataset({ indicators: [indicator('a', 'person'), indicator('b', 'percent')], series: [series({ indicator: 'a', values: years(2010, 2021, (year) => (year - 2000) * 1e7) })], ...more })
const panel: ValidPanel = { id: 'p', theme: 'urbanisation', type: 'trend', title: { zh: [], en: [] }, grids: [{ lines: [{ indicator: 'a' }] }] }

interface Drawn {
  readonly type: string
  readonly data: readonly unknown[]
  readonly lineStyle?: { readonly type?: unknown; readonly color?: string; readonly width?: number }
  readonly connectNulls?: boolean
}
const seriesOf = (spec: ValidPanel, dataset = small(), view = VIEW): Drawn[] => (panelOption(compilePanel(spec, dataset, view), view.scheme) as { series: Drawn[] }).series
const pairs = (drawn: Drawn | undefined): unknown[] => (drawn?.data ?? []).map((one) => (Array.isArray(one) ? one : (one as { value: unknown }).value))

describe('trend', () => {
  it('draws one line in the unit that reads best, and 亿人 never mixed with 万人', () => {
    const [line] = seriesOf(panel)
    expect(pairs(line)).toHaveLength(12)
    expect(pairs(line)[11]).toEqual([2021, 2.1])
    expect(compilePanel(panel, small(), VIEW).controls.unit).toBe('亿人')
    expect(compilePanel(panel, small(), { ...VIEW, unit: '万人' }).controls.unit).toBe('万人')
  })

  it('leaves a gap with a vertical where the definition changed', () => {
    const dataset = small({ breaks: [recount('a', '2020')] })
    const drawn = seriesOf(panel, dataset)
    const [line] = drawn
    expect(pairs(line).filter((point) => (point as unknown[])[1] === null)).toHaveLength(1)
    expect(line?.connectNulls).toBe(false)
    const vertical = drawn.filter(({ type, data }) => type === 'line' && data.length === 2 && data.every((point) => Array.isArray(point) && point[0] === 2019.5))
    expect(vertical).toHaveLength(1)
    expect(JSON.stringify(drawn)).toContain('普查登记')
    const { notes, description } = compilePanel(panel, dataset, VIEW)
    expect(notes.join()).toContain('普查重新核定')
    expect(description).toContain('不计算增减')
  })

  it('draws a sparse series as points, leads from one to the next by a thin line that no break crosses, and lists its years', () => {
    const dataset = small({ series: [series({ indicator: 'a', values: { 1982: 1e8, 1990: 2e8, 2000: 3e8, 2010: 4e8 } })] })
    const drawn = seriesOf(panel, dataset)
    const lines = drawn.filter(({ type }) => type === 'line')
    expect(lines.map(({ lineStyle }) => lineStyle?.width)).toEqual([1])
    expect(pairs(lines[0])).toHaveLength(4)
    expect(pairs(drawn.find(({ type }) => type === 'scatter'))).toHaveLength(4)
    const broken = drawPanel(panel, { ...dataset, breaks: [recount('a', '2000')] }, VIEW).figure.marks.flatMap((mark) => (mark.kind === 'line' && mark.member === 0 ? mark.runs : []))
    expect(broken.map((run) => run.map(({ x }) => x))).toEqual([[1982, 1990], [2000, 2010]])
    expect(compilePanel(panel, dataset, VIEW).notes.join()).toContain('1982、1990、2000、2010年')
  })

  it('draws the share that is published, not one that it computes', () => {
    const values = years(2010, 2012, () => 30)
    const dataset = small({ series: [series({ indicator: 'a', values: years(2010, 2012, () => 1e8) }), series({ indicator: 'b', unit: 'percent', values })] })
    const spec: ValidPanel = { ...panel, modes: ['absolute', 'share'], grids: [{ lines: [{ indicator: 'a', whole: 'a', share: 'b' }] }] }
    const shared = compilePanel({ ...spec, grids: [{ lines: [{ indicator: 'a', whole: 'c', share: 'b' }] }] }, dataset, { ...VIEW, mode: 'share' })
    expect(shared.table.rows.map(({ cells }) => cells[0]?.value)).toEqual(Object.values(values))
    expect(shared.indicators.map(({ indicator: id }) => id)).toEqual(['b'])
    expect(compilePanel(spec, dataset, VIEW).indicators.map(({ indicator: id }) => id)).toEqual(['a'])
  })

  it('draws what has no source hollow', () => {
    const dataset = small({ series: [series({ indicator: 'a', values: years(2010, 2015, () => 1e8), point: (at) => ({ evidence: at === '2015' ? 'unverified' : 'two-sources' }) })] })
    const dots = seriesOf(panel, dataset).find(({ type, data }) => type === 'scatter' && data.length === 1 && 'itemStyle' in (data[0] as object))
    expect(dots?.data[0]).toMatchObject({ itemStyle: { color: '#FBFAF7' } })
  })

  it('draws a projection dashed, with its bands beneath, and joins it to the last estimate', () => {
    const ahead = (variant: string, by: number) => series({ indicator: 'a', variant, values: years(2022, 2030, (year) => (year - 2000) * 1e7 + by) })
    const dataset = small({ series: [series({ indicator: 'a', values: years(2010, 2021, (year) => (year - 2000) * 1e7) }), ahead('medium', 0), ahead('low95', -1e7), ahead('high95', 1e7), ahead('low80', -5e6), ahead('high80', 5e6)] })
    const spec: ValidPanel = { ...panel, grids: [{ lines: [{ indicator: 'a', projection: 'medium', bands: ['95', '80'] }] }] }
    const drawn = seriesOf(spec, dataset)
    const dashed = drawn.find(({ lineStyle }) => Array.isArray(lineStyle?.type) && lineStyle.type[0] === 5)
    expect(pairs(dashed)[0]).toEqual([2021, 2.1])
    expect(drawn.filter((one) => 'stack' in one && String(one.stack).startsWith('band'))).toHaveLength(4)
    const heads = compilePanel(spec, dataset, VIEW).table.columns.map(({ label }) => label)
    expect(heads).toHaveLength(5)
    expect(heads).toContain('指标a（95%区间下限）')
    expect(heads[0]).toBe('指标a（推算部分为中方案）')
  })

  it('stacks two grids for two units and refuses two units on one', () => {
    const both = small({ series: [series({ indicator: 'a', values: years(2010, 2015, () => 1e8) }), series({ indicator: 'b', unit: 'percent', values: years(2010, 2015, () => 40) })] })
    const stacked = compilePanel({ ...panel, grids: [{ lines: [{ indicator: 'a' }] }, { lines: [{ indicator: 'b' }] }] }, both, VIEW)
    expect(panelOption(stacked, 'light')['grid']).toHaveLength(2)
    const mixed = compilePanel({ ...panel, grids: [{ lines: [{ indicator: 'a' }, { indicator: 'b' }] }] }, both, VIEW)
    expect(mixed.issues.map(({ code }) => code)).toEqual(['panel-unit-mixed'])
    expect(mixed.table.columns).toHaveLength(1)
  })

  it('names computed dates with their months, and dates a line that ends early', () => {
    const half = (values: Record<string, number>, name: string) => series({ indicator: name, unit: 'percent', values, point: (at) => (at === '2004-12' ? { basis: 'computed' } : {}) })
    const dataset = small({ indicators: [indicator('b', 'percent'), indicator('c', 'percent')], series: [half({ '2004-06': 1, '2004-12': 2, '2005-06': 3, '2005-12': 4 }, 'b'), half({ '2004-06': 5, '2005-06': 6 }, 'c')] })
    const spec: ValidPanel = { ...panel, grids: [{ lines: [{ indicator: 'b' }, { indicator: 'c' }] }] }
    expect(compilePanel(spec, dataset, VIEW).notes).toContain('指标b：2004年12月为计算值。')
    expect(compilePanel(spec, dataset, { ...VIEW, language: 'en' }).notes).toContain(chartTextWords('en').computed('indicator b', 'December 2004'))
    expect(JSON.stringify(seriesOf(spec, dataset))).toContain('6.0 (2005年6月)')
    expect(JSON.stringify(seriesOf(spec, dataset, { ...VIEW, width: 360 }))).toMatch(/\|6\.0\}.{0,8}\|\(2005-06\)\}/) // on a phone the date is below the figure
  })

  it('prints every figure of a table column with as many digits', () => {
    const dataset = small({ series: [series({ indicator: 'b', unit: 'percent', values: { 2010: 49.68, 2011: 51, 2012: 52.5 } }), series({ indicator: 'b', unit: 'percent', variant: 'medium', values: { 2013: 53 } })] })
    const spec: ValidPanel = { ...panel, grids: [{ lines: [{ indicator: 'b', projection: 'medium' }] }] }
    const digits = compilePanel(spec, dataset, VIEW).table.rows.map(({ cells }) => cells[0]?.text.split('.')[1]?.length)
    expect(new Set(digits).size).toBe(1)
  })

  it('marks events and tells them in the notes', () => {
    const dataset = small({ events: [{ period: period('2016'), theme: 'urbanisation', text: { zh: '户籍改革', en: 'reform' }, source: 's1' }] })
    const spec: ValidPanel = { ...panel, events: true }
    expect(compilePanel(spec, dataset, VIEW).notes).toEqual(['2016年：户籍改革'])
    expect(JSON.stringify(seriesOf(spec, dataset))).toContain('2016年户籍改革')
  })

  it('keeps markup out of tooltips', () => {
    const dataset = small({ indicators: [indicator('a', 'person', { name: { zh: '{x|<img src=x onerror=alert(1)>}', en: 'a' } })] })
    const { tooltip } = panelOption(compilePanel(panel, dataset, VIEW), 'light') as { tooltip: { renderMode: string; formatter(params: unknown): string } }
    expect(tooltip.renderMode).toBe('richText')
    expect(tooltip.formatter([{ axisValue: 2021 }])).not.toMatch(/[{}]/)
    expect(tooltip.formatter([{ axisValue: 2021 }])).toContain('2021年')
  })

  it('labels inside the frame, whatever its width', () => {
    for (const width of [320, 360, 520, 960, 1600]) {
      const { figure } = drawPanel(panel, small(), { ...VIEW, width })
      for (const box of figure.labels) expect(box.left + box.width).toBeLessThanOrEqual(width)
    }
  })

  it('has a default panel for every indicator', () => {
    const compiled = compilePanel(defaultPanel(indicator('a', 'person'), small()), small(), VIEW)
    expect(compiled.title).toBe('2021年指标a为2.10亿人')
    expect(compiled.controls.modes).toEqual(['absolute', 'index', 'growth'])
  })
})
