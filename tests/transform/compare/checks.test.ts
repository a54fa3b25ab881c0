import { describe, expect, it } from 'vitest'
import { EVIDENCE } from '../../../src/model/evidence'
import type { Dataset } from '../../../src/model/dataset'
import type { Issue } from '../../../src/model/issue'
import type { Series } from '../../../src/model/series'
import { PUBLISHED_UNITS } from '../../../src/model/unit'
import { derive } from '../../../src/transform/index'
import { checkAgainst, differenceOf, dropEchoes, groupIssues } from '../../../src/transform/compare/index'
import { breakAt, dataset, identity, indicator, series } from '../small-dataset'

const placed = (one: Series, token = '人'): Series => ({
  ...one,
  files: ['observations/a.csv'],
  lines: Int32Array.from(one.periods, (_, index) => index + 2),
  publishedUnit: new Uint8Array(one.periods.length).fill(PUBLISHED_UNITS.findIndex((unit) => unit.token === token)),
})

const YEARS = Array.from({ length: 12 }, (_, at) => `${2010 + at} ${1000000 + at * 10000 + (at % 3) * 900}`)
const RATES = Array.from({ length: 12 }, (_, at) => `${2010 + at} ${50 + at + (at % 2) * 0.2}`)

const people = (...more: string[]): Series => placed(series('urban', [...YEARS, ...more]))
const rates = (...more: string[]): Series => placed(series('rate', [...RATES, ...more], { unitId: 'percent' }), '%')
const SHARE = { ...indicator('rate', 'percent', 'share'), min: 0, max: 100 }

const against = (before: Dataset, after: Dataset): Issue[] => checkAgainst(before, after, differenceOf(before, after))
const printed = (issues: readonly Issue[]) => issues.map(({ code, severity, place }) => `${code} ${severity} ${place.file}:${place.line}`)
const held = (before: readonly Series[], after: readonly Series[], parts: Partial<Parameters<typeof dataset>[0]> = {}): Issue[] => against(dataset({ ...parts, series: before }), dataset({ ...parts, series: after }))

