import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPackage } from '../../../../src/ingest'
import { applyRows } from '../../../../src/ingest/import/rows/apply-rows'
import { decide, type Decision, type Decisions, type NewIndicator } from '../../../../src/ingest/import/decisions/decisions'
import { proposeRows } from '../../../../src/ingest/import/rows/propose-rows'
import { readFile } from '../../../../src/ingest/tables/read/read-file'
import { valueText } from '../../../../src/ingest/import/rows/present-row'
import { matchSeries } from '../../../../src/ingest/import/matching/match-series'
import { indicatorKey, regionKey } from '../../../../src/ingest/import/matching/matches'
import { findSeries } from '../../../../src/model/dataset'
import { observationAt } from '../../../../src/model/series'
import { indexOfPeriod } from '../../../../src/model/time'
import { readPeriod } from '../../../../src/model/period'
import { DATASET, FILES, readingOf, type SeriesGiven } from '../matching/readings'

const proposed = (given: readonly SeriesGiven[], change: Partial<Decisions> = {}, layout = 'nbs-national') => {
  const reading = readingOf(layout, given)
  return proposeRows(reading, { ...decide(matchSeries(reading, DATASET)), ...change }, DATASET)
}
const POP: SeriesGiven = { label: '年末总人口', unit: '万人' }
const decided = (label: string, unit: string, decision: Decision): ReadonlyMap<string, Decision> => new Map([[indicatorKey(label, unit), decision]])
const NATION = new Map([[regionKey('', ''), 'CN']])
const codes = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) => issues.map(({ code }) => code)

describe('the value', () => {
  it.each([
    [49670.2, 1, '49670.2'], [Number('49670.200000000001'), 1, '49670.2'], [12.5, 2, '12.50'], [1411778724, 0, '1411778724'], [0, 0, '0'], [-0, 1, '0.0'], [-3.4, 1, '-3.4'],
    [0.000012, 0, '0.000012'], [1.2e-7, 0, '0.00000012'], [1.5e21, 0, '1500000000000000000000'], [74.0000000000001, 13, '74.0000000000001'], [0.1 + 0.2, 17, '0.3'], [Number('49670.200000000001'), 12, '49670.2'], [2e5, 255, '200000'],
  ])('%d with %d decimals is %s', (value, decimals, text) => expect(valueText(value, decimals)).toBe(text))

  it('reads back as the same number, whatever it is', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), fc.integer({ min: 0, max: 40 }), (value, decimals) => {
      const text = valueText(value, decimals)
      expect(text).toMatch(/^-?\d+(?:\.\d+)?$/)
      expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0) // noise beyond what a double holds is no digit of print
    }))
  })
})

