import { describe, expect, it } from 'vitest'
import { THEMES } from '../../src/model/indicator'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import type { CompiledPanel } from '../../src/charts/compiled-panel'
import { defaultPanel, findDefaultPanel } from '../../src/charts/default-panel'
import { xPixel, yPixel, type Figure } from '../../src/charts/figure/figure'
import { HEADING_GAP, HEADING_LEADING, HEADING_LEFT, headingLines } from '../../src/charts/figure/frame'
import { overlap, type LabelBox } from '../../src/charts/figure/place-labels'
import { textWidth } from '../../src/charts/figure/text-width'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import type { PanelView } from '../../src/charts/query/panel-view'
import { coverageOf, seriesOf } from '../../src/transform/coverage'
import { shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
/** From the narrowest phone to a wide screen: each panel is drawn once at each, for all that is asked of it. */
const WIDTHS = [320, 390, 768, 1440, 1920]
const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 960 }

/** Compiles or draws each panel of the page once for each view: several tests look at one. */
const once = <Made>(make: (panel: ValidPanel, view: PanelView) => Made) => {
  const made = new Map<string, Made>()
  return (panel: ValidPanel, view: PanelView): Made => {
    const key = JSON.stringify([panel.id, view])
    const found = made.get(key) ?? make(panel, view)
    if (panels.includes(panel)) made.set(key, found)
    return found
  }
}
const compiledOf = once((panel, view) => compilePanel(panel, dataset, view))
const figureOf = once((panel, view) => drawPanel(panel, dataset, view).figure)

/** The headings of plots over time, where both printers have them. */
const headingsOf = ({ plots, axisSize: size }: Figure): LabelBox[] =>
  plots.flatMap(({ box, x, y }, at) => {
    if (x.kind !== 'time' || y.kind !== 'value') return []
    const lines = headingLines(y.heading, size, box)
    const height = size * (1 + HEADING_LEADING * (lines.length - 1))
    return lines.length === 0 ? [] : [{ key: `heading/${at}`, left: HEADING_LEFT, top: box.top - HEADING_GAP - height, width: Math.max(...lines.map((line) => textWidth(line, size))), height }]
  })

/** Labels that leave the frame or share ink with another. */
const wrongLabels = (panel: ValidPanel, view: PanelView): string[] => {
  const figure = figureOf(panel, view)
  const boxes = [...figure.labels, ...headingsOf(figure)]
  return boxes
    .filter((box, at) => box.left < 0 || box.left + box.width > view.width || box.top < 0 || box.top + box.height > figure.height || boxes.slice(at + 1).some((other) => overlap(box, other)))
    .map(({ key }) => `${panel.id} ${view.language} ${view.width}: ${key}`)
}

const pieces = (x0: number, y0: number, x1: number, y1: number): (readonly [number, number])[] => {
  const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0)) + 1
  return Array.from({ length: count + 1 }, (_, at) => [x0 + ((x1 - x0) * at) / count, y0 + ((y1 - y0) * at) / count] as const)
}

/** Words in plots and numbers over them that cover a line, a point or a column. */
const coveringWords = (panel: ValidPanel, view: PanelView): string[] => {
  const figure = figureOf(panel, view)
  const dots = figure.marks.flatMap((mark) => {
    const plot = figure.plots[mark.plot]
    if (!plot || plot.x.kind !== 'time') return []
    const dot = (x: number, y: number): readonly [number, number] => [xPixel(plot, x), yPixel(plot, y)]
    if (mark.kind === 'line') return mark.runs.flatMap((run) => run.slice(1).flatMap(({ x, y }, at) => pieces(...dot(run[at]?.x ?? x, run[at]?.y ?? y), ...dot(x, y))))
    if (mark.kind === 'points') return mark.points.map(({ x, y, dx }) => [dot(x, y)[0] + dx, dot(x, y)[1]] as const)
    return mark.kind === 'bars' ? mark.bars.flatMap(({ at, from, to }) => pieces(...dot(at, from), ...dot(at, to))) : []
  })
  return figure.labels
    .filter(({ key, left, top, width, height }) => /^(words|sign)\//.test(key) && dots.some(([x, y]) => x > left && x < left + width && y > top && y < top + height))
    .map(({ key }) => `${panel.id} ${view.language} ${view.width}: ${key}`)
}

const textsOf = ({ title, subtitle, description, notes, table }: CompiledPanel): string =>
  [title, subtitle, description, ...notes, ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))].join(' ')

