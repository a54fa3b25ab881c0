import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../../src/charts/compile'
import type { ValidPanel } from '../../../src/charts/types/list'
import { monthOf } from '../../../src/exports/office/date-axis'
import { panelCharts, slideView } from '../../../src/exports/office/figure-charts'
import type { ChartSeries, SlideChart } from '../../../src/exports/office/slide-chart'
import { dataset, panelNamed, panels, slideJob } from './slide-jobs'

const AREA = { width: 880, height: 360 }
const chartsOf = (id: string, view = {}): SlideChart[] => panelCharts(slideJob(panelNamed(id), view), AREA).flatMap(({ charts }) => charts).map(({ chart }) => chart)
const twelve = (value: number): number => Number(value.toPrecision(12))

/** How often each figure is there. */
const tally = (values: readonly number[]): Map<number, number> => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<number, number>())

const VIEWS = { zh: { language: 'zh' }, en: { language: 'en', from: 2005 } } as const

describe.each(Object.entries(VIEWS))('every panel, %s', (_, view) => {
  it.each(panels.map((panel) => [panel.id, panel] as const))('%s shows the numbers of its table, and no others', (id, spec) => {
    const { table } = compilePanel(spec, dataset, { scheme: 'light', width: 960, ...view })
    const { plots } = drawPanel(spec, dataset, slideView({ view })).figure
    const ofPlace = (at: number, name: string): boolean => plots[at]?.head === undefined || name.startsWith(plots[at].head.text) // the line of reference is in each of small multiples
    const isReference = (column: number): boolean => plots.every(({ head }) => head !== undefined && head.member !== table.columns[column]?.member) // a line that is in every plot and has none, over their years alone
    const shown = chartsOf(id, view).flatMap(({ series, also = [] }, at) => [...series, ...(spec.type === 'aligned-trend' ? [] : also)] // its horizontal values are its rows
      .filter(({ name }) => ofPlace(at, name)).flatMap(({ values }) => values.flatMap((value) => value ?? [])))
    const computed = spec.type === 'bars' || spec.type === 'dumbbell' || spec.type === 'revision' ? ['change', 'published'] : [] // of two figures that the slide shows, and said in its notes
    const rows = spec.type === 'bars' ? table.rows.slice(0, spec.top) : spec.type === 'composition' ? table.rows.filter(({ cells }) => cells.every(({ value }) => value !== undefined)) : table.rows
    const kept = table.columns.flatMap(({ key }, at) => ((spec.type === 'diverging' || (spec.type === 'tile-grid' && spec.from !== undefined) ? key !== 'change' : computed.includes(key) || isReference(at)) ? [] : [at])) // its bars are the changes
    const expected = rows.flatMap(({ cells }) => kept.flatMap((at) => cells[at]?.value ?? []).map(twelve))
    expect(tally(shown)).toEqual(tally(expected))
    for (const [column] of table.columns.entries()) {
      if (!isReference(column)) continue
      const own = new Set(table.rows.flatMap(({ cells }) => cells[column]?.value ?? []).map(twelve))
      const lines = chartsOf(id, view).map(({ categories, series }, at) => series.filter(({ name }) => !ofPlace(at, name)).flatMap(({ values }) => values.flatMap((value, row) => (value === undefined ? [] : [[String(categories[row]), twelve(value)] as const]))))
      expect(lines.filter((line) => line.length === 0 || line.some(([, value]) => !own.has(value)))).toEqual([])
      const atDates = new Map(lines.flat())
      expect(lines.flat().filter(([date, value]) => atDates.get(date) !== value)).toEqual([]) // the same in every plot
    }
  })

  it.each(panels.map((panel) => [panel.id] as const))('%s keeps inside its frame and names its unit', (id) => {
    const slides = panelCharts(slideJob(panelNamed(id), view), AREA)
    const least = slides.length > 1 ? { width: 60, height: 30 } : { width: 200, height: 60 } // of many small multiples, which are eighteen on a slide at the most
    for (const { chart, x, y } of slides.flatMap(({ charts }) => charts)) {
      expect(x + chart.size.width).toBeLessThanOrEqual(AREA.width + 0.01)
      expect(y + chart.size.height).toBeLessThanOrEqual(AREA.height + 0.01)
      expect(chart.plot.height).toBeGreaterThan(least.height)
      expect(chart.plot.width).toBeGreaterThan(least.width)
      expect(chart.plot.left + chart.plot.width).toBeLessThan(chart.size.width)
      expect(chart.heading).not.toBe('')
      for (const { name, values } of chart.series) {
        expect(name).not.toMatch(/undefined|NaN|^$/)
        expect(values).toHaveLength(chart.categories.length)
      }
      const figures = chart.series.flatMap(({ values }) => values.flatMap((value) => value ?? []))
      if (!chart.stacked) expect(figures.every((value) => value >= chart.scale.min && value <= chart.scale.max)).toBe(true)
    }
  })
})

