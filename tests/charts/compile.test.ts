import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { panelOption } from '../../src/charts/print/echarts'
import { CHART_TYPES, type ValidPanel } from '../../src/charts/types/list'
import { keyFigures } from '../../src/charts/overview/key-figures'
import type { PanelView } from '../../src/charts/query/panel-view'
import { parsePanels, parseSections } from '../../src/charts/parse-panels'
import { indicator, recount, series, smallDataset } from './small-dataset'

const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 900 }
const run = (from: number, to: number, start: number, by: number): Record<string, number> => Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [String(from + at), start + at * by]))
const dataset = smallDataset({
  indicators: [indicator('total', 'person'), indicator('part', 'person'), indicator('rest', 'person'), indicator('rate', 'percent'), indicator('births', 'person', { kind: 'flow' }), indicator('deaths', 'person', { kind: 'flow' })],
  series: [
    series({ indicator: 'total', values: run(2010, 2020, 1000e4, 100e4) }),
    series({ indicator: 'part', values: run(2010, 2020, 250e4, 50e4) }),
    series({ indicator: 'rest', values: run(2010, 2020, 750e4, 50e4) }),
    series({ indicator: 'total', region: 'CN-BJ', values: run(2010, 2020, 100e4, 1e4) }),
    series({ indicator: 'births', values: run(2010, 2020, 1600e4, -80e4) }),
    series({ indicator: 'deaths', values: run(2010, 2020, 950e4, 5e4) }),
    ...[['CN-BJ', 60, 70], ['CN-SH', 80, 79], ['CN-GD', 50, 65]].map(([region, a, b]) => series({ indicator: 'rate', region: String(region), unit: 'percent', values: { 2010: Number(a), 2020: Number(b) } })),
  ],
})
const title: { zh: string[]; en: string[] } = { zh: [], en: [] }
const base = { id: 'p', theme: 'urbanisation' as const, title }
const trend: Extract<ValidPanel, { type: 'trend' }> = { ...base, type: 'trend', unit: '万人', from: 2012, modes: ['share', 'index', 'growth'], compare: { regions: 'provinces' }, grids: [{ lines: [{ indicator: 'part', whole: 'total' }] }] }

describe('order of defaults', () => {
  it('chart type ← indicator ← panel ← view', () => {
    expect(compilePanel({ ...trend, modes: undefined }, dataset, VIEW).controls.modes).toEqual(['absolute', 'index', 'growth'])
    expect(compilePanel(trend, dataset, VIEW).controls).toMatchObject({ mode: 'absolute', unit: '万人', modes: ['absolute', 'share', 'index', 'growth'], range: { first: 2010, last: 2020, from: 2012, to: 2020, usual: { from: 2012, to: 2020 } } })
    expect(compilePanel(trend, dataset, { ...VIEW, from: 2015, to: 2018, unit: '人' }).controls).toMatchObject({ unit: '人', range: { from: 2015, to: 2018, usual: { from: 2012, to: 2020 } } })
    expect(compilePanel(trend, dataset, { ...VIEW, to: 2011 }).controls.range).toMatchObject({ from: 2010, to: 2011 }) // the panel's own beginning would contradict
  })

  it('passes over what a reader cannot have', () => {
    expect(compilePanel({ ...trend, modes: ['absolute'] }, dataset, { ...VIEW, mode: 'growth', unit: '户' }).controls).toMatchObject({ mode: 'absolute', unit: '万人' })
  })

  it('draws share, index and growth', () => {
    const last = (mode: PanelView['mode']): number | undefined => compilePanel(trend, dataset, mode ? { ...VIEW, mode } : VIEW).table.rows.slice(-1)[0]?.cells[0]?.value
    expect(last('share')).toBeCloseTo(37.5)
    expect(last('index')).toBeCloseTo((750 / 350) * 100)
    expect(last('growth')).toBeCloseTo((50 / 700) * 100)
  })

  it('indexes the latest unbroken stretch of three and says so; none, no index', () => {
    const parted = { ...dataset, breaks: [recount('part', '2015')] }
    const index = compilePanel({ ...trend, title: { zh: ['一句'], en: [] } }, parted, { ...VIEW, mode: 'index' })
    expect(index.table.rows.map(({ label }) => label)).toEqual(['2015年', '2016年', '2017年', '2018年', '2019年', '2020年'])
    expect(index.title).toBe('指标part：指数（2015年=100），2015—2020年')
    expect(index.notes.join()).toContain('指数以2015年为100；更早的年份')
    const short = compilePanel(trend, parted, { ...VIEW, mode: 'index', from: 2013, to: 2016 })
    expect(short.controls).toMatchObject({ mode: 'absolute', modes: ['absolute', 'share', 'growth'] })
  })

  it('adds the places a reader compares with, and offers those that have figures', () => {
    const spec: ValidPanel = { ...trend, grids: [{ lines: [{ indicator: 'total' }] }] }
    expect(compilePanel(spec, dataset, VIEW).controls.regions.map(({ id }) => id)).toEqual(['CN-BJ'])
    const compared = compilePanel(spec, dataset, { ...VIEW, compare: ['CN-BJ', 'CN-GD'] })
    expect(compared.table.columns.map(({ label }) => label)).toEqual(['全国', '北京'])
  })
})

