/** The ground between two lines: where it is, what it says, and where there is none. */
import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import type { Figure } from '../../src/charts/figure/figure'
import type { PanelView } from '../../src/charts/query/panel-view'
import { parsePanels } from '../../src/charts/parse-panels'
import type { ValidPanel } from '../../src/charts/types/list'
import type { Break } from '../../src/model/dataset'
import { difference } from '../../src/transform/index'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { indicator, period, series, smallDataset } from './small-dataset'

const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 900 }

const PANEL: ValidPanel = {
  id: 'p',
  theme: 'urbanisation',
  type: 'trend',
  title: { zh: ['{a@last}'], en: ['{a@last}'] },
  grids: [{ lines: [{ indicator: 'a' }, { indicator: 'b' }], wedge: { indicator: 'gap', between: ['a', 'b'], label: { zh: '差距', en: 'Gap' }, at: ['2012'] } }],
}

const A = { '2010': 50.12, '2011': 52.25, '2012': 54.5, '2013': 56.75, '2014': 58.1, '2015': 60.2 }
const B = { '2010': 40, '2011': 41.5, '2012': 43.1, '2013': 44.2, '2014': 45.3 }

const data = (given: { readonly b?: Record<string, number>; readonly breaks?: readonly Break[]; readonly gap?: Record<string, number> } = {}) => {
  const digits = (decimals: number, values: Record<string, number>, id: string, evidence: 'two-sources' | 'one-source') => {
    const made = series({ indicator: id, unit: 'percent', values, point: () => ({ evidence }) })
    return { ...made, publishedDecimals: made.publishedDecimals.map(() => decimals) }
  }
  const [a, b] = [digits(2, A, 'a', 'two-sources'), digits(1, given.b ?? B, 'b', 'one-source')]
  const gap = given.gap ? series({ indicator: 'gap', unit: 'pp', values: given.gap }) : { ...difference(a, b), indicator: 'gap' }
  return smallDataset({ indicators: [indicator('a', 'percent'), indicator('b', 'percent'), indicator('gap', 'pp', { kind: 'ratio', formula: 'a - b' })], series: [a, b, gap], breaks: given.breaks ?? [] })
}

const wedges = ({ marks }: Figure) => marks.flatMap((mark) => (mark.kind === 'area' && mark.role === 'wedge' ? mark.runs : []))
const words = ({ landmarks }: Figure): string[] => landmarks.flatMap(({ kind, text }) => (kind === 'gap' ? [text] : []))

describe('the ground between two lines', () => {
  test('reaches from the first to the last date of both, and names their difference in the digits of the coarser', () => {
    const { figure } = drawPanel(PANEL, data(), VIEW)
    expect(wedges(figure).map((run) => [run[0]?.x, run[run.length - 1]?.x])).toEqual([[2010, 2014]])
    expect(words(figure)).toEqual(['差11.4个百分点（2012）', '差12.8个百分点（2014）'])
    expect(words(drawPanel(PANEL, data(), { ...VIEW, language: 'en' }).figure)).toEqual(['gap of 11.4 points (2012)', 'gap of 12.8 points (2014)'])
  })

  test('stands in table, readout, sentence and description with its own unit and the weaker evidence', () => {
    const compiled = compilePanel(PANEL, data(), VIEW)
    const [, , column] = compiled.table.columns
    expect(column).toMatchObject({ label: '差距', unit: '百分点', token: '百分点' })
    const row = compiled.table.rows.find(({ key }) => key === '2014')
    expect(row?.cells[2]).toMatchObject({ text: '12.8', value: 12.8, evidence: 'one-source' })
    expect(compiled.figure.readouts.lines[4]?.map(({ text }) => text)).toContain('差距  12.8个百分点')
    for (const text of [compiled.statement, compiled.description]) expect(text).toContain('12.8个百分点')
    expect(compiled.subtitle).not.toContain('百分点') // it has no axis
  })

  test('ends where a break parts either line', () => {
    const breaks: Break[] = [{ indicator: 'b', region: '', period: period('2013'), kind: 'base', separates: 'all', note: { zh: '基数', en: 'base' } }]
    const { figure } = drawPanel(PANEL, data({ breaks }), VIEW)
    expect(wedges(figure).map((run) => run.map(({ x }) => x))).toEqual([[2010, 2011, 2012], [2013, 2014]])
  })

  test('ends where either line has no figure', () => {
    const { '2011': _, ...b } = B
    const { figure } = drawPanel(PANEL, data({ b }), VIEW)
    expect(wedges(figure).map((run) => run.map(({ x }) => x))).toEqual([[2012, 2013, 2014]])
  })

  test('has a corner where the lines cross', () => {
    const { figure } = drawPanel(PANEL, data({ b: { '2010': 40, '2011': 54.25, '2012': 43.1 } }), VIEW)
    const [run] = wedges(figure)
    expect(run?.every(({ low, high }) => low <= high)).toBe(true)
    expect(run?.filter(({ low, high }) => low === high).map(({ x }) => Math.floor(x))).toEqual([2010, 2011])
  })

  test('is not where the difference is not that of the two figures drawn, and the row says so', () => {
    const { figure } = drawPanel(PANEL, data({ gap: { '2010': 10.12, '2011': 10.75, '2012': 11.4, '2013': 15, '2014': 12.8 } }), VIEW)
    expect(wedges(figure).map((run) => run.map(({ x }) => x))).toEqual([[2010, 2011, 2012]])
    expect(figure.table.rows.filter(({ cells }) => cells[2]?.note).map(({ key }) => key)).toEqual(['2013'])
  })

  test('is not in other modes, nor where a line is out of range', () => {
    const growing: ValidPanel = { ...PANEL, modes: ['growth'] }
    const { figure } = drawPanel(growing, data(), { ...VIEW, mode: 'growth' })
    expect([wedges(figure), words(figure), figure.table.columns.length]).toEqual([[], [], 2])
    const cut = drawPanel(PANEL, data(), { ...VIEW, from: 2015 }).figure
    expect([wedges(cut), words(cut), cut.members.length]).toEqual([[], [], 1])
  })

  test('is between two lines of its plot', () => {
    const { issues } = parsePanels([{ ...PANEL, title: { zh: [], en: [] }, grids: [{ lines: [{ indicator: 'a' }], wedge: { indicator: 'gap', between: ['a', 'b'] } }] }])
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([['panel-invalid', { panel: 'p', path: 'grids.0.wedge.between', expected: 'lines[].indicator' }]])
  })
})

describe('the panels that ship', () => {
  const panelOf = (id: string): ValidPanel => shippedPanels().value.find((panel) => panel.id === id) as ValidPanel

  test('name the difference of dates on one population base alone', () => {
    const { figure } = drawPanel(panelOf('penetration-gap'), shippedDataset(), VIEW)
    const at = figure.table.rows.find(({ key }) => key === '2024-12')
    expect(at?.cells[2]?.note).toContain('口径相同')
    expect(wedges(figure).flat().some(({ x }) => x === 2024)).toBe(false)
    expect(words(figure)).toHaveLength(3)
  })

  test.each(['penetration-gap', 'urbanisation-rate'])('%s says one difference in title, plot and table', (id) => {
    const compiled = compilePanel(panelOf(id), shippedDataset(), VIEW)
    const newest = /差([\d.]+)个百分点/.exec(words(compiled.figure).pop() ?? '')?.[1] ?? expect.fail(id)
    expect(compiled.title).toContain(`相差${newest}个百分点`)
    expect(compiled.table.rows.flatMap(({ cells }) => cells[2]?.text ?? []).filter(Boolean).slice(-2)).toContain(newest)
  })
})