/** The rows that an office program joins by a line: blank ones end it, unless the chart spans them. */
const joinedRows = ({ spans, categories }: SlideChart, { values }: ChartSeries): number[][] => {
  const runs: number[][] = [[]]
  categories.forEach((_, row) => {
    if (values[row] !== undefined) runs[runs.length - 1]?.push(row)
    else if (!spans) runs.push([])
  })
  return runs.filter(({ length }) => length > 1)
}

/** Bounds of a projection are drawn as dotted lines that the legend leaves out; the figure has them as bands. */
const isBoundOf = (series: readonly ChartSeries[], at: number): boolean => series[at]?.line === 'dot' && !series[at].listed

describe('lines and breaks', () => {
  const trends = panels.filter(({ type }) => type === 'trend')

  it.each(trends.map((panel) => [panel.id, panel] as const))('%s joins the points that the figure joins, and nothing across a break', (id, spec) => {
    const { figure } = drawPanel(spec, dataset, slideView(slideJob(spec)))
    const charts = chartsOf(id).filter(({ kind }) => kind === 'line')
    const pairs = (months: readonly number[]): string[] => months.slice(1).map((month, at) => `${months[at]}–${month}`)
    const ofFigure = figure.marks.flatMap((mark) => (mark.kind === 'line' && mark.role !== 'guide' ? mark.runs.flatMap((run, at) => pairs(run.slice(mark.anchored && at === 0 ? 1 : 0).map(({ x }) => monthOf(x)))) : []))
    const drawn = charts.flatMap((chart) => chart.series.filter(({ line, before }, at) => line !== 'none' && before === '' && !isBoundOf(chart.series, at)).flatMap((one) => joinedRows(chart, one).flatMap((run) => pairs(run.map((row) => chart.dates?.months[row] ?? 0)))))
    expect(drawn.sort()).toEqual(ofFigure.sort())
  })

  it('the floating population on one line: marks to 2010, a stretch to 2019, marks from 2020, with blank rows between', () => {
    const lines = ['floating_pop', 'hukou_separated', 'hukou_separated_intracity'].map((indicator) => ({ indicator }))
    const [{ chart } = expect.fail('no chart')] = panelCharts(slideJob({ ...panelNamed('floating-population'), grids: [{ lines }] } as ValidPanel), AREA).flatMap(({ charts }) => charts)
    const own = chart?.series.filter(({ name }) => name.startsWith('流动人口')) ?? []
    expect(own.map(({ name, line, figures }) => `${name} ${line} ${figures.at}`)).toEqual(['流动人口 solid end'])
    const [line] = own
    expect(joinedRows(chart, line ?? expect.fail()).map((run) => run.map((row) => chart.categories[row]))).toEqual([Array.from({ length: 9 }, (_, at) => String(2011 + at))])
    expect(line?.alone.map((row) => chart.categories[row])).toEqual(['2000', '2005', '2010', '2020', '2021'])
  })

  it('a blank row that would cut another line is not written: stretches are then series of their own', () => {
    const series = chartsOf('elderly')[0]?.series.filter(({ name }) => name.startsWith('60岁及以上')) ?? []
    expect(series.map(({ name, line }) => `${name} ${line}`)).toEqual(['60岁及以上（2010年） none', '60岁及以上（2011—2019年） solid', '60岁及以上 solid'])
  })
})

