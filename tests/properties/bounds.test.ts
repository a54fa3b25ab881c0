/** A figure that its publisher printed as a bound is never printed as a point, and nothing is calculated from it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { parsePanels } from '../../src/charts/parse-panels'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { BOUND_KINDS, type Bound } from '../../src/model/evidence'
import { findSeries } from '../../src/model/dataset'
import { LANGUAGES, type Language } from '../../src/model/text'
import { indicatorCsv, tableCsv } from '../../src/exports/csv'
import { parseStamp, stampOfTable } from '../../src/exports/stamp/stamp'
import { evaluate } from '../../src/transform/evaluate'
import { derive, growth, parseFormula, runsOf } from '../../src/transform/index'
import { indicator, series, smallDataset } from '../charts/small-dataset'

interface Row {
  readonly value: number
  readonly bound: Bound
}

const WORDS: Readonly<Record<Language, Readonly<Record<Exclude<Bound, ''>, string>>>> = { zh: { lower: '超过', upper: '不到' }, en: { lower: 'over ', upper: 'under ' } }

/** Percentages with a decimal that is no tick of an axis; no two alike, and none of them a year. */
const rows: fc.Arbitrary<Row[]> = fc
  .uniqueArray(fc.record({ value: fc.integer({ min: 101, max: 989 }).filter((tenths) => tenths % 10 !== 0).map((tenths) => tenths / 10), bound: fc.constantFrom(...BOUND_KINDS) }), { minLength: 2, maxLength: 8, selector: ({ value }) => value })
  .filter((made) => made.some(({ bound }) => bound !== ''))

const datasetOf = (made: readonly Row[]) =>
  smallDataset({
    indicators: [indicator('share', 'percent'), indicator('double', 'percent', { formula: 'share * 2' })],
    series: [series({ indicator: 'share', unit: 'percent', values: Object.fromEntries(made.map(({ value }, at) => [2010 + at, value])), point: (at) => ({ bound: made[Number(at) - 2010]?.bound ?? '' }) })],
  })

const panelOf = (): ValidPanel => {
  const title = { zh: ['{share@first..last.change}', '{share@last.year}年{share@last}，另写{share@first.number}'], en: ['{share@first..last.change}', '{share@last} in {share@last.year}, {share@first.number} before'] }
  const [panel] = parsePanels({ panels: [{ id: 'made', theme: 'ageing', type: 'trend', title, grids: [{ lines: [{ indicator: 'share' }] }] }] }).value
  return panel && !isInvalid(panel) ? panel : expect.fail('panel')
}

const panel = panelOf()

/** Everything that a panel prints but the numbers of its axes. */
const textsOf = (made: readonly Row[], language: Language, width: number): string[] => {
  const view = { language, scheme: 'light', width } as const
  const dataset = datasetOf(made)
  const { title, subtitle, description, statement, notes, table } = compilePanel(panel, dataset, view)
  const { figure } = drawPanel(panel, dataset, view)
  const labels = figure.marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines.map((runs) => runs.map(({ text }) => text).join(' ')) : []))
  const readouts = figure.readouts.lines.flatMap((lines) => lines.map(({ text }) => text))
  return [title, subtitle, description, statement, ...notes, ...labels, ...readouts, ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))]
}

/** The texts that print this figure without the word of its bound before it. */
const bare = (texts: readonly string[], { value, bound }: Row, language: Language): string[] => {
  const word = bound === '' ? '' : WORDS[language][bound]
  const number = new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?![\\d])`, 'g')
  return texts.filter((text) => [...text.matchAll(number)].some(({ index }) => !text.slice(0, index).toLowerCase().endsWith(word)))
}

describe('a bound', () => {
  it('is printed with its word wherever it is printed', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...LANGUAGES), fc.constantFrom(390, 960), (made, language, width) => {
        const texts = textsOf(made, language, width)
        const bounded = made.filter(({ bound }) => bound !== '')
        const changes = made.flatMap(({ value }) => made.map((other) => Math.abs(value - other.value).toFixed(1)))
        fc.pre(!bounded.some(({ value }) => changes.includes(value.toFixed(1)))) // a change of that size is printed without the word
        expect(bounded.flatMap((row) => bare(texts, row, language))).toEqual([])
        expect(texts.join()).toContain(String(bounded[0]?.value))
      }),
      { numRuns: 60 },
    )
  })

  it('has no growth, no line, no formula and no part in an index', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const dataset = derive(datasetOf(made))
        const share = findSeries(dataset, 'share', 'CN') ?? expect.fail('share')
        const bounded = new Set(made.flatMap(({ bound }, at) => (bound === '' ? [] : [at])))
        const touching = new Set([...bounded].flatMap((at) => [2010 + at, 2011 + at]))
        const grown = growth(share, [])
        expect([...grown.periods].filter((period, at) => touching.has(Math.floor(period / 100)) && !Number.isNaN(grown.values[at]))).toEqual([])
        expect(runsOf(share, []).filter(({ start, end }) => end > start && [...bounded].some((at) => start <= at && at <= end))).toEqual([])
        const parsed = parseFormula('share * 2').value
        const doubled = parsed && evaluate(parsed, dataset, 'CN')
        expect([...(doubled?.periods ?? [])].filter((period, at) => bounded.has(Math.floor(period / 100) - 2010) && !Number.isNaN(doubled?.values[at]))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is drawn with an arrow on the side of the true figure', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const { figure } = drawPanel(panel, datasetOf(made), { language: 'zh', scheme: 'light', width: 960 })
        const arrows = figure.marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'bound' ? mark.points.map(({ y, shape }) => [y, shape]) : []))
        expect(arrows).toEqual(made.flatMap(({ value, bound }) => (bound === '' ? [] : [[value, bound === 'lower' ? 'above' : 'below']])))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps its side in CSV and stamps', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const dataset = datasetOf(made)
        const compiled = compilePanel(panel, dataset, { language: 'zh', scheme: 'light', width: 960 })
        const said = (lines: string): string[] => lines.split('\r\n').slice(1).filter(Boolean)
        expect(said(tableCsv(compiled, '')).map((line) => line.split(',')[2])).toEqual(made.map(({ bound }) => bound))
        expect(said(indicatorCsv([findSeries(dataset, 'share', 'CN') ?? expect.fail('share')], '')).map((line) => line.split(',')[10])).toEqual(made.map(({ bound }) => bound))
        const stamp = stampOfTable('made', compiled.table, {}, '1')
        expect(parseStamp(JSON.parse(JSON.stringify(stamp)))).toEqual(stamp)
        const points = compilePanel(panel, datasetOf(made.map(({ value }) => ({ value, bound: '' }))), { language: 'zh', scheme: 'light', width: 960 })
        expect(stampOfTable('made', points.table, {}, '1').code).not.toBe(stamp.code)
      }),
      { numRuns: 40 },
    )
  })
})