describe('chart types', () => {
  it('composition: shares of the sum of the parts', () => {
    const { table } = compilePanel({ ...base, type: 'composition', parts: [{ indicator: 'part' }, { indicator: 'rest' }] }, dataset, VIEW)
    expect(table.rows[0]?.cells.map(({ value }) => value)).toEqual([25, 75])
  })

  it('columns: up, down, and the balance', () => {
    const compiled = compilePanel({ ...base, type: 'columns', up: { indicator: 'births' }, down: { indicator: 'deaths' }, net: { zh: '差', en: 'net' } }, dataset, VIEW)
    expect(compiled.table.rows.slice(-1)[0]?.cells.map(({ value }) => value)).toEqual([800, 1000, -200])
    const option = panelOption(compiled, 'light') as { series: { type: string; data: number[][] }[]; yAxis: { min: number; name: string; axisLabel: { formatter(value: number): string } }[] }
    expect(option.series.filter(({ type }) => type === 'bar').map(({ data }) => data[0]?.[0] === 2010 && Math.sign(data[0][1] ?? 0))).toEqual([1, -1])
    expect(option.yAxis.map(({ min, axisLabel }) => axisLabel.formatter(min).startsWith('−'))).toEqual([false, true])
    expect(option.yAxis.map(({ name }) => name)).toEqual(['万人，↑指标births，↓指标deaths', '差（万人）'])
    expect(compiled.subtitle).toContain('差')
    expect(compiled.controls.modes).toEqual(['absolute'])
  })

  it('bars: ranked, cut at the top, the rest stated', () => {
    const compiled = compilePanel({ ...base, type: 'bars', indicator: 'rate', regions: 'provinces', top: 3, period: '2020', title: { zh: ['{top.name}{top.value}'], en: [] } }, dataset, VIEW)
    expect(compiled.table.rows.map(({ label }) => label)).toEqual(['上海', '北京', '广东'])
    expect(compiled.title).toBe('上海79.0%')
  })

  it('dumbbell: rises and falls are counted from the data', () => {
    const spec: ValidPanel = { ...base, type: 'dumbbell', indicator: 'rate', regions: 'provinces', from: '2010', to: '2020', title: { zh: ['{rising}升{falling}降，{most.name}{most.change}'], en: [] } }
    expect(compilePanel(spec, dataset, VIEW).title).toBe('2升1降，广东上升15.0个百分点')
    const apart = compilePanel(spec, { ...dataset, breaks: [recount('rate', '2020')] }, VIEW)
    expect(apart.table.rows[0]?.cells.map(({ text }) => text)).toEqual(['80.0', '79.0', '—'])
  })
})