describe('kinds of charts', () => {
  it('two units are two charts with the same years and margins, never one with two axes', () => {
    const spec = { ...panelNamed('elderly'), grids: [{ lines: [{ indicator: 'pop_65plus' }], heading: { zh: '人数', en: 'Number' } }, { lines: [{ indicator: 'share_65plus' }], heading: { zh: '比重', en: 'Share' } }] } as ValidPanel
    const [upper, lower] = panelCharts(slideJob(spec), AREA).flatMap(({ charts }) => charts).map(({ chart }) => chart)
    expect([upper?.kind, lower?.kind]).toEqual(['line', 'line'])
    expect([upper?.heading, lower?.heading]).toEqual(['人数（亿人）', '比重（%）'])
    expect(lower?.categories).toEqual(upper?.categories)
    expect([lower?.plot.left, lower?.plot.width]).toEqual([upper?.plot.left, upper?.plot.width])
  })

  it('a difference between two lines is a stroke with words over the chart, and a column of its workbook', () => {
    const [{ charts, notes } = expect.fail('no slide')] = panelCharts(slideJob(panelNamed('urbanisation-rate')), AREA)
    const [{ chart } = expect.fail('no chart')] = charts
    expect(charts).toHaveLength(1)
    expect(chart.also?.map(({ name }) => name)).toEqual(['两率之差（百分点）'])
    expect(chart.series.map(({ name }) => name)).not.toContain('两率之差（百分点）')
    expect(notes.texts.map(({ text }) => text.replace(/\s/g, ''))).toContainEqual(expect.stringMatching(/^差[\d.]+个百分点（\d{4}）$/))
    const stroke = notes.rules[notes.rules.length - 1] ?? expect.fail('no stroke')
    expect(stroke.height).toBeLessThan(chart.plot.height / 2)
  })

  it('a balance under two lines is columns in a chart of its own, rises and falls in two colours', () => {
    const [lines, balance] = chartsOf('births-deaths')
    expect([lines?.kind, new Set(lines?.series.map(({ color }) => color)).size]).toEqual(['line', 2])
    expect([balance?.kind, balance?.stacked, balance?.between, balance?.series.length]).toEqual(['column', false, true, 1])
    expect(balance?.categories).toEqual(lines?.categories)
    expect(balance?.plot.left).toBe(lines?.plot.left)
    expect(balance?.scale.min).toBeLessThan(0)
    const [{ values, fills } = expect.fail('no columns')] = balance?.series ?? []
    const coloured = (isFall: boolean): Set<string | undefined> => new Set(values.flatMap((value, at) => (value !== undefined && value < 0 === isFall ? [fills[at]] : [])))
    expect([coloured(true).size, coloured(false).size]).toEqual([1, 1])
    expect([...coloured(true)]).not.toEqual([...coloured(false)])
  })

  it('what the table alone shows is a column of the workbook', () => {
    const charts = chartsOf('elderly')
    expect(charts.map(({ kind }) => kind)).toEqual(['line', 'column'])
    expect(charts.flatMap(({ also = [] }) => also.map(({ name }) => name))).toEqual(['65岁及以上人口（亿人）'])
  })

  it('projections are dashed, their bounds dotted and not in the legend', () => {
    const series = chartsOf('population-outlook')[0]?.series ?? []
    expect(series.map(({ line, listed }) => `${line} ${listed}`)).toEqual(['solid true', 'dash true', 'dot false', 'dot false', 'dot false', 'dot false', 'solid true']) // the last: figures of the statistical office
  })

  it('what is compared is grey', () => {
    const series = chartsOf('urbanisation-rate', { compare: ['CN-GD'] }).flatMap((chart) => chart.series)
    const compared = series.filter(({ name }) => name.startsWith('广东'))
    expect(compared.length).toBeGreaterThan(0)
    expect(compared[0]?.color).toBe('#6B7079')
  })

  it('ranked places: the greatest on top, a series for each tier, rows in two charts with one axis', () => {
    const [first, second] = chartsOf('largest-cities')
    expect(first?.series.map(({ name }) => name)).toEqual(['超大城市（1000万以上）', '特大城市（500万—1000万）', 'Ⅰ型大城市（300万—500万）'])
    expect(first?.categories.slice(0, 2)).toEqual(['上海', '北京'])
    expect((first?.categories.length ?? 0) + (second?.categories.length ?? 0)).toBe(24)
    expect(second?.scale).toEqual(first?.scale)
    expect(first?.scale.min).toBe(0)
  })

  it('two dates of 31 provinces: pairs of bars from zero, sixteen rows a chart', () => {
    const charts = chartsOf('province-one-person')
    expect(charts.map(({ categories }) => categories.length)).toEqual([16, 15])
    expect(charts[0]?.series.map(({ name }) => name)).toEqual(['2010年', '2020年'])
    expect(charts.map(({ scale }) => scale.min)).toEqual([0, 0])
  })

  it('changes of 31 provinces: the nation’s is a bar of its own colour where it can be compared', () => {
    const nation = (id: string, view = {}): string[] => chartsOf(id, view).flatMap(({ categories, series }) => {
      const row = categories.indexOf('全国')
      return row < 0 ? [] : series.filter(({ values }) => values[row] !== undefined).map(({ fills = [], color }) => (fills[row] === color ? 'as others' : 'its own'))
    })
    expect(nation('province-urban-share')).toEqual(['its own'])
    expect(nation('province-population')).toEqual([])
    expect(nation('province-population', { mode: 'rate' })).toEqual(['its own'])
  })

  it('men and women back to back: two charts, one that grows to the left, each with its figures as they are', () => {
    const [men, women] = chartsOf('population-pyramid')
    expect([men?.reversed, women?.reversed, men?.categories.length]).toEqual([true, false, women?.categories.length])
    expect(men?.series.map(({ name, outlined }) => [name, outlined])).toEqual([['2020年男', false], ['2010年男', true]])
    expect([men, women].flatMap((chart) => chart?.series.flatMap(({ values }) => values.flatMap((value) => value ?? [])) ?? []).every((value) => value > 0)).toBe(true)
    expect(Math.abs((men?.plot.width ?? 0) - (women?.plot.width ?? 0))).toBeLessThan(1)
  })

  it('parts of a whole are stacked: few years evenly, many at their own time', () => {
    expect(chartsOf('floating-range', { mode: 'share' })[0]).toMatchObject({ kind: 'column', stacked: true, categories: ['2000', '2010', '2020'], scale: { min: 0, max: 100 } })
    const [age] = chartsOf('age-structure')
    expect(age?.categories.slice(0, 3)).toEqual(['1982', '1987', '1990'])
    expect([age?.dates?.base, age?.dates?.every]).toEqual(['years', 60])
    expect(chartsOf('age-structure', { from: 1990, to: 2020 })[0]?.kind).toBe('area')
  })

  it('follows unit, range and mode', () => {
    const [chart] = chartsOf('urban-rural-population', { unit: '万人', from: 2010, to: 2020 })
    expect([chart?.heading, chart?.categories[0], chart?.categories.length]).toEqual(['万人', '2010', 11])
    expect(chartsOf('urban-rural-population', { mode: 'growth' })[0]?.heading).toBe('比上年增长，%')
  })
})
