/** What panels draw from data that are not whole: a series missing, places that publish apart, projections with gaps. */
import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { drawPicture } from '../../src/charts/draw-picture'
import type { AreaMark, BarsMark, Figure, LineMark } from '../../src/charts/figure/figure'
import type { ValidPanel } from '../../src/charts/types/list'
import type { Break } from '../../src/model/dataset'
import { indicator, period, series, smallDataset } from './small-dataset'

const VIEW = { language: 'en', scheme: 'light', width: 800 } as const
const base = { id: 'p', theme: 'ageing' as const, title: { zh: [], en: [] } }
const barsOf = ({ marks }: Figure): BarsMark[] => marks.flatMap((mark) => (mark.kind === 'bars' ? [mark] : []))
const projectedOf = ({ marks }: Figure): LineMark[] => marks.flatMap((mark) => (mark.kind === 'line' && mark.role === 'projected' ? [mark] : []))
const bandOf = ({ marks }: Figure): AreaMark | undefined => marks.flatMap((mark) => (mark.kind === 'area' && mark.role === 'band' ? [mark] : []))[0]

describe('two flows', () => {
  const panel: ValidPanel = { ...base, type: 'columns', up: { indicator: 'births' }, down: { indicator: 'deaths' }, net: { zh: '自然增长', en: 'Natural increase' }, compare: { regions: 'provinces' } }
  const indicators = [indicator('births', 'person', { kind: 'flow' }), indicator('deaths', 'person', { kind: 'flow' })]
  const births = series({ indicator: 'births', values: { '2000': 100, '2001': 100 } })
  const deaths = series({ indicator: 'deaths', values: { '2000': 60, '2001': 60, '2021': 70 } })

  it('keep their direction where the other is missing', () => {
    const { figure } = drawPanel(panel, smallDataset({ indicators, series: [deaths] }), VIEW)
    expect(barsOf(figure).map(({ mirrored, bars }) => [mirrored, bars.every(({ to }) => to < 0)])).toEqual([[true, true]])
    const late = drawPanel(panel, smallDataset({ indicators, series: [births, deaths] }), { ...VIEW, from: 2020 })
    expect(late.figure.members.map(({ name }) => name)).toEqual(['indicator deaths'])
    expect(late.figure.plots[0]?.y).toMatchObject({ heading: expect.not.stringContaining('↑indicator deaths') })
  })

  it('have a balance of their own, whatever place is compared', () => {
    const other = series({ indicator: 'births', region: 'CN-GD', values: { '2000': 10, '2001': 12 } })
    const { figure } = drawPanel(panel, smallDataset({ indicators, series: [births, deaths, other] }), { ...VIEW, compare: ['CN-GD'] })
    expect(figure.members.map(({ name, compared }) => [name, compared])).toEqual([['China indicator births', false], ['indicator deaths', false], ['Natural increase', false], ['Guangdong', true]])
    expect(figure.plots.map(({ y }) => (y.kind === 'value' ? y.heading : ''))[1]).toContain('Natural increase')
  })

  it('without a date in common are drawn, in every format', () => {
    const apart = smallDataset({ indicators, series: [series({ indicator: 'births', values: { '2001': 10 } }), series({ indicator: 'deaths', values: { '2000': 20 } })] })
    expect(drawPicture(panel, apart, { language: 'en', width: 600 }).shapes.length).toBeGreaterThan(5)
    const zero = smallDataset({ indicators, series: [series({ indicator: 'births', values: { '2000': 0 } }), series({ indicator: 'deaths', values: { '2000': 0 } })] })
    expect(drawPicture(panel, zero, { language: 'en', width: 600 }).height).toBeGreaterThan(0)
  })
})

describe('parts of a whole', () => {
  const panel: ValidPanel = { ...base, type: 'composition', parts: [{ indicator: 'a' }, { indicator: 'b' }], compare: { regions: 'provinces' } }
  const data = smallDataset({
    indicators: [indicator('a', 'person'), indicator('b', 'person')],
    series: [series({ indicator: 'a', values: { '2019': 50, '2020': 60 } }), series({ indicator: 'b', values: { '2019': 50, '2020': 40 } }), series({ indicator: 'a', region: 'CN-GD', values: { '2019': 5, '2020': 6 } })],
  })

  it('are no rates of growth and no indices; an address that asks for one shows the values', () => {
    expect(compilePanel(panel, data, VIEW).controls.modes).toEqual(['share', 'absolute'])
    const asked = compilePanel(panel, data, { ...VIEW, mode: 'growth' })
    expect(asked.controls.mode).toBe('absolute')
    expect(asked.subtitle).toContain('people')
  })

  it('are never another place', () => {
    expect(drawPanel(panel, data, { ...VIEW, compare: ['CN-GD'] }).figure.members).toHaveLength(2)
    expect(compilePanel(panel, data, VIEW).controls.regions).toEqual([])
  })
})

