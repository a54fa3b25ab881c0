/** One line or row in focus: what is grey, what is not, by which key, in every printer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { emphasise } from '../../src/charts/figure/emphasis'
import { focusableIn } from '../../src/charts/figure/focusable'
import { focusAt } from '../../src/charts/figure/focus-at'
import { xPixel, yPixel, type Figure, type Mark } from '../../src/charts/figure/figure'
import { colourOf, paletteOf, type Ink } from '../../src/charts/figure/palette'
import { unfitOf } from '../../src/charts/query/unfit'
import type { PanelView } from '../../src/charts/query/panel-view'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { panelCharts } from '../../src/exports/office/figure-charts'
import { stampOfTable } from '../../src/exports/stamp/stamp'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { GRAINS, someDataset, somePanel, someView } from '../properties/some-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
const panelOf = (id: string): ValidPanel => {
  const found = panels.find((panel) => panel.id === id)
  if (!found) throw new Error(id)
  return found
}
const VIEW: PanelView = { language: 'en', scheme: 'light', width: 800 }

const inksOf = (mark: Mark): Ink[] => {
  switch (mark.kind) {
    case 'line':
    case 'text':
      return [mark.ink]
    case 'area':
      return [mark.fill]
    case 'bars':
      return mark.bars.map(({ fill }) => fill)
    case 'points':
      return mark.points.flatMap(({ fill, stroke }) => [fill, stroke])
    default:
      return mark satisfies never
  }
}

const GREY: readonly Ink[] = ['context', 'context-text', 'hairline', 'clear', 'paper']

/** Marks of lines that are not in focus and have a colour; marks of that in focus that are grey. */
const faults = (figure: Figure, key: string): string[] => {
  const focus = figure.members.findIndex((member) => member.key === key)
  return figure.marks.flatMap((mark) => (mark.member < 0 ? [] : inksOf(mark).filter((ink) => (mark.member === focus ? ink.startsWith('context') : !GREY.includes(ink))).map((ink) => `${mark.kind} of ${mark.member}: ${ink}`)))
}

describe('a line in focus', () => {
  test.each(panels.map((panel) => [panel.id, panel] as const))('of %s is the one that is not grey, and the rest of the figure is as it was', (_, panel) => {
    const { whole } = drawPanel(panel, dataset, VIEW)
    const found = focusableIn(whole)
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    for (const { key, name } of [...found.slice(0, 2), ...found.slice(2).slice(-1)]) {
      const compiled = compilePanel(panel, dataset, { ...VIEW, focus: key })
      expect(compiled.description).toContain(`${name} is highlighted`)
      expect(compiled.controls.focus).toBe(key)
      expect(faults(compiled.figure, key)).toEqual([])
      expect(compiled.figure.marks.map(({ kind, plot, member }) => [kind, plot, member])).toEqual(whole.marks.map(({ kind, plot, member }) => [kind, plot, member]))
      expect(compiled.table.rows).toEqual(compilePanel(panel, dataset, VIEW).table.rows)
    }
  })

  test('has a key that is the place where places are compared, else the indicator, and that no place added changes', () => {
    const keysOf = (id: string, compare?: readonly string[]): string[] => focusableIn(drawPanel(panelOf(id), dataset, { ...VIEW, ...(compare ? { compare } : {}) }).whole).map(({ key }) => key)
    expect(keysOf('ageing-abroad')).toEqual(['CN', 'JPN', 'KOR', 'USA', 'IND', 'WB-WLD'])
    expect(keysOf('fertility-outlook', ['JPN']).slice(-1)).toEqual(['JPN'])
    expect(keysOf('urbanisation-rate', ['CN-GD']).filter((key) => key !== 'CN-GD')).toEqual(keysOf('urbanisation-rate'))
    expect(keysOf('population')).toEqual(['pop_total', 'pop_total.CN']) // the total and its change
    expect(focusableIn(drawPanel(panelOf('population'), dataset, { ...VIEW, mode: 'growth' }).whole)).toEqual([]) // one line: nothing to set it apart from
  })

  test('of places compared is drawn in ink, the others thin and grey, in pictures and on slides', () => {
    const panel = panelOf('ageing-abroad')
    const view = { ...VIEW, focus: 'JPN', plots: 'one' as const }
    const { figure } = drawPanel(panel, dataset, view)
    const lines = figure.marks.flatMap((mark) => (mark.kind === 'line' && mark.role !== 'guide' ? [mark] : []))
    expect(lines.filter(({ ink }) => ink === 'ink').map(({ member }) => figure.members[member]?.name)).toEqual(['Japan'])
    const charts = panelCharts({ spec: panel, dataset, view, scheme: 'light', query: '', address: '' }, { width: 880, height: 360 }).flatMap((slide) => slide.charts)
    const palette = paletteOf('ageing', 'light')
    const coloured = charts.flatMap(({ chart }) => chart.series.filter(({ color }) => color !== colourOf('context', palette)))
    expect(coloured.map(({ name, color }) => [name.split(' ')[0], color])).toEqual([['Japan', palette.ink]])
  })

  test('that a panel does not draw is reported, and changes nothing', () => {
    const panel = panelOf('ageing-abroad')
    const compiled = compilePanel(panel, dataset, { ...VIEW, focus: 'FRA' })
    expect(compiled.issues.map(({ code }) => code)).toEqual(['panel-focus-unknown'])
    expect(compiled.figure).toBe(compiled.whole)
    expect(unfitOf({ focus: 'FRA' }, compiled.controls)).toEqual([{ name: 'focus', found: 'FRA', allowed: ['CN', 'JPN', 'KOR', 'USA', 'IND', 'WB-WLD'] }])
  })

  test('changes no code of a stamp', () => {
    const panel = panelOf('ageing-abroad')
    const { table } = compilePanel(panel, dataset, VIEW)
    const [plain, focused] = [stampOfTable(panel.id, table, {}, '1'), stampOfTable(panel.id, table, { focus: 'JPN' }, '1')]
    expect(focused.code).toBe(plain.code)
    expect(focused.query).toBe(`${plain.query}&focus=JPN`)
  })

  test('is one of the panel, whatever the data', () => {
    const [, at] = GRAINS[0]
    fc.assert(fc.property(somePanel, someDataset(at), someView, (panel, data, view) => {
      const { whole } = drawPanel(panel, data, view)
      for (const { key } of focusableIn(whole)) expect(faults(emphasise(whole, key), key)).toEqual([])
    }), { numRuns: 60 })
  })
})

