/** What is read out at a place of a chart, by mouse, by finger and by keys: the same lines. */
import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { paletteOf } from '../../src/charts/figure/palette'
import { printOption } from '../../src/charts/print/echarts'
import type { CompiledPanel } from '../../src/charts/compiled-panel'
import type { PanelView } from '../../src/charts/query/panel-view'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { indicator, recount, series, smallDataset } from './small-dataset'

const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 800 }
const base = { id: 'p', theme: 'ageing' as const, title: { zh: ['题'], en: ['Title'] } }
const linesOf = ({ figure, table }: CompiledPanel, key: string): string[] => (figure.readouts.lines[table.rows.findIndex((row) => row.key === key)] ?? []).map(({ text }) => text)

/** The tooltip's text where the pointer is at a row, as ECharts asks for it. */
const tooltipOf = ({ figure }: CompiledPanel): ((row: number) => string) => {
  const { tooltip } = printOption(figure, paletteOf('ageing', 'light')) as unknown as { tooltip: { formatter(params: unknown): string } }
  const { series } = printOption(figure, paletteOf('ageing', 'light')) as unknown as { series: readonly { readonly member?: number; readonly silent?: boolean }[] }
  const { along, places } = figure.readouts
  return (row) => tooltip.formatter(along === 'members' ? { seriesIndex: series.findIndex(({ member, silent }) => !silent && member === places[row]) } : [{ axisValue: places[row], dataIndex: row }])
}

describe('a readout over time', () => {
  const panel: ValidPanel = { ...base, type: 'trend', grids: [{ lines: [{ indicator: 'low', projection: 'medium', bands: ['95'] }, { indicator: 'high' }] }] }
  const data = smallDataset({
    indicators: [indicator('low', 'percent'), indicator('high', 'percent')],
    series: [
      series({ indicator: 'low', unit: 'percent', values: { '2020': 10, '2021': 12 } }),
      ...[['medium', 20], ['low95', 18], ['high95', 23]].map(([variant, value]) => series({ indicator: 'low', unit: 'percent', variant: String(variant), values: { '2030': Number(value) } })),
      series({ indicator: 'high', unit: 'percent', values: { '2020': 30, '2021': 0, '2030': 40 }, point: (at) => (at === '2021' ? { value: undefined, missing: 'not-published' } : {}) }),
    ],
    breaks: [recount('low', '2021')],
  })
  const compiled = compilePanel(panel, data, VIEW)

  it('goes from the highest to the lowest, then what is missing with its reason, then the break, then the source', () => {
    expect(linesOf(compiled, '2020')).toEqual(['2020年', '指标high  30.0%', '指标low  10.0%', '来源：国家统计局《公报》'])
    expect(linesOf(compiled, '2021')).toEqual(['2021年', '指标low  12.0%', '指标high  未公布', '此前口径不同：普查重新核定，见说明', '来源：国家统计局《公报》'])
  })

  it('says of a projection that it is one, and between which bounds', () => {
    expect(linesOf(compiled, '2030')).toEqual(['2030年', '指标high  40.0%', '指标low  20.0%（推算，中方案，95%区间18.0—23.0）', '来源：国家统计局《公报》'])
    expect(linesOf(compilePanel(panel, data, { ...VIEW, language: 'en' }), '2030')[2]).toBe('indicator low  20.0% (projected, medium variant, 95% interval 18.0–23.0)')
  })

  it('has in each line the colour of its series', () => {
    const inks = compiled.figure.readouts.lines[0]?.filter(({ kind }) => kind === 'figure').map(({ ink }) => ink)
    expect(inks).toEqual([compiled.figure.members[1]?.ink, compiled.figure.members[0]?.ink])
  })

  it('marks the break between the rows of the table', () => {
    expect(compiled.table.rows.map(({ key, breaks }) => [key, breaks?.map(({ text }) => text)])).toEqual([['2020', []], ['2021', ['指标low自2021年起口径有变动：普查重新核定']], ['2030', []]])
  })
})

describe('every panel that ships', () => {
  const dataset = shippedDataset()
  const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))

  it.each(['zh', 'en'] as const)('reads out every figure of every row with its unit, and its publication, in %s', (language) => {
    for (const panel of panels) {
      const compiled = compilePanel(panel, dataset, { ...VIEW, language })
      const { table, figure } = compiled
      expect([panel.id, figure.readouts.lines.length, figure.readouts.places.length]).toEqual([panel.id, table.rows.length, table.rows.length])
      table.rows.forEach(({ label, cells }, at) => {
        const lines = figure.readouts.lines[at] ?? []
        const whole = lines.map(({ text }) => text).join('\n')
        expect([panel.id, lines[0]?.text]).toEqual([panel.id, label])
        cells.forEach((cell, column) => {
          if (panel.type === 'revision' && column > 1) return // says in words by how much, and when
          const { suffix, bound } = table.columns[column] ?? { suffix: '', bound: undefined }
          const said = cell.value === undefined ? (bound === undefined ? cell.text : '') : bound === undefined ? cell.text + suffix : ''
          expect(`${panel.id} ${label}\n${whole}`).toContain(said)
        })
        const isSourced = cells.some(({ value, sources }) => value !== undefined && sources.length > 0)
        expect([panel.id, label, lines.some(({ text }) => text.startsWith(language === 'zh' ? '来源：' : 'Source: '))]).toEqual([panel.id, label, isSourced])
      })
    }
  })

  it('shows in its tooltip what the keys read', () => {
    for (const panel of panels) {
      const compiled = compilePanel(panel, dataset, VIEW)
      const { places, lines } = compiled.figure.readouts
      const byPlot = compiled.figure.plots.some(({ head }) => head) // then a tooltip has the figures of its plot: tests/charts/multiples.test.ts
      const tooltip = tooltipOf(compiled)
      places.forEach((place, row) => {
        if (Number.isNaN(place) || (compiled.figure.readouts.along === 'members' && compiled.table.rows[row]?.cells.every(({ value }) => value === undefined))) return // a hatched tile says so itself
        expect(tooltip(row).replace(/\s/g, '')).toBe((lines[row] ?? []).filter(({ member }) => !byPlot || member === undefined).map(({ text }) => text.replace(/[{}|\s]/g, '')).join('')) // long lines are broken
      })
    }
  })
})