describe('new data against the present', () => {
  it('says that nothing changes, and nothing else', () => {
    expect(held([people()], [people()]).map(({ code, severity }) => [code, severity])).toEqual([['difference-none', 'note']])
  })

  it('lets a usual new year pass', () => {
    expect(held([people()], [people('2022 1121000')])).toEqual([])
    expect(held([rates()], [rates('2022 62.1')], { indicators: [SHARE] })).toEqual([])
  })

  it('knows 万人 declared 人, and 人 declared 万人', () => {
    const [small] = held([people()], [people('2022 112.1')])
    expect(small).toMatchObject({ code: 'value-slip', severity: 'error', place: { file: 'observations/a.csv', line: 14 }, facts: { declared: '人', likely: '万人', count: 1, usualAt: '2021' } })
    const inTenThousands = (...more: string[]): Series => placed(people(...more), '万人')
    const [large] = held([inTenThousands()], [inTenThousands('2022 11210000000')])
    expect(large?.facts).toMatchObject({ declared: '万人', likely: '人', factor: 1e4 })
  })

  it('tells a whole series that slipped in one issue', () => {
    const slipped = placed(series('urban', YEARS.map((row) => row.replace(/ (\d+)/, (_, value: string) => ` ${Number(value) / 1e4}`))))
    const issues = held([people()], [slipped])
    expect(issues).toMatchObject([{ code: 'value-slip', facts: { from: '2010', to: '2021', count: 12, factor: 1e-4 } }])
  })

  it('finds one slip in a series that is all new, at the edge and in the middle', () => {
    const at = (year: number): Series => placed(series('urban', YEARS.map((row) => (row.startsWith(String(year)) ? `${year} 103` : row))))
    for (const year of [2010, 2015, 2021]) expect(held([], [at(year)]).filter(({ code }) => code === 'value-slip')).toMatchObject([{ facts: { from: String(year), count: 1, factor: 1e-4 } }])
  })

  it('knows a fraction where a percentage is', () => {
    expect(held([rates()], [rates('2022 0.621')], { indicators: [SHARE] })).toMatchObject([{ code: 'value-slip', severity: 'warning', facts: { factor: 0.01, likely: '', declared: '%' } }])
  })

  it('finds a sign too many', () => {
    expect(printed(held([people()], [people('2022 -1121000')]))).toEqual(['value-sign error observations/a.csv:14'])
    const birthRate = (...more: string[]): Series => placed(series('rate', [...RATES, ...more], { unitId: 'permille' }), '‰')
    expect(held([birthRate()], [birthRate('2022 -62')], { indicators: [indicator('rate', 'permille', 'rate')] })).toMatchObject([{ code: 'value-sign', severity: 'warning', facts: { certain: false, count: 12 } }])
  })

  it('lets a balance cross zero when it comes from near it', () => {
    const natural = (...more: string[]): Series => placed(series('natural', [...Array.from({ length: 12 }, (_, at) => `${2010 + at} ${6 - at / 2}`), ...more], { unitId: 'permille' }), '‰')
    expect(held([natural()], [natural('2022 -0.2')], { indicators: [indicator('natural', 'permille', 'rate')] })).toEqual([])
  })

  it('measures a jump by the history of the series, and says what was usual', () => {
    const [jump] = held([people()], [people('2022 1521000')])
    expect(jump).toMatchObject({ code: 'value-jump', severity: 'warning', facts: { period: '2022', from: '2021', among: 'years', in: 'percent' } })
    if (jump?.code !== 'value-jump') throw new Error('no jump')
    expect(jump.facts.change).toBeCloseTo((1521000 / 1111800 - 1) * 100, 1)
    expect(jump.facts.usual).toBeLessThan(1.5)
  })

  it('judges nothing by too short a history, nor across a break', () => {
    const short = (...more: string[]): Series => placed(series('urban', [...YEARS.slice(0, 5), ...more]))
    expect(held([short()], [short('2015 1521000')])).toEqual([])
    expect(held([people()], [people('2022 1521000')], { breaks: [breakAt('urban', '2022')] })).toEqual([])
  })

  it('judges a census by the other places when it has no history', () => {
    const places = (odd: number): Series[] =>
      Array.from({ length: 14 }, (_, at) => placed(series('census', ['2010 5000000', `2020 ${at === 3 ? odd : 5200000 + at * 10000}`], { region: `P${at}` })))
    const before = places(0).map((one) => placed(series('census', ['2010 5000000'], { region: one.region })))
    expect(held(before, places(5210000))).toEqual([])
    const [odd] = held(before, places(2510000))
    expect(odd).toMatchObject({ code: 'value-jump', facts: { region: 'P3', among: 'places', count: 13 } })
    if (odd?.code !== 'value-jump') throw new Error('no jump')
    expect(odd.facts.change).toBeCloseTo(-49.8)
    expect(odd.facts.widest).toBeLessThan(7) // of the others
  })

  it('knows the slip of a place by how the others moved, across a break and where they moved far', () => {
    const places = (odd: number): Series[] =>
      Array.from({ length: 14 }, (_, at) => placed(series('census', ['2010 200000', `2020 ${at === 3 ? odd : 600000 + at * 10000}`], { region: `P${at}` })))
    const before = places(0).map((one) => placed(series('census', ['2010 200000'], { region: one.region })))
    const breaks = [breakAt('census', '2020')]
    expect(held(before, places(620000), { breaks })).toEqual([])
    expect(held(before, places(1900000), { breaks })).toEqual([])
    expect(held(before, places(620), { breaks })).toMatchObject([{ code: 'value-slip', severity: 'warning', facts: { region: 'P3', factor: 1e-3, usualAt: '2010', count: 1 } }])
    expect(held(before, places(620000000), { breaks })).toMatchObject([{ code: 'value-slip', facts: { region: 'P3', factor: 1e3 } }])
  })

  it('lets a place that moved a thousandfold pass where places differ as much', () => {
    const places = (last: (at: number) => number): Series[] =>
      Array.from({ length: 14 }, (_, at) => placed(series('census', ['2010 200000', `2020 ${last(at)}`], { region: `P${at}` })))
    const before = places(() => 0).map((one) => placed(series('census', ['2010 200000'], { region: one.region })))
    const scattered = places((at) => Math.round(200 * 4 ** at))
    expect(held(before, scattered, { breaks: [breakAt('census', '2020')] }).filter(({ facts }) => (facts as { region: string }).region === 'P2')).toEqual([]) // 500 times below the median
  })

  it('notes revised history, gravely when it is large', () => {
    const revisedTo = (value: number): Series => placed(series('urban', YEARS.map((row) => (row.startsWith('2014') ? `2014 ${value}` : row))))
    expect(held([people()], [revisedTo(1045000)])).toMatchObject([{ code: 'history-revised', severity: 'note', facts: { count: 1, of: 12, period: '2014', before: 1040900, after: 1045000 } }])
    const grave = held([placed(series('urban', YEARS.slice(0, 4)))], [placed(series('urban', ['2010 1000000', '2011 1200000', ...YEARS.slice(2, 4)]))])
    expect(printed(grave)).toEqual(['history-revised warning observations/a.csv:3'])
  })

  it('tells where periods are gone', () => {
    const without = (gone: RegExp): Series => placed(series('urban', YEARS.filter((row) => !gone.test(row))))
    expect(held([people()], [without(/^201[45]/)])).toMatchObject([{ code: 'periods-removed', severity: 'warning', facts: { where: 'middle', from: '2014', to: '2015', count: 2 } }])
    expect(held([people()], [without(/^2021/)])).toMatchObject([{ severity: 'warning', facts: { where: 'end' } }])
    expect(held([people()], [without(/^2010/)])).toMatchObject([{ severity: 'note', facts: { where: 'start' } }])
    expect(held([people()], [])).toMatchObject([{ code: 'periods-removed', facts: { where: 'whole', count: 12 } }])
  })

  it('keeps a past release as it was', () => {
    const first = (value: number): Series => placed(series('urban', [`2020 ${value}`], { vintage: 'first-release' }))
    expect(printed(held([first(100)], [first(101)]))).toEqual(['vintage-altered warning observations/a.csv:2'])
  })

  it('sees weaker evidence, lost sources and another printed unit', () => {
    const weaker: Series = { ...people(), evidence: new Uint8Array(12).fill(EVIDENCE.indexOf('unverified')), source: new Uint32Array(12) }
    expect(held([people()], [weaker]).map(({ code, facts }) => [code, (facts as { count: number }).count])).toEqual([['evidence-weakened', 12], ['source-lost', 12]])
    const [unit] = held([placed(people(), '万人')], [people()])
    expect(unit).toMatchObject({ code: 'unit-changed', severity: 'note', facts: { before: '万人', after: '人', count: 12 } })
    const catalogue = held([people()], [placed(series('urban', YEARS, { unitId: 'household' }), '户')])
    expect(catalogue.filter(({ code }) => code === 'unit-changed')).toHaveLength(1)
  })

  it('sees a column copied twice', () => {
    const places = (value: (at: number) => string): Series[] => Array.from({ length: 6 }, (_, at) => placed(series('pop', ['2020 500', `2021 ${510 + at}`, `2022 ${value(at)}`].filter((row) => !row.endsWith(' ')), { region: `P${at}` })))
    expect(held(places(() => ''), places((at) => String(510 + at)))).toMatchObject([{ code: 'period-repeated', facts: { period: '2022', of: '2021', count: 6, among: 6 } }])
    expect(held(places(() => ''), places((at) => String(520 + at)))).toEqual([])
  })

  it('tells an identity that held and no longer does, once, with both residuals', () => {
    const parts = (rural: number): Dataset => derive(dataset({ series: [placed(series('urban', ['2020 600'])), placed(series('rural', [`2020 ${rural}`])), placed(series('total', ['2020 1000']))], identities: [identity('urban + rural', 'total', { kind: 'absolute', value: 0 })] }))
    const issues = against(parts(400), parts(390))
    expect(issues.find(({ code }) => code === 'identity-shifted')).toMatchObject({ severity: 'error', place: { file: 'observations/a.csv', line: 2 }, facts: { region: 'CN', period: '2020', before: 0, after: -10 } })
    expect(against(parts(390), parts(380)).filter(({ code }) => code === 'identity-shifted')).toEqual([])
  })

  it('leaves what a formula makes of its inputs alone', () => {
    const made = (last: number): Dataset => derive(dataset({ indicators: [indicator('half', 'person', 'stock', 'urban / 2')], series: [people(`2022 ${last}`)] }))
    expect(against(made(1121000), made(1521000)).map(({ facts }) => (facts as { indicator: string }).indicator)).toEqual(['urban'])
  })
})

