/** Changes of places on both sides of zero, by amount or in per cent, with the nation's. */
import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { readPanelQuery, printPanelQuery } from '../../src/charts/query/panel-query'
import type { PanelView } from '../../src/charts/query/panel-view'
import type { ValidPanel } from '../../src/charts/types/list'
import { indicator, series, smallDataset } from './small-dataset'

const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 700 }
const RATE: PanelView = { ...VIEW, mode: 'rate' }

const PANEL: ValidPanel = {
  id: 'p',
  theme: 'urbanisation',
  type: 'diverging',
  title: { zh: ['{rising}个增加、{falling}个减少：{most.name}{most.change}，{least.name}{least.change}'], en: ['{rising} rose, {falling} fell: {most.name} {most.change}, {least.name} {least.change}'] },
  indicator: 'people',
  regions: 'provinces',
  from: '2010',
  to: '2020',
  unit: '万人',
  line: 'people',
}

/** Beijing rises most by amount, Shanghai in per cent; the fall of Guangdong is larger in people, not in per cent. */
const data = (kind: 'stock' | 'share' = 'stock') => {
  const id = kind === 'share' ? 'percent' : 'person'
  const size = kind === 'share' ? 1 : 1e6
  const place = (region: string, before: number, after: number) => series({ indicator: 'people', region, unit: id, values: { '2010': before * size, '2020': after * size } })
  return smallDataset({ indicators: [indicator('people', id, { kind })], series: [place('CN', 100, 106), place('CN-BJ', 20, 24), place('CN-SH', 10, 13), place('CN-GD', 50, 48)] })
}

const names = ({ figure }: ReturnType<typeof drawPanel>): string[] => figure.plots.flatMap(({ y }) => (y.kind === 'rows' ? y.names.map(({ text }) => text) : []))
const lines = ({ figure }: ReturnType<typeof drawPanel>): number[] => figure.marks.flatMap((mark) => (mark.kind === 'line' ? [mark.runs[0]?.[0]?.x ?? Number.NaN] : []))

describe('the change of places', () => {
  test('is sorted by what is shown, and its title says the same', () => {
    expect(names(drawPanel(PANEL, data(), VIEW))).toEqual(['北京', '上海', '广东'])
    expect(names(drawPanel(PANEL, data(), RATE))).toEqual(['上海', '北京', '全国', '广东'])
    expect(compilePanel(PANEL, data(), VIEW).title).toBe('2个增加、1个减少：北京增加400万人，广东减少200万人')
    expect(compilePanel(PANEL, data(), RATE).title).toBe('2个增加、1个减少：上海增长30.0%，广东下降4.0%')
    expect(compilePanel(PANEL, data(), { ...RATE, language: 'en' }).title).toBe('2 rose, 1 fell: Shanghai up 30.0%, Guangdong down 4.0%')
  })

  test('is in per cent on axis and table, and under the title', () => {
    const compiled = compilePanel(PANEL, data(), RATE)
    expect(compiled.subtitle).toContain('增减率，%')
    expect(compiled.table.columns.map(({ key, unit }) => [key, unit])).toEqual([['2010', '万人'], ['2020', '万人'], ['rate', '%']])
    expect(compiled.table.rows.map(({ cells }) => [cells[2]?.text, cells[2]?.value])).toEqual([['+30.0', 30], ['+20.0', 20], ['+6.0', 6], ['−4.0', -4]])
    const bars = compiled.figure.marks.flatMap((mark) => (mark.kind === 'bars' ? mark.bars.map(({ to }) => to) : []))
    expect(bars).toEqual([30, 20, 6, -4])
  })

  test('has the nation’s as a row and a line where it can be compared with that of places, and always in words', () => {
    const tableRows = (panel: ReturnType<typeof drawPanel>): string[] => panel.figure.table.rows.map(({ label }) => label)
    expect(tableRows(drawPanel(PANEL, data(), RATE))).toContain('全国')
    expect(tableRows(drawPanel(PANEL, data('share'), VIEW))).toContain('全国')
    expect(tableRows(drawPanel(PANEL, data(), VIEW))).not.toContain('全国')
    expect(lines(drawPanel(PANEL, data(), RATE))).toEqual([6])
    expect(lines(drawPanel(PANEL, data(), VIEW))).toEqual([]) // the sum of what the rows show
    expect(lines(drawPanel(PANEL, data('share'), VIEW))).toEqual([6])
    expect(compilePanel(PANEL, data(), RATE).description).toContain('全国：增长6.0%。')
    expect(compilePanel(PANEL, data(), VIEW).notes).toContain('全国：增加600万人。')
  })

  test('is offered in per cent of counts alone', () => {
    expect(compilePanel(PANEL, data(), VIEW).controls.modes).toEqual(['absolute', 'rate'])
    expect(compilePanel(PANEL, data('share'), RATE).controls).toMatchObject({ modes: ['absolute'], mode: 'absolute' })
  })

  test('is in the address', () => {
    const { chosen, problems } = readPanelQuery('mode=rate')
    expect([printPanelQuery(chosen), problems]).toEqual(['mode=rate', []])
  })
})