describe('every panel', () => {
  it.each(WIDTHS)('keeps its labels apart at %i px, in both languages', (width) => {
    expect(panels.flatMap((panel) => (['zh', 'en'] as const).flatMap((language) => wrongLabels(panel, { ...VIEW, language, width })))).toEqual([])
  })

  it('keeps them apart with three places beside its own', () => {
    const wrong = panels.flatMap((panel) => {
      const places = compiledOf(panel, VIEW).controls.regions.slice(0, 3).map(({ id }) => id)
      return [360, 960].flatMap((width) => wrongLabels(panel, { ...VIEW, width, compare: places }))
    })
    expect(wrong).toEqual([])
  })

  it.each(WIDTHS)('keeps words off what is drawn at %i px, in both languages', (width) => {
    expect(panels.flatMap((panel) => (['zh', 'en'] as const).flatMap((language) => coveringWords(panel, { ...VIEW, language, width })))).toEqual([])
  })

  it('draws every place that a reader compares, in every mode that it then offers, and names the nation beside them', () => {
    let seen = 0
    const wrong = panels.flatMap((panel) => {
      const compare = compiledOf(panel, VIEW).controls.regions.slice(-4).map(({ id }) => id)
      if (compare.length === 0) return []
      return compiledOf(panel, { ...VIEW, compare }).controls.modes.flatMap((mode) => {
        const { members } = figureOf(panel, { ...VIEW, compare, mode })
        const drawn = members.filter(({ compared }) => compared).length
        seen += drawn
        const isNamed = mode !== 'absolute' || members.some(({ name, compared }) => !compared && /全国|中国/.test(name))
        return drawn === compare.length && isNamed ? [] : [`${panel.id} ${mode}: ${members.map(({ name }) => name).join()}`]
      })
    })
    expect(seen).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })

  it('says nothing that is no number, in any of its modes', () => {
    const wrong = panels.flatMap((panel) => {
      const { modes } = compiledOf(panel, VIEW).controls
      return modes.filter((mode) => /NaN|undefined|Infinity/.test(textsOf(compiledOf(panel, { ...VIEW, mode })))).map((mode) => `${panel.id} ${mode}`)
    })
    expect(wrong).toEqual([])
  })

  it.each([{ from: 1801, to: 1802 }, { to: 1940 }, { from: 2101 }])('says which years there are where the range %j holds none, and keeps its controls and sources', (range) => {
    const bare = panels.map((panel) => ({ panel, compiled: compiledOf(panel, { ...VIEW, ...range }), whole: compiledOf(panel, VIEW) })).filter(({ whole }) => whole.controls.range)
    expect(bare.length).toBeGreaterThan(20)
    for (const { panel, compiled, whole } of bare) {
      const { controls, lacking, description, title, issues, sources, indicators } = compiled
      expect([panel.id, lacking, issues.some(({ severity }) => severity === 'error')]).toEqual([panel.id, 'range', false])
      expect(description).toContain(`${whole.controls.range?.first}`)
      expect(description).toContain(`${whole.controls.range?.last}年`)
      expect(title + description).not.toMatch(/json|csv|数据包|_/)
      expect([controls.range?.first, controls.range?.last, controls.regions.length]).toEqual([whole.controls.range?.first, whole.controls.range?.last, whole.controls.regions.length])
      expect(sources.length * indicators.length).toBeGreaterThan(0)
    }
  })

  it('shows, of a range that ends before its own years begin, what lies before', () => {
    for (const panel of panels) {
      const { range } = compiledOf(panel, VIEW).controls
      if (!range || range.usual.from === range.first) continue
      const to = range.usual.from - 1
      expect([panel.id, compiledOf(panel, { ...VIEW, to }).controls.range?.to]).toEqual([panel.id, to])
    }
  })

  it('keeps bars and their names within a narrow screen', () => {
    const wrong = (['zh', 'en'] as const).flatMap((language) =>
      panels.flatMap((panel) => {
        const { width, plots } = figureOf(panel, { ...VIEW, language, width: 320 })
        return plots.filter(({ box }) => box.left + box.width > width).map(() => `${panel.id} ${language}`)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has its title from its own sentences, in both languages', () => {
    const plain = (['zh', 'en'] as const).flatMap((language) => panels.filter((panel) => compilePanel({ ...panel, title: { zh: [], en: [] } }, dataset, { ...VIEW, language }).title === compiledOf(panel, { ...VIEW, language }).title).map(({ id }) => id))
    expect(plain).toEqual([])
  })
})

describe('the panel that follows from an indicator', () => {
  const shown = [...dataset.indicators.values()].map((indicator) => ({ indicator, coverage: coverageOf(seriesOf(dataset, indicator.id)), panel: defaultPanel(indicator, dataset) }))

  const lists = (['zh', 'en'] as const).flatMap((language) => THEMES.map((theme) => ({ language, theme, list: shown.filter(({ indicator }) => indicator.theme === theme) })))

  it('is looked at for every indicator', () => {
    expect(shown.filter(({ coverage }) => coverage.figures > 0).length).toBeGreaterThan(400)
    expect(lists.flatMap(({ list }) => list)).toHaveLength(2 * shown.length)
  })

  it.each(lists)('is drawn wherever the package holds a value: $language, $theme', ({ language, list }) => {
    const wrong = list.flatMap(({ indicator, coverage, panel }) => {
      const compiled = compilePanel(panel, dataset, { ...VIEW, language })
      const { height, table, sources, issues } = compiled
      const isDrawn = height > 0 && table.rows.length > 0 && sources.length > 0 && issues.length === 0
      return isDrawn === coverage.figures > 0 && !/NaN|undefined|Infinity|[{}]/.test(textsOf(compiled)) ? [] : [indicator.id]
    })
    expect(wrong).toEqual([])
  })

  it('keeps its labels apart', () => {
    expect(shown.flatMap(({ panel }) => [360, 960].flatMap((width) => wrongLabels(panel, { ...VIEW, width })))).toEqual([])
  })

  it('has an id of its own, by which it is found', () => {
    expect(new Set(shown.map(({ panel }) => panel.id)).size).toBe(shown.length)
    for (const { panel } of shown) expect(findDefaultPanel(panel.id, dataset)).toEqual(panel)
    expect(findDefaultPanel('indicator-', dataset)).toBeUndefined()
    expect(findDefaultPanel('elderly', dataset)).toBeUndefined()
  })

  it('names the place of the figure in its title', () => {
    const places = shown.filter(({ panel }) => panel.type === 'bars' || panel.type === 'dumbbell')
    expect(places.length).toBeGreaterThan(20)
    const names = [...dataset.regions.values()].map(({ short }) => short.zh)
    const titles = places.map(({ panel }) => compiledOf(panel, VIEW).title)
    expect(titles.filter((title) => !names.some((name) => title.includes(`年${name}最`)))).toEqual([])
  })
})

it('a unit that is offered changes the drawing, not the table alone', () => {
  const drawn = (panel: ValidPanel, unit: string): string => {
    const { plots, labels } = figureOf(panel, { ...VIEW, unit })
    return JSON.stringify([plots, labels])
  }
  const idle = panels.flatMap((panel) => {
    const [first = '', second] = compiledOf(panel, VIEW).controls.units
    return second !== undefined && drawn(panel, first) === drawn(panel, second) ? [panel.id] : []
  })
  expect(idle).toEqual([])
})