describe('rows', () => {
  it('keep digits, unit and place of the cell; without a source they are unverified', () => {
    const { value, issues } = proposed([{ ...POP, points: { '2030': 139999.5, '2031': 139800 } }])
    expect(issues).toEqual([])
    expect(value.rows).toEqual([
      { indicator: 'pop_total', region: 'CN', period: '2030', value: '139999.5', unit: '万人', source: '', evidence: 'unverified', vintage: '', variant: '', basis: '', bound: '', note: '', from: { file: 'made.csv', sheet: '', line: 2, column: 2 } },
      { indicator: 'pop_total', region: 'CN', period: '2031', value: '139800', unit: '万人', source: '', evidence: 'unverified', vintage: '', variant: '', basis: '', bound: '', note: '', from: { file: 'made.csv', sheet: '', line: 2, column: 3 } },
    ])
  })

  it('take the source that is named, as one source; an unknown one is reported and left out', () => {
    const source = [...DATASET.sources.keys()][0] ?? ''
    expect(proposed([{ ...POP, points: { '2030': 1 } }], { source }).value.rows[0]).toMatchObject({ source, evidence: 'one-source' })
    const unknown = proposed([{ ...POP, points: { '2030': 1 } }], { source: 'no-such' })
    expect(unknown.value.rows[0]).toMatchObject({ source: '', evidence: 'unverified' })
    expect(codes(unknown)).toEqual(['source-unknown'])
    const made = { id: 'no-such', kind: '' as const, body: { zh: '', en: '' }, title: { zh: '题', en: 'T' }, publisher: '', date: '', url: '', accessed: '' }
    expect(proposed([{ ...POP, points: { '2030': 1 } }], { source: 'no-such', newSource: made }).value).toMatchObject({ sources: [made], rows: [{ source: 'no-such', evidence: 'one-source' }] })
  })

  it('equal to the present keep where they came from; others keep how they came about', () => {
    const present = findSeries(DATASET, 'pop_total', 'CN')!
    const at = observationAt(present, indexOfPeriod(present, readPeriod('2020')!))
    const same = proposed([{ ...POP, points: { '2020': (at.value ?? 0) / 1e4 } }]).value.rows[0]
    expect(same).toMatchObject({ source: at.sources.join(';'), evidence: at.evidence, basis: at.basis, note: at.note })
    const other = proposed([{ ...POP, points: { '2020': (at.value ?? 0) / 1e4 + 1 } }]).value.rows[0]
    expect(other).toMatchObject({ source: '', evidence: 'unverified', basis: at.basis, note: '' })
  })

  it('are not written for what is missing; a present value stays, and that is reported', () => {
    const gone = proposed([{ ...POP, points: { '2020': null, '2031': null } }])
    expect(gone.value.rows).toEqual([])
    expect(gone.issues).toMatchObject([{ code: 'value-withdrawn', place: { line: 2, column: 2 }, facts: { indicator: 'pop_total', region: 'CN', period: '2020' } }])
  })

  it('have a period that the package can hold', () => {
    const odd = proposed([{ ...POP, points: { '2020-2025': 1, '2030-06': 2, '2030-Q4': 3, '2031-H1': 4, '1800000': 5 } }])
    expect(odd.value.rows.map(({ period }) => period)).toEqual(['2030-06', '2030-Q4', '2031-H1'])
    expect(odd.issues.map(({ code, found }) => `${code} ${found}`).sort()).toEqual(['period-unheld 1800000', 'period-unheld 2020-2025'])
    const undated = [{ ...POP, points: { '': 5 } }]
    expect(codes(proposed(undated))).toEqual(['period-missing'])
    expect(proposed(undated, { period: '2030' }).value.rows[0]?.period).toBe('2030')
  })

  it('that meet another with another value are a conflict: none is proposed', () => {
    const twice = proposed([{ ...POP, points: { '2030': 5 } }, { ...POP, points: { '2030': 6 } }, { ...POP, points: { '2030': 5 } }])
    expect(twice.value.rows).toEqual([])
    expect(twice.issues).toMatchObject([{ code: 'value-conflict', found: '6', facts: { first: '5', firstLine: 2 } }])
  })

  it('of a series that contradicts itself are refused, with the lines; the other series are proposed', async () => {
    const text = '指标,2031年,2032年\n年末总人口(万人),141000,141100\n年末总人口(万人),142000,142100\n城镇人口(万人),95000,95100\n'
    const reading = await readFile(new TextEncoder().encode(text), 'a.csv')
    expect(reading.series.map(({ label, contested }) => [label, contested])).toEqual([['年末总人口', { periods: 2, lines: [2, 3] }], ['城镇人口', undefined]])
    const { value, issues } = proposeRows(reading, { ...decide(matchSeries(reading, DATASET)), indicators: new Map([['年末总人口', 'pop_total'], ['城镇人口', 'pop_urban']].map(([label = '', indicator = '']): [string, Decision] => [indicatorKey(label, '万人'), { kind: 'take', indicator, variant: '', unit: '万人' }])), regions: NATION }, DATASET)
    expect(value.rows.map(({ indicator, period }) => [indicator, period])).toEqual([['pop_urban', '2031'], ['pop_urban', '2032']])
    expect(issues.filter(({ code }) => code === 'series-contested')).toMatchObject([{ severity: 'error', found: '年末总人口', facts: { periods: 2, line: 2, other: 3 } }])
  })

  it('are not made without a decision, and that is reported once', () => {
    const open = proposed([{ label: '甲', unit: '万人', points: { '2030': 1 } }, { label: '甲', unit: '万人', points: { '2031': 1 } }])
    expect([open.value.rows.length, codes(open)]).toEqual([0, ['match-open']])
    const skipped = proposed([{ label: '甲', unit: '万人', points: { '2030': 1 } }], { indicators: decided('甲', '万人', { kind: 'skip' }) })
    expect([skipped.value.rows.length, codes(skipped)]).toEqual([0, []])
  })

  it.each([
    [{ kind: 'take', indicator: 'pop_total', variant: '', unit: '%' }, 'unit-mismatch'],
    [{ kind: 'take', indicator: 'pop_total', variant: '', unit: '斤' }, 'unit-unknown'],
    [{ kind: 'take', indicator: 'pop_totla', variant: '', unit: '万人' }, 'indicator-unknown'],
    [{ kind: 'take', indicator: 'urbanisation_gap', variant: '', unit: '百分点' }, 'indicator-unknown'],
  ] as const)('%j is an issue and gives none', (decision, code) => {
    const wrong = proposed([{ label: '甲', points: { '2030': 1 } }], { indicators: decided('甲', '', decision), regions: NATION })
    expect([wrong.value.rows.length, codes(wrong)]).toEqual([0, [code]])
  })
})