describe('ranked places', () => {
  const panel: ValidPanel = { ...base, type: 'bars', indicator: 'x', regions: 'provinces' }
  const at = (region: string, values: Record<string, number>) => series({ indicator: 'x', region, values })
  const rows = (...all: ReturnType<typeof at>[]) => compilePanel(panel, smallDataset({ indicators: [indicator('x', 'person')], series: all }), VIEW)

  it('are drawn at mid-year dates too', () => {
    expect(rows(at('CN-BJ', { '2023-06': 5 }), at('CN-SH', { '2023-06': 6 })).table.rows.map(({ label }) => label)).toEqual(['Shanghai', 'Beijing'])
  })

  it('stay when one of them publishes early', () => {
    const { table, notes } = rows(at('CN-BJ', { '2022': 4, '2023': 5 }), at('CN-SH', { '2022': 6 }), at('CN-GD', { '2022': 7 }))
    expect([table.columns[0]?.label, table.rows.map(({ label }) => label)]).toEqual(['2022', ['Guangdong', 'Shanghai', 'Beijing']])
    expect(notes).toEqual([])
  })

  it('carry their own date where it is another, and a note says so', () => {
    const { table, notes } = rows(at('CN-BJ', { '2023': 5 }), at('CN-SH', { '2023': 6 }), at('CN-GD', { '2019': 7 }))
    expect(table.rows.map(({ label }) => label)).toEqual(['Guangdong (2019)', 'Shanghai', 'Beijing'])
    expect(notes.join()).toContain('Guangdong (2019)')
  })
})

describe('projections', () => {
  const line = (bands: ('95' | '80' | 'low-high')[] = []): ValidPanel => ({ ...base, type: 'trend', grids: [{ lines: [{ indicator: 'x', projection: 'medium', bands }] }] })
  const observed = series({ indicator: 'x', values: { '2018': 1, '2019': 2, '2020': 3 } })
  const variant = (name: string, values: Record<string, number>) => series({ indicator: 'x', variant: name, values })
  const draw = (panel: ValidPanel, all: ReturnType<typeof variant>[], breaks: Break[] = []): Figure => drawPanel(panel, smallDataset({ indicators: [indicator('x', 'person')], series: [observed, ...all], breaks }), VIEW).figure
  const runs = ([mark]: LineMark[]): number[][] => mark?.runs.map((run) => run.map(({ x }) => x)) ?? []

  it('go on from the last observation at their own pace', () => {
    expect(runs(projectedOf(draw(line(), [variant('medium', { '2021': 4, '2022': 5 })])))).toEqual([[2020, 2021, 2022]])
    expect(runs(projectedOf(draw(line(), [variant('medium', { '2025': 4, '2030': 5, '2035': 6 })])))).toEqual([[2020, 2025, 2030, 2035]])
  })

  it('are not joined over empty years, nor across a break', () => {
    expect(runs(projectedOf(draw(line(), [variant('medium', { '2030': 4, '2031': 5 })])))).toEqual([[2030, 2031]])
    const definition: Break = { indicator: 'x', region: '', period: period('2021'), kind: 'definition', separates: 'all', note: { zh: '定义', en: 'definition' } }
    expect(runs(projectedOf(draw(line(), [variant('medium', { '2021': 4, '2022': 5 })], [definition])))).toEqual([[2021, 2022]])
  })

  it('have a band where both bounds are known, and an axis that holds it', () => {
    const figure = draw(line(['95']), [variant('medium', { '2021': 30, '2022': 40, '2023': 50 }), variant('low95', { '2021': 20, '2022': 30, '2023': 40, '2030': 40 }), variant('high95', { '2021': 40, '2023': 60, '2030': 70 })])
    expect(bandOf(figure)?.runs.map((run) => run.map(({ x, low, high }) => [x, low, high]))).toEqual([[[2020, 3, 3], [2021, 20, 40]], [[2023, 40, 60]], [[2030, 40, 70]]])
    expect(figure.plots[0]?.x).toMatchObject({ last: 2030 })
  })

  it('behind the range shown leave a panel that says that it is empty', () => {
    const data = smallDataset({ indicators: [indicator('x', 'person')], series: [observed, variant('medium', { '2021': 4 })] })
    const { height, title, description } = compilePanel(line(), data, { ...VIEW, from: 2500 })
    expect([height, `${title} ${description}`]).toEqual([0, expect.not.stringMatching(/Infinity|NaN/)])
  })
})

describe('a range whose ends are exchanged', () => {
  it('is the range that was meant', () => {
    const data = smallDataset({ indicators: [indicator('x', 'person')], series: [series({ indicator: 'x', values: { '2018': 1, '2019': 2, '2020': 3 } })] })
    const { table } = compilePanel({ ...base, type: 'trend', grids: [{ lines: [{ indicator: 'x' }] }] }, data, { ...VIEW, from: 2020, to: 2019 })
    expect(table.rows.map(({ key }) => key)).toEqual(['2019', '2020'])
  })
})
