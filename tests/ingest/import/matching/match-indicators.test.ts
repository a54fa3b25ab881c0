import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/ingest/import/decisions/decisions'
import { recipeOf } from '../../../../src/ingest/import/decisions/recipe-of'
import { applyRows } from '../../../../src/ingest/import/rows/apply-rows'
import { proposeRows } from '../../../../src/ingest/import/rows/propose-rows'
import { printPeriod, type Period } from '../../../../src/model/period'
import { matchSeries } from '../../../../src/ingest/import/matching/match-series'
import type { IndicatorMatch } from '../../../../src/ingest/import/matching/matches'
import { DATASET, FILES, presentPoints, readingOf, type SeriesGiven } from './readings'

const YEARS = Array.from({ length: 20 }, (_, at) => String(2004 + at))

const match = (layout: string, given: SeriesGiven): IndicatorMatch => {
  const [found] = matchSeries(readingOf(layout, [given]), DATASET).indicators
  if (!found) throw new Error('no match')
  return found
}
const certain = (layout: string, given: SeriesGiven) => match(layout, given).certain
const national = (label: string, unit: string, points: SeriesGiven['points'] = { '2030': 1 }) => certain('nbs-national', { label, unit, points })

describe('names of the national bureau', () => {
  it.each([
    ['年末总人口', '万人', 'pop_total'],
    ['总人口（年末）', '万人', 'pop_total'],
    ['年末 总 人口', '万人', 'pop_total'],
    ['总人口', '人', 'pop_total'],
    ['一、总人口', '万人', 'pop_total'],
    ['男性人口', '万人', 'pop_male'],
    ['人口 · 男', '万人', 'pop_male'],
    ['人口 · 男性', '万人', 'pop_male'],
    ['人口 · 合计', '万人', 'pop_total'],
    ['城镇人口', '万人', 'pop_urban'],
    ['人口 · 城镇', '万人', 'pop_urban'],
    ['0-14岁人口', '万人', 'pop_0_14'],
    ['65岁及以上人口', '万人', 'pop_65plus'],
    ['65 岁以上人口', '万人', 'pop_65plus'],
    ['人口自然增长率', '‰', 'natural_rate'],
    ['移动电话普及率', '部/百人', 'mobile_phones_per_100'],
    ['Population aged 65 and over', '10 000 persons', 'pop_65plus'],
    ['Urban Population', '万人', 'pop_urban'],
  ])('%s (%s) is %s', (label, unit, indicator) => {
    expect(national(label, unit)).toMatchObject({ indicator, variant: '' })
  })

  it.each([
    ['人口数(人口抽样调查)', '人'], // a sample's count is no population
    ['人口 · 65岁及以上 · 男', '万人'], // a part of a part
    ['人口 · 25-29岁', '万人'],
    ['男', '万人'], // of what?
    ['老龄化率', '%'], // an alias of many
    ['地区生产总值', '亿元'],
    ['总人口', '亿元'], // money
    ['总人口', '斤'], // an unknown unit
    ['总人口', ''], // no unit and no values to tell it
    ['mobile', '万人'], // an alias that is hardly a name
  ])('%s (%s) is never certain', (label, unit) => {
    expect(national(label, unit)).toBeUndefined()
  })

  it('a part never goes to the whole, not even as a proposal', () => {
    for (const label of ['人口 · 男', '人口 · 65岁及以上', '人口 · 农村', 'Population · Female']) {
      const { proposals } = match('nbs-national', { label, unit: '万人', points: { '2030': 1 } })
      expect(proposals.map(({ indicator }) => indicator)).not.toContain('pop_total')
    }
  })

  it('units choose between the number and the share', () => {
    expect(national('65岁及以上人口', '万人')?.indicator).toBe('pop_65plus')
    const share = match('nbs-national', { label: '65岁及以上人口', unit: '%' })
    expect(share.certain).toBeUndefined()
    expect(share.proposals[0]).not.toMatchObject({ indicator: 'pop_65plus', reason: 'name' })
    expect(matchSeries(readingOf('nbs-national', [{ label: '65岁及以上人口', unit: '%' }]), DATASET).issues.map(({ code }) => code)).toContain('unit-mismatch')
  })
})