describe('new indicators', () => {
  const made: NewIndicator = { id: 'gdp', theme: 'urbanisation', kind: 'flow', unit: 'yuan', decimals: 1, name: { zh: '地区生产总值', en: 'GDP' }, aliases: [], definition: { zh: '', en: '' } }
  const given = [{ label: '地区生产总值', unit: '亿元', points: { '2030': 5.5 } }]
  const take = (indicator: NewIndicator, unit = '亿元') => proposed(given, { indicators: decided('地区生产总值', '亿元', { kind: 'new', indicator, variant: '', unit }) })

  it('come with their rows, and read back', () => {
    const { value, issues } = take(made)
    expect([issues, value.indicators, value.rows.length]).toEqual([[], [made], 1])
    const dataset = readPackage(applyRows(FILES, value))
    expect(findSeries(dataset, 'gdp', 'CN')?.values[0]).toBe(5.5e8)
    expect(dataset.issues.filter(({ severity }) => severity === 'error')).toEqual(DATASET.issues.filter(({ severity }) => severity === 'error'))
    // next year the same recipe meets the indicator in the catalogue
    const reading = readingOf('nbs-national', given)
    const decisions = { ...decide(matchSeries(reading, dataset)), indicators: decided('地区生产总值', '亿元', { kind: 'new', indicator: made, variant: '', unit: '亿元' }) }
    expect(proposeRows(reading, decisions, dataset)).toMatchObject({ value: { indicators: [], rows: [{ indicator: 'gdp' }] }, issues: [] })
  })

  it('must not take the id of another, nor one that no table can hold', () => {
    expect(codes(take({ ...made, id: 'pop_total' }))).toEqual(['id-duplicate'])
    expect(codes(take({ ...made, id: 'a|b' }))).toEqual(['term-unknown'])
    expect(codes(take(made, '%'))).toEqual(['unit-mismatch'])
  })
})

describe('the package’s own table', () => {
  const table = (rows: string): Uint8Array => new TextEncoder().encode(`indicator,region,period,value,unit,source,evidence,vintage,variant,basis,note\n${rows}\n`)
  const rowsFrom = async (rows: string) => {
    const reading = await readFile(table(rows), 'mine.csv')
    expect(reading.layout).toBe('long')
    return proposeRows(reading, decide(matchSeries(reading, DATASET)), DATASET)
  }
  const source = [...DATASET.sources.keys()].slice(0, 2).join(';')

  it('brings its attributes with every row', async () => {
    const { value, issues } = await rowsFrom(`pop_total,CN,2030,139000.50,万人,${source},two-sources,,,survey,"注，一 || a, b"\npop_total,CN,2030,1,万人,,,first-release,,,\nun_pop_total,CN,2150,2,千人,,,,high95,,`)
    expect(issues).toEqual([])
    expect(value.rows).toMatchObject([
      { indicator: 'pop_total', period: '2030', value: '139000.50', source, evidence: 'two-sources', basis: 'survey', note: '注，一 || a, b', vintage: '', variant: '' },
      { value: '1', vintage: 'first-release', evidence: 'unverified', source: '' },
      { indicator: 'un_pop_total', variant: 'high95', unit: '千人', from: { file: 'mine.csv', line: 4, column: 4 } },
    ])
  })

  it('of the published rows changes nothing', async () => {
    const bytes = FILES.get('observations/digitalisation.csv') ?? new Uint8Array()
    const reading = await readFile(bytes, 'digitalisation.csv')
    const { value } = proposeRows(reading, decide(matchSeries(reading, DATASET)), DATASET)
    expect(value.rows.length).toBeGreaterThan(400)
    const after = applyRows(FILES, value, { replace: true })
    expect([...after].filter(([path, now]) => FILES.get(path) !== now).map(([path]) => path)).toEqual([])
  })
})