describe('a row in focus', () => {
  test('keeps its colours, and no other does', () => {
    const { figure, whole } = drawPanel(panelOf('province-elderly'), dataset, { ...VIEW, focus: 'CN-TJ' })
    const row = figure.table.rows.findIndex(({ key }) => key === 'CN-TJ')
    const coloured = figure.marks.flatMap((mark) => (mark.kind === 'points' ? mark.points.filter(({ stroke, fill }) => ![stroke, fill].includes('context')).map(({ y }) => y) : mark.kind === 'bars' ? mark.bars.filter(({ fill }) => fill !== 'context').map(({ at }) => at) : []))
    expect(new Set(coloured)).toEqual(new Set([row]))
    expect(whole.marks).not.toEqual(figure.marks)
  })
})

describe('a pointer', () => {
  test('means the line at whose points it is, and the row', () => {
    for (const id of ['ageing-abroad', 'dependency', 'age-structure', 'births-deaths']) {
      const { whole } = drawPanel(panelOf(id), dataset, VIEW)
      for (const mark of whole.marks) {
        const plot = whole.plots[mark.plot]
        if (mark.kind !== 'points' || mark.role !== 'end' || !plot) continue
        for (const { x, y } of mark.points) expect(focusAt(whole, { x: xPixel(plot, x), y: yPixel(plot, y) })).toBe(whole.members[mark.member]?.key)
      }
    }
    const { whole } = drawPanel(panelOf('province-elderly'), dataset, VIEW)
    const [plot] = whole.plots
    if (!plot) throw new Error('no plot')
    expect(focusAt(whole, { x: 300, y: yPixel(plot, 4) })).toBe(whole.table.rows[4]?.key)
  })

  test('means none far from all, and none in an empty figure', () => {
    const { whole } = drawPanel(panelOf('ageing-abroad'), dataset, VIEW)
    expect(focusAt(whole, { x: 60, y: 40 })).toBe('')
    expect(focusAt({ ...whole, members: [], marks: [], plots: [] }, { x: 60, y: 40 })).toBe('')
  })
})
