import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { panelOption } from '../../src/charts/print/echarts'
import type { Figure, LineMark } from '../../src/charts/figure/figure'
import type { Period } from '../../src/model/period'
import { presentOf } from '../../src/charts/series/cut-series'
import { brokenBetween, runsOf, separated } from '../../src/transform/index'
import { panelCharts } from '../../src/exports/office/figure-charts'
import { positionAt, seriesKey } from '../../src/model/series'
import { makeSeries } from '../../src/transform/index'
import { parseStamp, stampOfTable } from '../../src/exports/stamp/stamp'
import { GRAINS, someDataset, somePanel, someView } from './some-data'

const RUNS = { numRuns: 150, endOnFailure: process.env['CI'] === 'true' } // made smaller, a counterexample takes minutes: the seed is printed

/** Every number of a figure's drawing. */
const numbersOf = ({ plots, marks, rows, labels }: Figure): number[] => {
  const found: number[] = []
  JSON.stringify([plots, marks, rows.pixels.filter((pixel) => !Number.isNaN(pixel)), labels], (_, held: unknown) => {
    if (typeof held === 'number') found.push(held)
    return held
  })
  return found
}

const lines = ({ marks }: Figure): LineMark[] => marks.flatMap((mark) => (mark.kind === 'line' && mark.role !== 'guide' ? [mark] : []))

