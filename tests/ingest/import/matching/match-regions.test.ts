import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/ingest/import/decisions/decisions'
import { matchSeries } from '../../../../src/ingest/import/matching/match-series'
import type { RegionMatch } from '../../../../src/ingest/import/matching/matches'
import { openQuestions } from '../../../../src/ingest/import/decisions/recipe-of'
import { findSeries } from '../../../../src/model/dataset'
import { printPeriod, type Period } from '../../../../src/model/period'
import { DATASET, readingOf, type SeriesGiven } from './readings'

const PROVINCES = [...DATASET.regions.values()].filter(({ kind, code }) => kind === 'province' && Number(code) < 700_000)

const places = (layout: string, printed: readonly (string | readonly [string, string])[]): readonly RegionMatch[] =>
  matchSeries(
    readingOf(layout, printed.map((one) => {
      const [region, regionCode] = typeof one === 'string' ? [one, ''] : one
      return { label: '常住人口', unit: '万人', region, regionCode }
    })),
    DATASET,
  ).regions
const certain = (layout: string, printed: string, code = ''): string | undefined => places(layout, [[printed, code]])[0]?.certain

describe('places', () => {
  it.each([
    ['北京市', 'CN-BJ'], ['北京', 'CN-BJ'], ['北　京', 'CN-BJ'], ['Beijing', 'CN-BJ'], ['BEIJING', 'CN-BJ'], ['Beijing Municipality', 'CN-BJ'],
    ['内蒙古自治区', 'CN-NM'], ['内蒙', 'CN-NM'], ['Inner Mongolia', 'CN-NM'], ['Nei Mongol', 'CN-NM'],
    ['广西', 'CN-GX'], ['广西壮族自治区', 'CN-GX'], ['Guangxi Zhuang Autonomous Region', 'CN-GX'],
    ['新疆', 'CN-XJ'], ['西藏', 'CN-XZ'], ['Tibet', 'CN-XZ'], ['陕西', 'CN-SN'], ['Shaanxi', 'CN-SN'], ['山西', 'CN-SX'], ['Shanxi Province', 'CN-SX'],
    ['香港特别行政区', 'CN-HK'], ['Hong Kong SAR, China', 'CN-HK'], ['China, Macao SAR', 'CN-MO'], ['中国台湾', 'CN-TW'],
    ['CN-GD', 'CN-GD'], ['440000', 'CN-GD'], ['440300', 'CN-440300'], ['深圳', 'CN-440300'], ['深圳市', 'CN-440300'],
    ['全国', 'CN'], ['全  国', 'CN'], ['中国', 'CN'], ['China', 'CN'], ['CN', 'CN'],
    ['日本', 'JPN'], ['Korea, Rep.', 'KOR'], ['Viet Nam', 'VNM'], ['美国', 'USA'],
  ])('%s is %s', (printed, id) => {
    expect(certain('general-wide', printed)).toBe(id)
  })

  it.each([['Japan', 'JPN', 'JPN'], ['World', 'WLD', 'WB-WLD'], ['High income', 'HIC', 'WB-HIC'], ['China', 'CHN', 'CN']])('the World Bank’s %s (%s) is %s', (printed, code, id) => {
    expect(certain('world-bank', printed, code)).toBe(id)
  })

  it.each([['China', '156', 'CN'], ['WORLD', '900', 'UN-WLD'], ['Japan', '392', 'JPN']])('the UN’s %s (%s) is %s', (printed, code, id) => {
    expect(certain('un-wpp', printed, code)).toBe(id)
  })

  it.each(['朝阳区', '新疆生产建设兵团', 'California', 'Aruba', 'DE', 'IN', '44', ''])('%s is none of ours, or not surely', (printed) => {
    expect(certain('general-wide', printed)).toBeUndefined()
  })

  it('a publisher’s world is its own; another’s is asked', () => {
    expect(places('owid', ['World'])[0]).toMatchObject({ proposals: [{ region: 'UN-WLD' }, { region: 'WB-WLD' }] })
  })

  it('two letters and two digits count where all of a file’s are of that kind', () => {
    expect(places('eurostat-tsv', ['DE', 'FR', 'JP'].map((code) => ['', code] as const)).map((one) => one.certain)).toEqual(['DEU', undefined, 'JPN'])
    const digits = PROVINCES.map(({ code }) => ['', code.slice(0, 2)] as const)
    expect(places('general-wide', digits).map((one) => one.certain)).toEqual(PROVINCES.map(({ id }) => id))
    expect(places('us-census-acs', [['California', '06'], ['District of Columbia', '11'], ['Hawaii', '15'], ['Indiana', '18'], ['Kansas', '20']]).map((one) => one.certain)).toEqual(Array.from({ length: 5 }))
  })
})

