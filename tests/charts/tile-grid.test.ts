import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { focusAt } from '../../src/charts/figure/focus-at'
import { xPixel, yPixel } from '../../src/charts/figure/figure'
import { panelOption } from '../../src/charts/print/echarts'
import { colourOf, paletteOf } from '../../src/charts/figure/palette'
import { classAt, classesOf } from '../../src/charts/types/tile-grid/classes'
import { coloursOf } from '../../src/charts/types/tile-grid/tiles'
import type { ValidPanel } from '../../src/charts/types/list'
import { tilesAsRows } from '../../src/exports/office/tiles-as-rows'
import { THEMES } from '../../src/model/indicator'
import { wcagContrast as contrast } from 'culori'
import { shippedDataset } from '../panels/shipped-data'

const dataset = shippedDataset()
const VIEW = { language: 'zh', scheme: 'light', width: 960 } as const
const panel = (more: Record<string, unknown>): ValidPanel => ({ id: 'tiles', theme: 'ageing', type: 'tile-grid', title: { zh: ['{top.name}'], en: ['{top.name}'] }, indicator: 'age_65plus_share_survey', period: '2024', ...more }) as ValidPanel

describe('classes', () => {
  test('of equal numbers never divide equal values', () => {
    const classes = classesOf([1, 2, 2, 2, 2, 3, 4, 5], { method: 'quantile', count: 4 })
    expect(classes.map(({ from }) => from)).toEqual([-Infinity, 2, 4]) // one bound would have come twice
    expect([1, 2, 3, 5].map((value) => classAt(value, classes))).toEqual([0, 1, 1, 2])
  })

  test('of equal width, of given bounds, and on both sides of a middle', () => {
    expect(classesOf([0, 8], { method: 'equal', count: 4 }).map(({ from }) => from)).toEqual([-Infinity, 2, 4, 6])
    expect(classesOf([1, 9], { method: 'manual', bounds: [5] }).map(({ to }) => to)).toEqual([5, Infinity])
    expect(classesOf([-4, -1, 1, 2], { method: 'diverging', middle: 0 }).map(({ from, side }) => [from, side])).toEqual([[-Infinity, -1], [-1.5, -1], [0, 1], [1.5, 1]])
  })

  test('one value, and equal values, are one class', () => {
    expect(classesOf([7, 7], { method: 'quantile', count: 4 })).toEqual([{ from: -Infinity, to: Infinity, side: 0 }])
  })

  test('have texts of at least 4.5:1 in every theme, by day and by night', () => {
    const rules = [classesOf([1, 2, 3, 4], { method: 'quantile', count: 4 }), classesOf([-2, -1, 1, 2], { method: 'diverging', middle: 0 })]
    for (const theme of THEMES) for (const scheme of ['light', 'dark'] as const) for (const { fill, text } of rules.flatMap(coloursOf)) expect(contrast(colourOf(fill, paletteOf(theme, scheme)), colourOf(text, paletteOf(theme, scheme))), `${theme} ${scheme} ${fill}`).toBeGreaterThanOrEqual(4.5)
  })
})