describe('a list of issues', () => {
  const bounds: Issue = { code: 'value-out-of-bounds', severity: 'error', place: { file: 'observations/a.csv', line: 14, column: 4 }, found: '', facts: { value: -1, min: 0, max: undefined, unit: 'person' } }

  it('says one thing once', () => {
    const sign = held([people()], [people('2022 -1121000')])
    expect(dropEchoes([...sign, bounds]).map(({ code }) => code)).toEqual(['value-sign'])
    expect(dropEchoes([bounds])).toEqual([bounds])
  })

  it('is grouped by severity and kind, what was capped counted', () => {
    const note: Issue = { code: 'source-missing', severity: 'note', place: { file: 'b.csv', line: 2, column: 0 }, found: '', facts: {} }
    const capped: Issue = { code: 'issues-capped', severity: 'note', place: { file: 'b.csv', line: 0, column: 0 }, found: '', facts: { of: 'source-missing', hidden: 40 } }
    const groups = groupIssues([note, bounds, note, capped])
    expect(groups.map(({ severity, code, count, files, issues }) => [severity, code, count, files, issues.length])).toEqual([
      ['error', 'value-out-of-bounds', 1, ['observations/a.csv'], 1],
      ['note', 'source-missing', 42, ['b.csv'], 2],
    ])
  })
})
