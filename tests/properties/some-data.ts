/** Panels of every chart type over data of every kind: gaps, mixed grain, one value, none, negative, breaks anywhere. */
import fc from 'fast-check'
import { MODES, type PanelView } from '../../src/charts/query/panel-view'
import type { ValidPanel } from '../../src/charts/types/list'
import type { AgeBand, Break, Dataset } from '../../src/model/dataset'
import { positionOf } from '../../src/model/period'
import type { Series } from '../../src/model/series'
import { difference } from '../../src/transform/index'
import { indicator, period, series, smallDataset } from '../charts/small-dataset'

const year = fc.integer({ min: 2000, max: 2024 })
const yearOnly = year.map(String)
const anyGrain = fc.oneof(year.map(String), fc.tuple(year, fc.constantFrom('-03', '-06', '-12', '-Q2', '-H2')).map(([whole, part]) => `${whole}${part}`))

const value = fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 2e9, noNaN: true }), fc.integer({ min: 0, max: 2e9 }), fc.constant(0), fc.constant(Number.NaN))
/** One value a date: 2023 and 2023-12 are never both there. */
const values = (at: fc.Arbitrary<string>): fc.Arbitrary<Record<string, number>> =>
  fc.uniqueArray(fc.tuple(at, value), { maxLength: 15, selector: ([when]) => positionOf(period(when)) }).map((entries) => Object.fromEntries(entries))

const someBreaks: fc.Arbitrary<Break[]> = fc.array(
  fc.record({ indicator: fc.constantFrom('a', 'b'), region: fc.constant(''), period: year.map((at) => period(String(at))), kind: fc.constant('definition' as const), separates: fc.constantFrom('all' as const, 'all-but-censuses' as const, 'survey-from-census' as const), note: fc.constant({ zh: '口径', en: 'definition' }) }),
  { maxLength: 3 },
)

const bands: fc.Arbitrary<AgeBand[]> = fc.array(
  fc.record({
    region: fc.constantFrom('CN', 'CN-GD'),
    period: fc.constantFrom('2010', '2020').map(period),
    sex: fc.constantFrom('M' as const, 'F' as const, '' as const),
    start: fc.constantFrom(0, 5, 10, 60, 100),
    width: fc.constantFrom(5, 999),
    value: fc.double({ min: 0, max: 1e9, noNaN: true }),
    variant: fc.constantFrom('', 'un'),
    source: fc.constant('s1'),
    evidence: fc.constant('one-source' as const),
    file: fc.constant('age-structure/a.csv'),
  }),
  { maxLength: 20 },
)

/** The difference of two series, as a derived indicator has it. */
const gapOf = (a: Series, b: Series): Series => ({ ...difference(a, b), indicator: 'gap' })

/** A dataset of two indicators and their difference, some places, a projection with bounds, age bands. */
export const someDataset = (at: fc.Arbitrary<string>): fc.Arbitrary<Dataset> =>
  fc
    .record({ a: values(at), b: values(at), gd: values(at), bj: values(at), medium: values(at), low: values(at), high: values(at), kind: fc.constantFrom('stock' as const, 'flow' as const, 'rate' as const), breaks: someBreaks, ages: bands })
    .map(({ a, b, gd, bj, medium, low, high, kind, breaks, ages }) => {
      const one = (id: string, held: Record<string, number>, more: object = {}): Series =>
        series({ indicator: id, values: held, point: (when) => ({ ...(Number.isNaN(held[when]) ? { missing: 'suppressed' as const } : {}), evidence: when.endsWith('3') ? 'unverified' : 'one-source', basis: when.endsWith('0') ? 'census' : 'survey' }), ...more })
      const all = [one('a', a), one('b', b), one('a', gd, { region: 'CN-GD' }), one('a', bj, { region: 'CN-BJ' }), one('a', medium, { variant: 'medium' }), one('a', low, { variant: 'low95' }), one('a', high, { variant: 'high95' })]
      const gap = gapOf(one('a', a), one('b', b))
      const data = smallDataset({ indicators: [indicator('a', 'person', { kind }), indicator('b', 'person', { kind }), indicator('gap', 'person', { kind, formula: 'a - b' })], series: [...all, gap].filter(({ periods }) => periods.length > 0), breaks })
      return { ...data, ages }
    })

const base = { id: 'p', theme: 'ageing', title: { zh: ['{a@last}'], en: ['{a@last} {a@max} {a@2010..last.change}'] } } as const

const PANELS: readonly ValidPanel[] = [
  { ...base, type: 'trend', grids: [{ lines: [{ indicator: 'a', projection: 'medium', bands: ['95'], named: ['max', '2010', '2020'] }, { indicator: 'b', draw: 'area', named: ['min'] }] }], compare: { regions: 'provinces' } },
  { ...base, type: 'trend', grids: [{ lines: [{ indicator: 'a' }] }, { lines: [{ indicator: 'b', draw: 'points' }] }] },
  { ...base, type: 'trend', grids: [{ lines: [{ indicator: 'a', draw: 'dots' }, { indicator: 'b' }], wedge: { indicator: 'gap', between: ['a', 'b'], label: { zh: '差距', en: 'Gap' }, at: ['2010', '2015-06', '2020'] } }], compare: { regions: 'provinces' } },
  { ...base, type: 'composition', parts: [{ indicator: 'a' }, { indicator: 'b' }] },
  { ...base, type: 'columns', up: { indicator: 'a' }, down: { indicator: 'b' }, net: { zh: '净', en: 'net' }, compare: { regions: 'provinces' } },
  { ...base, type: 'bars', indicator: 'a', regions: 'provinces', tiers: [{ from: 10, label: { zh: '高', en: 'high' } }] },
  { ...base, type: 'dumbbell', indicator: 'a', regions: 'provinces', from: '2010', to: '2020', nation: true },
  { ...base, type: 'diverging', indicator: 'a', regions: 'provinces', from: '2010', to: '2020', nation: true, line: 'a' },
  { ...base, type: 'pyramid', dates: [{ period: '2020' }, { period: '2010', variant: 'un' }] },
].map((panel) => ({ ...panel, title: { zh: [...panel.title.zh], en: [...panel.title.en] } }) as ValidPanel)

export const somePanel: fc.Arbitrary<ValidPanel> = fc.constantFrom(...PANELS)

export const someView: fc.Arbitrary<PanelView> = fc.record(
  {
    language: fc.constantFrom('zh' as const, 'en' as const),
    scheme: fc.constantFrom('light' as const, 'dark' as const),
    width: fc.integer({ min: 200, max: 1600 }),
    from: fc.integer({ min: 1990, max: 2030 }),
    to: fc.integer({ min: 1990, max: 2030 }),
    mode: fc.constantFrom(...MODES),
    unit: fc.constantFrom('人', '万人', '亿人', '%', 'x'),
    compare: fc.constant(['CN-GD', 'CN-BJ']),
    plots: fc.constantFrom('one' as const, 'multiples' as const),
    focus: fc.constantFrom('a', 'b', 'CN', 'CN-GD', 'nowhere'),
  },
  { requiredKeys: ['language', 'scheme', 'width'] },
)

export const GRAINS = [
  ['years alone', yearOnly],
  ['years, half-years, quarters and months', anyGrain],
] as const
