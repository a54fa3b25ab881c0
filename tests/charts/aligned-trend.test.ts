import { describe, expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { xPixel } from '../../src/charts/figure/figure'
import { panelOption } from '../../src/charts/print/echarts'
import type { ValidPanel } from '../../src/charts/types/list'
import { alignedLines } from '../../src/charts/types/aligned-trend/aligned'
import { drawPanel } from '../../src/charts/compile'
import { panelCharts } from '../../src/exports/office/figure-charts'
import { slideJob } from '../exports/office/slide-jobs'
import { shippedDataset } from '../panels/shipped-data'

const dataset = shippedDataset()
const VIEW = { language: 'zh', scheme: 'light', width: 960 } as const
const line = (region: string, indicator = 'un_share_65plus') => ({ indicator, region, ...(indicator.startsWith('un_') ? { projection: 'medium' } : {}) })
const panel = (level: number, lines = ['JPN', 'KOR', 'CN', 'DEU', 'IND'].map((region) => line(region))): ValidPanel => ({ id: 'aligned', theme: 'ageing', type: 'aligned-trend', title: { zh: ['{level}'], en: ['{level}'] }, level, lines }) as ValidPanel

describe('lines by the years since they reached a level', () => {
  const { figure, statement, notes, issues } = compilePanel(panel(7, [...['JPN', 'KOR', 'CN', 'DEU', 'IND'].map((region) => line(region)), line('CN', 'share_65plus')]), dataset, VIEW)
  const pointsOf = (key: string, role: 'observed' | 'projected') => figure.marks.flatMap((mark) => (mark.kind === 'line' && mark.role === role && figure.members[mark.member]?.key === key ? mark.runs.flat() : []))

  test('have their year 0 at one position, where they first are not below it', () => {
    expect(issues).toEqual([])
    for (const { key } of figure.members.slice(0, 3)) {
      const at = pointsOf(key, 'observed')
      expect(at.find(({ x }) => x === 0)?.y, key).toBeGreaterThanOrEqual(7)
      expect(at.find(({ x }) => x === -1)?.y, key).toBeLessThan(7)
    }
    expect(statement).toMatch(/日本1970年达到7%，20年后（1990年）为12\.\d%；韩国2000年达到7%/)
  })

  test('are of one source each; a crossing that is projected is said and drawn so; one before the first figure is named and left out', () => {
    const china = figure.members.filter(({ key }) => key.includes('CN') || key === 'share_65plus')
    expect(china.length).toBe(2)
    expect(statement).toContain('印度2024年（推算）达到7%')
    expect(pointsOf('IND', 'projected').some(({ x }) => x === 0)).toBe(true)
    expect(figure.members.map(({ key }) => key)).not.toContain('DEU')
    expect(notes.join('')).toContain('德国在1950年（数据起始年）已达到7%')
  })

  test('are read out by year with the calendar year of each, and found along the axis', () => {
    const row = figure.readouts.lines[figure.table.rows.findIndex(({ key }) => key === '24')]?.map(({ text }) => text).join('|')
    expect(row).toMatch(/^达到7%后第24年\|日本  14\.\d+%（1994年）\|韩国  .*（2024年，推算/)
    expect(figure.readouts.along).toBe('time')
    const [plot] = figure.plots
    expect(plot && Math.abs(xPixel(plot, 24) - (figure.rows.pixels[figure.table.rows.findIndex(({ key }) => key === '24')] ?? 0))).toBeLessThan(0.01)
    expect(JSON.stringify(panelOption({ figure, theme: 'ageing' }, 'light'))).toContain('"axisPointer":{"show":true')
  })

  test('of a level that none reaches are an empty panel, of one that some do not reach name these', () => {
    expect(compilePanel(panel(99), dataset, VIEW).height).toBe(0)
    expect(compilePanel(panel(34, [line('JPN'), line('USA')]), dataset, VIEW).notes.join('')).toMatch(/美国至数据末年尚未达到34%/)
  })

  test('are crossed to the year: those of the tables', () => {
    const years = (level: number): string[] => alignedLines(drawPanel(panel(level), dataset, VIEW).context as Parameters<typeof alignedLines>[0]).lines.map(({ name, year, isProjected }) => `${name}${year}${isProjected ? 'p' : ''}`)
    expect(years(14)).toEqual(['日本1994', '韩国2018', '中国2023', '德国1972', '印度2049p'])
    expect(years(21)).toEqual(['日本2007', '韩国2026p', '中国2034p', '德国2015', '印度2065p'])
  })
})

test('on a slide they are a native XY chart with lines, the projections dashed', () => {
  const [{ chart } = expect.fail('no chart')] = panelCharts(slideJob(panel(14)), { width: 880, height: 360 }).flatMap(({ charts }) => charts)
  expect(chart).toMatchObject({ kind: 'scatter', across: { heading: '距首次达到14%的年数', scale: { min: -20, max: 60 } } })
  expect(chart.series.map(({ line: look, listed }) => `${look} ${listed}`)).toEqual(expect.arrayContaining(['solid true', 'dash false']))
})