describe.each(GRAINS)('any panel over %s', (_, at) => {
  test('compiles, and says nothing that is no number', () => {
    fc.assert(
      fc.property(somePanel, someDataset(at), someView, (panel, dataset, view) => {
        const compiled = compilePanel(panel, dataset, view)
        for (const text of [compiled.title, compiled.subtitle, compiled.statement, compiled.description, ...compiled.notes]) expect(text).not.toMatch(/NaN|undefined|Infinity/)
        for (const { cells } of compiled.table.rows) expect(cells).toHaveLength(compiled.table.columns.length)
        expect(numbersOf(compiled.figure).every(Number.isFinite)).toBe(true)
        expect(JSON.stringify(panelOption(compiled, view.scheme), (key, held: unknown) => (typeof held === 'number' && !Number.isFinite(held) ? `bad:${key}` : held))).not.toContain('bad:')
      }),
      RUNS,
    )
  })

  test('draws nothing off its axes, and no line back in time', () => {
    fc.assert(
      fc.property(somePanel, someDataset(at), someView, (panel, dataset, view) => {
        const { figure } = drawPanel(panel, dataset, view)
        const slack = 1e-6
        for (const mark of figure.marks) {
          const plot = figure.plots[mark.plot]
          expect(plot).toBeDefined()
          if (!plot || plot.x.kind !== 'time' || plot.y.kind !== 'value') continue
          const { x, y } = plot
          const room = 1.01 * Math.max(slack, slack * (y.max - y.min)) // what is nearer to zero than a millionth counts as zero
          const inside = (px: number, py: number): boolean => px >= x.first - slack && px <= x.last + slack && py >= y.min - room && py <= y.max + room
          if (mark.kind === 'line') for (const run of mark.runs) for (const point of run) expect(inside(point.x, point.y)).toBe(true)
          if (mark.kind === 'area') for (const run of mark.runs) for (const { x: px, low, high } of run) expect(inside(px, low) && inside(px, high)).toBe(true)
          if (mark.kind === 'points') for (const point of mark.points) expect(inside(point.x, point.y)).toBe(true)
          if (mark.kind === 'bars') for (const { at: px, from, to } of mark.bars) expect(inside(px, from) && inside(px, to)).toBe(true)
        }
        for (const { runs } of lines(figure)) {
          const xs = runs.flat().map((point) => point.x)
          expect(xs).toEqual([...xs].sort((a, b) => a - b))
        }
      }),
      RUNS,
    )
  })

  test('joins nothing across a break', () => {
    fc.assert(
      fc.property(somePanel, someDataset(at), someView, (panel, dataset, view) => {
        const { figure, context } = drawPanel(panel, dataset, view)
        for (const { member, runs, role } of lines(figure)) {
          const name = figure.members[member]?.name
          const owner = context.resolved.find(({ label }) => label === name)
          if (!owner || role !== 'observed') continue
          const indexOf = (period: Period | undefined): number => [...owner.series.periods].indexOf(period ?? 0)
          for (const run of runs) {
            run.slice(1).forEach((point, order) => {
              const [before, after] = [indexOf(run[order]?.period), indexOf(point.period)]
              expect(before >= 0 && after >= 0).toBe(true)
              expect(separated(owner.series, before, after, owner.breaks)).toBe(false)
            })
          }
        }
      }),
      RUNS,
    )
  })

  test('has a vertical between any two figures that a break parts, on charts and slides, and says why', () => {
    fc.assert(
      fc.property(somePanel, someDataset(at), someView, (panel, dataset, view) => {
        const { figure, context } = drawPanel(panel, dataset, view)
        if (figure.plots[0]?.x.kind !== 'time' || panel.type === 'columns') return // columns have series of their own making
        const isWhole = panel.type !== 'composition' // which draws the dates of which every part is known, and no break before the first or after the last
        const breaks = figure.landmarks.filter(({ kind }) => kind === 'break')
        const lined = context.resolved.filter(({ request }) => !request.between) // the difference of two lines is parted where these are
        const parted = lined.flatMap(({ series, request, breaks: own }, member) => {
          const present = presentOf(series)
          const alone = figure.plots.findIndex(({ head }) => head?.member === member)
          const grid = alone < 0 ? request.grid : alone
          return present.slice(1).flatMap((index, order) => (brokenBetween(series, present[order] ?? index, index, own) ? [{ grid, from: positionAt(series, present[order] ?? index), to: positionAt(series, index) }] : []))
        })
        const isIn = (x: number, { from, to }: { readonly from: number; readonly to: number }): boolean => x > from && x < to
        if (isWhole) for (const gap of parted) expect(breaks.some(({ x, plots }) => plots.includes(gap.grid) && isIn(x, gap))).toBe(true)
        for (const { x, plots } of breaks) expect(parted.some((gap) => plots.includes(gap.grid) && isIn(x, gap))).toBe(true)
        const lowest = figure.plots.map(({ y }) => (y.kind === 'value' ? y.min : 0))
        const guides = figure.marks.flatMap((mark) => (mark.kind === 'line' && mark.role === 'guide' && mark.member < 0 ? mark.runs.map((run) => ({ run, plot: mark.plot })) : []))
        const verticals = guides.filter(({ run: [foot, head], plot }) => foot && foot.x === head?.x && foot.y === lowest[plot]).map(({ run }) => run) // the line from a point to its words may begin at the same date
        const dividing = figure.landmarks.filter(({ kind }) => kind === 'break' || kind === 'event')
        for (const { x } of dividing) expect(verticals.filter(([foot]) => foot?.x === x)).toHaveLength(dividing.filter((one) => one.x === x).flatMap(({ plots }) => plots).length) // a break and an event may fall on one date
        const spoken = figure.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.map((line) => line.map(({ text }) => text).join('')).join('').replace(/\s/g, '')] : []))
        for (const { text } of figure.landmarks) expect(spoken.some((one) => one.includes(text.replace(/\s/g, '')))).toBe(true)
        const slides = panelCharts({ spec: panel, dataset, view, address: '' } as never, { width: 880, height: 360 })
        const notes = { rules: slides.flatMap((slide) => slide.notes.rules), texts: slides.flatMap((slide) => slide.notes.texts) }
        const charts = slides.flatMap((slide) => slide.charts)
        const ruled = figure.landmarks.filter(({ kind }) => kind === 'break' || kind === 'event' || kind === 'gap')
        expect(notes.rules).toHaveLength(charts.length === 0 ? 0 : ruled.flatMap(({ plots }) => plots).length)
        for (const { text } of figure.landmarks) expect(notes.texts.some((one) => one.text.replace(/\s/g, '').includes(text.replace(/\s/g, '')))).toBe(true)
      }),
      RUNS,
    )
  })

  test('shades between two lines only where both are joined, and names their difference as the table has it', () => {
    fc.assert(
      fc.property(somePanel.filter((panel) => panel.type === 'trend' && panel.grids.some(({ wedge }) => wedge)), someDataset(at), someView, (panel, dataset, view) => {
        const { figure, context } = drawPanel(panel, dataset, view)
        const gap = context.resolved.find(({ request }) => request.between)
        const [first, second] = ['a', 'b'].map((id) => context.resolved.find(({ request }) => request.indicator === id && !request.compared))
        const areas = figure.marks.flatMap((mark) => (mark.kind === 'area' && mark.role === 'wedge' ? [mark] : []))
        const named = figure.landmarks.filter(({ kind }) => kind === 'gap')
        if (context.mode !== 'absolute' || !gap || !first || !second) {
          expect([areas, named]).toEqual([[], []])
          return
        }
        const dates = presentOf(gap.series).map((index) => ({ index, x: positionAt(gap.series, index) }))
        const scale = context.units[0]?.scale ?? 1
        for (const run of areas.flatMap(({ runs }) => runs)) {
          const inside = dates.filter(({ x }) => x >= (run[0]?.x ?? 0) && x <= (run[run.length - 1]?.x ?? 0))
          expect(inside.length).toBeGreaterThan(1)
          inside.forEach(({ index, x }, order) => {
            const corner = run.find((one) => one.x === x)
            expect((corner?.high ?? 0) - (corner?.low ?? 0)).toBeCloseTo(Math.abs((gap.series.values[index] ?? 0) / scale), 6)
            const before = inside[order - 1]
            if (before) for (const { series, breaks, sparse } of [first, second]) expect(!sparse && runsOf(series, breaks).some(({ start, end }) => positionAt(series, start) <= before.x && positionAt(series, end) >= x)).toBe(true)
          })
        }
        const column = figure.table.columns.findIndex(({ key }) => key.startsWith('gap/'))
        expect(column).toBeGreaterThan(0)
        expect(named.length > 0).toBe(dates.length > 0)
        const charts = panelCharts({ spec: panel, dataset, view, address: '' } as never, { width: 880, height: 360 }).flatMap((slide) => slide.charts)
        const sheet = new Set(charts.flatMap(({ chart }) => (chart.also ?? []).flatMap(({ values }) => values.flatMap((value) => (value === undefined ? [] : [value + 0])))))
        figure.table.rows.forEach(({ cells }) => {
          const cell = cells[column]
          if (cell?.value !== undefined && charts.length > 0) expect(sheet.has(Number(cell.value.toPrecision(12)) + 0)).toBe(true)
        })
      }),
      RUNS,
    )
  })

  test('shows on a slide the numbers that the chart shows', () => {
    fc.assert(
      fc.property(somePanel, someDataset(at), someView, (panel, dataset, { scheme, width: _width, ...view }) => {
        const job = { spec: panel, dataset, view, scheme, address: '' }
        const { figure } = drawPanel(panel, dataset, { ...view, scheme, width: 960 })
        const charts = figure.height === 0 ? [] : panelCharts(job as never, { width: 880, height: 360 }).flatMap(({ charts }) => charts)
        const shown = new Set(charts.flatMap(({ chart }) => chart.series.flatMap(({ values }) => values.flatMap((value) => value ?? []))))
        const twelve = (value: number): number => Number(value.toPrecision(12))
        const drawn = figure.marks.flatMap((mark): number[] => {
          if (mark.kind === 'line' && mark.role !== 'guide') return mark.runs.flat().map(({ y }) => y)
          if (mark.kind === 'points') return mark.role === 'observed' ? mark.points.map(({ y }) => y) : mark.role === 'value' ? mark.points.map(({ x }) => x) : []
          if (mark.kind === 'area' && mark.role === 'part') return mark.runs.flat().map(({ low, high }) => high - low)
          return mark.kind === 'bars' && mark.role !== 'span' ? mark.bars.map(({ from, to }) => (mark.mirrored ? from - to : to - from)) : [] // what is mirrored is stated as it is
        })
        const expected = new Set(drawn.map((value) => twelve(value) + 0))
        const held = new Set([...shown].map((value) => value + 0))
        const bounds = figure.marks.flatMap((mark) => (mark.kind === 'area' && mark.role === 'band' ? mark.runs.flat().flatMap(({ low, high }) => [twelve(low) + 0, twelve(high) + 0]) : []))
        for (const value of held) expect(expected.has(value) || bounds.includes(value)).toBe(true)
        const alone = charts.every(({ chart }) => chart.categories.length > 0)
        if (alone && charts.length > 0) for (const value of expected) expect(held.has(value), `${value}`).toBe(true)
      }),
      RUNS,
    )
  })

  test('has a stamp that can be read again', () => {
    fc.assert(
      fc.property(somePanel, someDataset(at), someView, (panel, dataset, view) => {
        const stamp = stampOfTable(panel.id, compilePanel(panel, dataset, view).table, view, dataset.version)
        expect(parseStamp(JSON.parse(JSON.stringify(stamp)))).toEqual(stamp)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a figure added', () => {
  test('of one place removes none of another', () => {
    const [, grain] = GRAINS[0]
    fc.assert(
      fc.property(somePanel.filter(({ type }) => type === 'bars' || type === 'trend'), someDataset(grain), someView, fc.integer({ min: 2000, max: 2024 }), fc.double({ min: 1, max: 1e6, noNaN: true }), (panel, dataset, view, year, amount) => {
        const key = seriesKey({ indicator: 'a', region: 'CN-GD', vintage: '', variant: '' })
        const old = dataset.series.get(key)
        const points = [...(old?.periods ?? [])].map((period, index) => ({ period: period as Period, value: old?.values[index] })).filter(({ period }) => period !== year * 100)
        const head = { indicator: 'a', region: 'CN-GD', vintage: '', variant: '', timing: old?.timing ?? ([...dataset.series.values()][0]?.timing ?? 'instant') } as const
        const grown = makeSeries(head, { kind: 'count', of: 'person' }, [...points, { period: (year * 100) as Period, value: amount, evidence: 'one-source' as const }])
        const after = { ...dataset, series: new Map([...dataset.series, [key, grown]]) }
        const { mode: _mode, unit: _unit, ...plain } = view
        const namesOf = (data: typeof dataset): Set<string> => {
          const { figure } = drawPanel(panel, data, plain)
          return new Set(panel.type === 'bars' ? figure.table.rows.map((row) => row.key) : figure.members.map(({ name }) => name))
        }
        const now = namesOf(after)
        for (const name of namesOf(dataset)) expect(now.has(name), name).toBe(true)
      }),
      RUNS,
    )
  })
})