describe('a tile grid', () => {
  const { figure } = drawPanel(panel({}), dataset, VIEW)

  test('has a tile for each of 34, those without data hatched, named and in the table', () => {
    expect(figure.members.length).toBe(34)
    const hatched = figure.marks.flatMap((mark) => (mark.kind === 'points' && mark.member >= 0 && mark.points.some(({ shape }) => shape === 'hatch') ? [mark.name] : []))
    expect(hatched).toEqual(['台湾', '香港', '澳门'])
    expect(figure.table.rows.slice(-3).map(({ key, cells }) => [key, cells[0]?.missing])).toEqual([['CN-TW', 'not-published'], ['CN-HK', 'not-published'], ['CN-MO', 'not-published']])
    expect(figure.notes.join()).toContain('台湾、香港、澳门')
  })

  test('names places in small tiles by their abbreviations, each its own: one sign in Chinese, the code in English, and says so', () => {
    for (const [language, pattern, note] of [['zh', /^\p{Script=Han}$/u, '简称'], ['en', /^[A-Z]{2}$/, 'ISO 3166-2']] as const) {
      const small = drawPanel(panel({}), dataset, { ...VIEW, language, height: 210 }).figure
      const texts = small.members.map((_, member) => small.marks.flatMap((mark) => (mark.kind === 'text' && mark.member === member ? [mark.lines.flat().map(({ text }) => text).join('')] : []))[0] ?? '')
      expect(texts.filter((text) => !pattern.test(text))).toEqual([])
      expect(new Set(texts).size).toBe(34)
      expect(small.notes.join(' ')).toContain(note)
    }
  })

  test('its legend counts every place once', () => {
    const counts = [...figure.description.matchAll(/（(\d+)个）/g)].map(([, count]) => Number(count))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31)
  })

  test('reads out the place under a pointer, and brings it into focus', () => {
    const at = figure.members.findIndex(({ key }) => key === 'CN-SC')
    const mark = figure.marks.find((one) => one.kind === 'points' && one.member === at)
    const [plot] = figure.plots
    const point = mark?.kind === 'points' ? mark.points[0] : undefined
    if (!plot || !point) throw new Error('no tile')
    expect(focusAt(figure, { x: xPixel(plot, point.x) + 18, y: yPixel(plot, point.y) + 18 })).toBe('CN-SC')
    const row = figure.readouts.places.indexOf(at)
    expect(figure.readouts.lines[row]?.map(({ text }) => text).join(' ')).toMatch(/^四川 2024年 {2}18\.44%/)
    const option = panelOption({ figure, theme: 'ageing' }, 'light') as { readonly series: readonly { readonly member?: number }[]; readonly tooltip: { readonly trigger: string; readonly formatter: (params: unknown) => string } }
    const seriesIndex = option.series.findIndex(({ member }) => member === at)
    expect(option.tooltip.trigger).toBe('item')
    expect(option.tooltip.formatter({ seriesIndex, dataIndex: 0, value: [point.x, point.y] })).toContain('18.44')
    expect(drawPanel(panel({}), dataset, { ...VIEW, focus: 'CN-SC' }).issues).toEqual([])
  })

  test('of a change counts rises and falls as printed, and leaves out what a break keeps apart', () => {
    const change = compilePanel(panel({ indicator: 'pop_yearend', from: '2020', unit: '万人', title: { zh: ['{rising}/{falling}'], en: [''] } }), dataset, VIEW)
    expect(change.title).toBe('11/19')
    const apart = drawPanel(panel({ from: '2019' }), dataset, VIEW).figure // the sample is another since 2021
    expect(apart.marks.filter((mark) => mark.kind === 'points' && mark.role === 'value')).toEqual([])
    expect(apart.description).toContain('口径不同')
  })

  test('is rows of the same figures on a slide', () => {
    const rows = tilesAsRows(figure, 'zh')
    const [bars] = rows.marks
    expect(rows.plots[0]?.y).toMatchObject({ kind: 'rows', names: { length: 31 } })
    expect(bars?.kind === 'bars' && bars.bars[0]?.to).toBe(figure.table.rows[0]?.cells[0]?.value)
  })
})

describe('what a reader chooses of tiles', () => {
  const of = (view: object, more: Record<string, unknown> = {}) => compilePanel(panel({ period: undefined, ...more }), dataset, { ...VIEW, ...view })
  const legendOf = (view: object, more: Record<string, unknown> = {}): string => of(view, more).figure.marks.flatMap((mark) => (mark.kind === 'text' && mark.plot === 1 ? mark.lines.map((runs) => runs.map(({ text }) => text).join('')) : [])).join('|')

  test('the date, among those that most provinces have', () => {
    const { controls, subtitle } = of({ at: 2010 })
    expect(subtitle).toContain('2024年') // there is no such year
    expect(controls.choices.dates.offered.map(({ key }) => key)).toEqual(expect.arrayContaining(['2004', '2021', '2024']))
    expect(of({ at: 2021 })).toMatchObject({ subtitle: expect.stringContaining('2021年'), title: expect.stringMatching(/./) })
    expect(of({}, { period: '2022' }).controls.choices.dates.offered.map(({ key }) => key).pop()).toBe('2022') // what the panel leaves out is not offered
    expect(of({}, { from: '2020', indicator: 'pop_yearend', period: '2024' }).controls.choices.dates.offered).toEqual([])
  })

  test('the classes: by method or by bounds, which the legend names', () => {
    expect(legendOf({ classes: 'equal' })).toContain('按数值等距分组')
    expect(legendOf({ classes: '10,14.5,20' })).toMatch(/按给定界限分组\|20\.00及以上.*14\.50～20\.00.*10\.00～14\.50.*低于10\.00/)
    expect(legendOf({ classes: 'diverging' })).toContain('按地区个数等分') // the nation has no figure by that measure
    expect(legendOf({ classes: 'quantile' }, { indicator: 'pop_yearend', from: '2020', period: '2024' }).replace('|', '')).toContain('按地区个数等分')
    const { classes } = of({ classes: '10,14.5,20' }).controls.choices
    expect(classes).toMatchObject({ shown: '10,14.5,20', offered: [{ key: 'quantile' }, { key: 'equal' }, { key: '10,14.5,20' }] })
    expect(of({}, { indicator: 'pop_yearend', from: '2020', period: '2024' }).controls.choices.classes).toMatchObject({ shown: 'diverging' })
  })
})