describe('values', () => {
  it('that agree make an uncertain name certain', () => {
    const points = presentPoints('birth_rate', 'CN', YEARS, '‰')
    expect(national('人口出生率', '‰')).toBeUndefined()
    expect(national('人口出生率', '‰', points)).toMatchObject({ indicator: 'birth_rate', token: '‰' })
  })

  it('that agree under another name are proposed, not taken', () => {
    const found = match('general-wide', { label: '甲', unit: '万人', region: '全国', points: presentPoints('pop_urban', 'CN', YEARS, '万人') })
    expect(found.certain).toBeUndefined()
    expect(found.proposals[0]).toMatchObject({ indicator: 'pop_urban', reason: 'history' })
    expect(found.proposals[0]?.score).toBeGreaterThan(0.8)
  })

  it('tell the unit that the file does not', () => {
    expect(national('总人口', '', presentPoints('pop_total', 'CN', YEARS, '万人'))).toMatchObject({ indicator: 'pop_total', token: '万人' })
    expect(national('总人口', '', presentPoints('pop_total', 'CN', YEARS, '人'))).toMatchObject({ indicator: 'pop_total', token: '人' })
  })

  it('tell the provinces’ indicator from the nation’s of the same name', () => {
    const provinces = ['CN-BJ', 'CN-HE', 'CN-GD'].map((id) => ({ label: '人口自然增长率', unit: '‰', region: DATASET.regions.get(id)!.name.zh, points: presentPoints('natural_increase', id, YEARS, '‰') }))
    expect(matchSeries(readingOf('nbs-province', provinces), DATASET).indicators[0]?.certain?.indicator).toBe('natural_increase')
    expect(national('人口自然增长率', '‰', presentPoints('natural_rate', 'CN', YEARS, '‰'))?.indicator).toBe('natural_rate')
  })

  it('10⁴ off exclude a whole name, and are reported', () => {
    const slipped = readingOf('nbs-national', [{ label: '年末总人口', unit: '万人', points: presentPoints('pop_total', 'CN', YEARS, '万人', (value) => value * 1e4) }])
    const { indicators, issues } = matchSeries(slipped, DATASET)
    expect(indicators[0]?.certain).toBeUndefined()
    expect(issues[0]).toMatchObject({ code: 'match-disagrees', place: { line: 2, column: 2 }, facts: { indicator: 'pop_total', common: 20 } })
    expect(Number((issues[0]!.facts as { ratio: number }).ratio)).toBeCloseTo(1e4, 0)
  })

  it('that were revised in part keep the name; where most disagree it is proposed, and that is reported', () => {
    const revised = presentPoints('pop_total', 'CN', YEARS.slice(-8), '万人', (value) => Math.round(value * 1.003))
    expect(national('年末总人口', '万人', { ...presentPoints('pop_total', 'CN', YEARS, '万人'), ...revised })?.indicator).toBe('pop_total')
    const reading = readingOf('nbs-national', [{ label: '年末总人口', unit: '万人', points: presentPoints('pop_total', 'CN', YEARS, '万人', (value) => Math.round(value * 1.003)) }])
    const { indicators, issues } = matchSeries(reading, DATASET)
    expect([indicators[0]?.certain, indicators[0]?.proposals[0]?.indicator, issues[0]?.code]).toEqual([undefined, 'pop_total', 'match-disagrees'])
    expect(national('年末总人口', '万人', { 2023: 141700 })).toBeUndefined() // one value, and it disagrees
  })

  it('come before names: a nation’s indicator is not taken for provinces that another has', () => {
    const provinces = (year: string, change = 1): SeriesGiven[] => ['CN-BJ', 'CN-HE', 'CN-GD', 'CN-SC', 'CN-HN', 'CN-AH'].map((id) => ({ label: '总人口', unit: '万人', region: DATASET.regions.get(id)!.name.zh, points: Object.fromEntries(Object.values(presentPoints('pop_yearend', id, ['2022'], '万人')).map((value) => [year, (value ?? 0) * change])) }))
    expect(matchSeries(readingOf('yearbook', provinces('2022')), DATASET).indicators[0]?.certain?.indicator).not.toBe('pop_total')
    expect(matchSeries(readingOf('yearbook', provinces('2031', 1.01)), DATASET).indicators[0]?.certain?.indicator).not.toBe('pop_total')
  })

  it('of a vintage are known as such: the file is named after it, and its names stay certain', () => {
    const released = [...DATASET.series.values()].find(({ indicator, vintage }) => indicator === 'pop_total' && vintage === 'first-release')!
    const old = Object.fromEntries(Array.from(released.periods, (period, at): [string, number] => [printPeriod(period as Period), (released.values[at] ?? 0) / 1e4]))
    const reading = readingOf('nbs-national', [{ label: '年末总人口', unit: '万人', points: { ...presentPoints('pop_total', 'CN', YEARS, '万人'), ...old } }])
    const matches = matchSeries(reading, DATASET)
    expect(matches.indicators[0]?.certain?.indicator).toBe('pop_total')
    expect(matches.vintage).toMatchObject({ id: 'first-release', against: 0 })
    expect(matches.issues.map(({ code }) => code)).toContain('vintage-found')
    const { value } = proposeRows(reading, decide(matches), DATASET)
    expect(value.rows.filter(({ vintage }) => vintage === 'first-release').length).toBe(matches.vintage?.agreeing)
    expect(recipeOf(reading, decide(matches)).vintage).toBe('') // next year's file has its own
    expect([...applyRows(FILES, value)].filter(([path, bytes]) => FILES.get(path) !== bytes).map(([path]) => path)).toEqual([]) // all of it is in the package
  })

  it('of a level line prove nothing', () => {
    const flat = match('general-wide', { label: '甲', unit: '%', region: '全国', points: Object.fromEntries(YEARS.map((year) => [year, 100])) })
    expect(flat.proposals.filter(({ reason }) => reason === 'history')).toEqual([])
  })
})