describe('panels that cannot be drawn', () => {
  it('say that there is no data', () => {
    const empty = compilePanel({ ...trend, grids: [{ lines: [{ indicator: 'ghost' }] }] }, dataset, VIEW)
    expect(empty.issues.map(({ code }) => code)).toEqual(['panel-indicator-missing', 'panel-empty'])
    expect(empty).toMatchObject({ height: 0, table: { rows: [] } })
    expect(empty.lacking).toBe('data')
  })

  it('say which years there are where the chosen ones hold none, and keep their controls', () => {
    const later = compilePanel(trend, dataset, { ...VIEW, from: 2050 })
    expect(later).toMatchObject({ lacking: 'range', title: '指标part：所选年份没有数据', description: '2050年及以后没有数据；现有2010—2020年的数据。' })
    expect(later.controls).toMatchObject({ modes: ['absolute', 'share', 'growth'], range: { first: 2010, last: 2020, usual: { from: 2012, to: 2020 } } })
    expect([later.issues.map(({ code }) => code), later.sources.length, later.subtitle]).toEqual([['panel-empty'], 1, compilePanel(trend, dataset, VIEW).subtitle])
    expect(compilePanel(trend, dataset, { ...VIEW, from: 2050, language: 'en' }).description).toBe('There are no data for 2050 and later. Data are available for 2010–2020.')
  })

  it('are in their place with what is wrong', () => {
    const { value, issues } = parsePanels({ panels: [trend, { ...trend, id: 'q', type: 'pie' }, { ...trend, id: 'r', colour: 'red' }, { ...trend, id: 'p', theme: 'x' }, 7] })
    expect(value.map((panel) => 'invalid' in panel)).toEqual([false, true, true, true, true])
    expect(issues.map(({ code }) => code)).toEqual(['panel-type-unknown', 'panel-invalid', 'panel-invalid', 'panel-type-unknown', 'id-duplicate'])
    const [, pie] = value
    expect(pie && compilePanel(pie, dataset, VIEW)).toMatchObject({ id: 'q', type: 'invalid', height: 0, issues: [{ facts: { type: 'pie', allowed: Object.keys(CHART_TYPES) } }] })
  })

  it('are shown, and reported, where they are in no section of their chapter', () => {
    const title = { zh: '节', en: 'Part' }
    const sections = [{ id: 'a', theme: trend.theme, title }, { id: 'other', theme: 'governance', title }]
    const json = { sections, panels: [{ ...trend, section: 'a' }, { ...trend, id: 'none' }, { ...trend, id: 'unknown', section: 'x' }, { ...trend, id: 'elsewhere', section: 'other' }, { ...trend, id: 'pie', type: 'pie', section: 'a' }] }
    const { value, issues } = parsePanels(json)
    expect(value.map(({ id }) => id)).toEqual([trend.id, 'none', 'unknown', 'elsewhere', 'pie'])
    expect(issues.filter(({ code }) => code === 'section-unknown').map(({ found, facts, severity }) => [severity, found, facts])).toEqual(
      [['none', ''], ['unknown', 'x'], ['elsewhere', 'other']].map(([panel, found]) => ['warning', found, { panel, allowed: ['a'] }]),
    )
    expect(parseSections(json).map(({ id, title: text }) => [id, text.en])).toEqual([['a', 'Part'], ['other', 'Part']])
  })

  it('are in no section of a file that has none; what is no section is reported', () => {
    expect(parsePanels({ panels: [trend] }).issues).toEqual([])
    const [first] = [{ id: 'a', theme: 'ageing', title: { zh: '节', en: 'Part' } }]
    expect(parsePanels({ sections: 7, panels: [] }).issues.map(({ code }) => code)).toEqual(['json-invalid'])
    expect(parsePanels({ sections: [first, first, { id: 'B' }], panels: [] }).issues.map(({ code }) => code)).toEqual(['json-invalid', 'id-duplicate'])
    expect(parseSections({ sections: [first, first, { id: 'B' }] })).toHaveLength(1)
    expect(parseSections(null)).toEqual([])
  })

  it('need a list', () => {
    expect(parsePanels({}).issues.map(({ code }) => code)).toEqual(['json-invalid'])
    expect(parsePanels(null).value).toEqual([])
  })
})

describe('key figures', () => {
  it('tell the census figure, its period, and the newer figure of a survey', () => {
    const given = smallDataset({ indicators: [indicator('hukou_separated', 'person')], series: [series({ indicator: 'hukou_separated', values: { 2020: 492_762_506, 2021: 504_290_000 }, point: (at) => ({ basis: at === '2020' ? 'census' : 'survey' }) })] })
    expect(keyFigures({ dataset: given, language: 'zh' })).toMatchObject([{ value: '4.93亿人', period: '2020年普查', theme: 'urbanisation', notes: ['2021年为50429万人（抽样调查）'] }])
  })

  it('leave out what the data does not hold', () => {
    expect(keyFigures({ dataset, language: 'en' })).toEqual([])
  })
})

describe('what is said of the figures shown', () => {
  const values = { '2010': 100, '2011': 110, '2012': 121, '2013': 133, '2014': 146 }
  const later = { '2012': 50, '2013': 55, '2014': 60 }
  const data = smallDataset({ indicators: [indicator('early', 'person'), indicator('late', 'person')], series: [series({ indicator: 'early', values }), series({ indicator: 'late', values: later })] })
  const both: ValidPanel = { id: 'p', theme: 'ageing', type: 'trend', title: { zh: [], en: ['{early@last.year}: {early@2010..last.change} since 2010', '{early@last} in {early@last.period}'] }, grids: [{ lines: [{ indicator: 'early' }, { indicator: 'late' }] }] }
  const english = { language: 'en', scheme: 'light', width: 800 } as const

  it('is a title whose years lie in the range that the reader chose; else the next that does', () => {
    expect(compilePanel(both, data, english).title).toBe('2014: up 46 people since 2010')
    expect(compilePanel(both, data, { ...english, from: 2012 }).title).toBe('146 people in 2014')
    expect(compilePanel(both, data, { ...english, to: 2013 }).title).toBe('2013: up 33 people since 2010')
    expect(compilePanel(both, data, { ...english, from: 2012, to: 2013 }).title).toBe('133 people in 2013')
  })

  it('is an index on one base for every line', () => {
    const compiled = compilePanel(both, data, { ...english, mode: 'index' })
    const at = compiled.table.rows.find(({ key }) => key === '2012')
    expect(at?.cells.map(({ value }) => value)).toEqual([100, 100])
    expect(compiled.table.rows.map(({ key }) => key)).toEqual(['2012', '2013', '2014'])
  })

  it('is no index where the lines have no base in common', () => {
    const apart = smallDataset({ indicators: [indicator('early', 'person'), indicator('late', 'person')], series: [series({ indicator: 'early', values: { '2001': 1, '2002': 2, '2003': 3 } }), series({ indicator: 'late', values: later })] })
    expect(compilePanel(both, apart, english).controls.modes).toEqual(['absolute', 'growth'])
  })
})