describe('the nation', () => {
  const names = PROVINCES.map(({ short }) => short.zh)

  it('is the total among all provinces, and asked elsewhere', () => {
    expect(places('yearbook', ['合计', ...names])[0]?.certain).toBe('CN')
    expect(places('yearbook', ['总计', '东城区', '西城区'])[0]).toMatchObject({ proposals: [{ region: 'CN' }] })
    expect(places('yearbook', ['总计', '东城区', '西城区'])[0]?.certain).toBeUndefined()
  })

  it('is what a national export means when it names no place', () => {
    expect(certain('nbs-national', '')).toBe('CN')
    expect(places('general-wide', [''])[0]).toMatchObject({ proposals: [{ region: 'CN' }] })
    expect(places('statcan', [''])[0]?.proposals).toEqual([])
    const table = (layout: string, file: string, points: SeriesGiven['points'] = { '2031': 1 }) => matchSeries({ ...readingOf(layout, [{ label: '平均预期寿命', unit: '岁', ...(points ? { points } : {}) }]), file }, DATASET).regions[0]?.certain
    expect(table('yearbook', '1-9 平均预期寿命.xls')).toBeUndefined()
    expect(table('yearbook', '中国人口和就业统计年鉴2024 1-9.xls')).toBe('CN')
    expect(table('yearbook', '广东统计年鉴2024 1-9.xls')).toBeUndefined()
    const known = findSeries(DATASET, 'life_expectancy', 'CN')!
    const points = Object.fromEntries(Array.from(known.periods, (period, at): [string, number] => [printPeriod(period as Period), known.values[at] ?? 0]))
    expect(table('yearbook', '1-9.xls', points)).toBe('CN') // its values say so
    expect(table('japan-estat', '1-9.xls', points)).toBeUndefined()
  })

  it('is not Japan’s 全国, nor Korea’s', () => {
    for (const [layout, near] of [['japan-estat', '東京都'], ['general-wide', '北海道'], ['general-wide', '神奈川県']] as const) expect(places(layout, ['全国', near])[0]).toMatchObject({ proposals: [] })
  })
})

describe('what needs no person', () => {
  it('certain places are taken, unknown ones left out, uncertain and unnamed ones asked', () => {
    const reading = readingOf('general-wide', ['北京', '某区', '合计', ''].map((region) => ({ label: '年末常住人口', unit: '万人', region, points: { '2030': 1 } })))
    const matches = matchSeries(reading, DATASET)
    const decisions = decide(matches)
    expect(matches.regions.map(({ key }) => decisions.regions.get(key))).toEqual(['CN-BJ', '', undefined, undefined])
    expect(openQuestions(reading, matches, decisions).regions.map(({ printed }) => printed)).toEqual(['合计', ''])
  })

  it('a province and a city of one name: the city only where cities are listed', () => {
    expect(places('general-wide', ['上海', '广东', '江苏'])[0]?.certain).toBe('CN-SH')
    const listed = places('general-wide', ['上海', '深圳', '广州', '成都'])[0]
    expect(listed?.certain).toBeUndefined()
    expect(listed?.proposals.map(({ region }) => region).sort()).toEqual(['CN-310000', 'CN-SH'])
  })
})