describe('other publishers', () => {
  it('the World Bank’s are matched by code, in the unit they are kept in', () => {
    expect(certain('world-bank', { label: 'Individuals using the Internet (% of population)', code: 'IT.NET.USER.ZS', region: 'China', regionCode: 'CHN', points: { '2023': 90 } })).toEqual({ indicator: 'IT.NET.USER.ZS', variant: '', token: '%' })
    expect(certain('world-bank', { label: 'Population, total', code: 'SP.POP.TOTL', region: 'China', regionCode: 'CHN' , points: { '2035': 1 } })?.token).toBe('人')
    expect(certain('world-bank', { label: 'GDP (current US$)', code: 'NY.GDP.MKTP.CD' })).toBeUndefined()
  })

  it('never share a line with the bureau’s by their names', () => {
    expect(certain('un-wpp', { label: 'Births', unit: 'thousands', region: 'China', regionCode: '156', points: { '2035': 1 } })).toMatchObject({ indicator: 'un_births', token: '千人' })
    expect(certain('owid', { label: 'Births', unit: 'persons', region: 'China', regionCode: 'CHN', points: { '2035': 1 } })).toBeUndefined()
    expect(certain('nbs-national', { label: '出生人口', unit: '万人', points: { '2035': 1 } })?.indicator).toBe('births')
  })

  it('name variants of projections', () => {
    expect(certain('un-wpp', { label: 'Total Population · Medium', unit: 'thousands', region: 'China', points: { '2150': 1 } })).toMatchObject({ indicator: 'un_pop_total', variant: 'medium' })
    expect(certain('un-wpp', { label: 'Total Population · Both sexes · Estimates', unit: 'thousands', region: 'China', points: { '1940': 1 } })).toMatchObject({ indicator: 'un_pop_total', variant: '' })
  })

  it('the package’s own ids are names', () => {
    expect(certain('long', { label: 'pop_65plus', unit: '万人', region: 'CN', points: { '2030': 1 } })).toEqual({ indicator: 'pop_65plus', variant: '', token: '万人' })
    expect(certain('long', { label: 'urbanisation_gap', unit: '百分点', region: 'CN' })).toBeUndefined() // computed, never observed
  })
})

describe('many series', () => {
  it('are matched by label and place, each once', () => {
    const given = Array.from({ length: 60_000 }, (_, at) => ({ label: `指标${at % 200}`, unit: '万人', region: `某县${Math.floor(at / 200)}`, points: {} }))
    const { indicators, regions } = matchSeries(readingOf('general-long', given), DATASET)
    expect([indicators.length, regions.length, indicators[0]?.seriesCount]).toEqual([200, 300, 300])
  })
})
