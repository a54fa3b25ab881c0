/** Counties and prefectures: what their page says, how they are compared, and their pyramid. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../../src/charts/compile'
import { countyFacts, growthText, peopleText } from '../../../src/charts/place/county-facts'
import { COUNTY_MEASURES, countyText, countyValue, rankAmong, summaryOf } from '../../../src/charts/place/county-measures'
import { findDefaultPanel } from '../../../src/charts/default-panel'
import { findCountyPanel, unreadBeside, withCounties } from '../../../src/charts/county-panel'
import { tablesRead } from '../../../src/charts/tables-read'
import { countyRows, distributionOf, sortedRows } from '../../../src/charts/place/county-table'
import { readCounties, readCountyAreas, readCountyIndex, readCountySummary } from '../../../src/ingest/package/counties/read-counties'
import { cohortOf, COUNTY_YEARS, isSameArea, peopleAged } from '../../../src/model/county'
import { COUNTY_AREAS, COUNTY_INDEX, countyPath, countySummaryPath } from '../../../src/ingest/package/package-index'
import { LANGUAGES } from '../../../src/model/text'
import { shippedDataset, shippedFiles, shippedPanels } from '../../panels/shipped-data'

const files = shippedFiles()
const file = (path: string) => ({ path, bytes: files.get(path) ?? new Uint8Array() })
const summaries = new Map(COUNTY_YEARS.map((year) => [year, readCountySummary(file(countySummaryPath(year))).value] as const))
const areas = new Map(readCountyAreas(file(COUNTY_AREAS)).value.map((area) => [area.code, area]))
const names = readCountyIndex(file(COUNTY_INDEX)).value
const placesOf = (province: string) => new Map(COUNTY_YEARS.map((year) => [year, readCounties(file(countyPath(province, year))).value] as const))
const sichuan = placesOf('CN-SC')
const factsOf = (code: string, places = sichuan) => {
  const facts = countyFacts(code, { places, areas, summaries }, 'zh')
  if (!facts) throw new Error(code)
  return facts
}
const row = (code: string, measure: (typeof COUNTY_MEASURES)[number], places = sichuan) => factsOf(code, places).rows.find((one) => one.measure === measure)

describe('the page of a county', () => {
  it('has its figures, the earlier census, changes and ranks', () => {
    expect(row('510104', 'over65')).toMatchObject({ text: '12.97%', before: '9.36%', change: '上升3.61个百分点', ranks: { prefecture: { rank: 12, of: 20 }, province: { rank: 132, of: 186 }, nation: { rank: 1712, of: 2942 } } })
    expect(row('510104', 'total')).toMatchObject({ text: '902933人', change: '增加212511人' })
    expect(growthText(factsOf('510104'), 'zh')).toEqual({ change: '增加21.25万人', rate: '30.8%' })
    expect([peopleText(6592, 'zh'), peopleText(453436, 'en')]).toEqual(['6592人', '453,436 people'])
  })

  it('ranks as counting does, and knows no rank in the nation before that table has come', () => {
    const all = (sichuan.get(2020) ?? []).filter(({ level, code }) => level === 'county' && code !== '').map((county) => countyValue('over65', summaryOf(county), undefined))
    const own = row('510104', 'over65')?.value ?? Number.NaN
    expect(row('510104', 'over65')?.ranks.province).toEqual({ rank: 1 + all.filter((value) => value > own).length, of: all.length })
    expect(countyFacts('510104', { places: sichuan, summaries: new Map() }, 'zh')?.rows.every(({ ranks }) => ranks.nation === undefined)).toBe(true)
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
      const ranks = values.map((value) => rankAmong(value, values, (one) => one)?.rank ?? 0)
      expect(Math.min(...ranks)).toBe(1)
      expect(values.every((value, at) => values.every((other, to) => value <= other || (ranks[at] ?? 0) < (ranks[to] ?? 0)))).toBe(true)
    }))
    expect(rankAmong(Number.NaN, [1], (one) => one)).toBeUndefined()
  })

  it('computes no change where the code is of another name, or of one census', () => {
    const hebei = placesOf('CN-HE')
    expect(factsOf('130207', hebei)).toMatchObject({ before: undefined, notes: [{ kind: 'other-name', year: 2010, name: '丰润区' }] })
    expect(row('130207', 'growth', hebei)).toMatchObject({ before: '', change: '', text: '—' })
    expect(factsOf('510118').notes).toEqual([{ kind: 'one-census', year: 2020 }])
    expect(['519999', '510000'].map((code) => countyFacts(code, { places: sichuan, summaries }, 'zh'))).toEqual([undefined, undefined])
  })

  it('computes none where the same people are more than twice or less than half as many', () => {
    const heilongjiang = placesOf('CN-HL')
    expect(factsOf('230110', heilongjiang)).toMatchObject({ before: undefined, notes: [{ kind: 'other-area', year: 2010 }] })
    expect([isSameArea(100, 200), isSameArea(100, 201), isSameArea(100, 50), isSameArea(100, 49), isSameArea(Number.NaN, 1)]).toEqual([true, false, true, false, true])
    const [small] = heilongjiang.get(2010) ?? []
    expect(small && cohortOf(small)).toBe(small && peopleAged(small, 40, 60))
  })

  it('draws and ranks no ages that do not add up, and says so', () => {
    const liaoning = placesOf('CN-LN')
    const facts = factsOf('211422', liaoning)
    expect(facts.notes).toEqual([{ kind: 'ages', year: 2010 }])
    expect(row('211422', 'over65', liaoning)).toMatchObject({ before: '', change: '' })
    expect(row('211422', 'total', liaoning)?.change).toBe('减少67101人')
  })
})

describe('the page of a prefecture', () => {
  it('has its counties, ranks in its province, and what its counties do not add up to', () => {
    const facts = factsOf('510100')
    expect(facts.counties).toHaveLength(20)
    expect(row('510100', 'over65')?.ranks).toMatchObject({ prefecture: undefined, province: { rank: 18, of: 21 }, nation: { of: 333 } })
    expect(factsOf('441900', placesOf('CN-GD'))).toMatchObject({ counties: [], notes: [{ kind: 'no-counties', year: 2020 }] })
  })
})

describe('a prefecture whose area has changed', () => {
  it('is compared with its population then within the area of now, and in nothing else', () => {
    const chengdu = factsOf('510100')
    expect(chengdu).toMatchObject({ before: undefined, extent: { total: 15118840 }, notes: [{ kind: 'other-extent', year: 2010 }] })
    expect(growthText(chengdu, 'zh')).toEqual({ change: '增加581.89万人', rate: '38.5%' })
    expect(row('510100', 'growth')).toMatchObject({ text: '+38.5%' })
    expect(row('510100', 'over65')).toMatchObject({ before: '', change: '' })
    expect(factsOf('520500', placesOf('CN-GZ'))).toMatchObject({ extent: { total: 6537498 }, notes: [{ kind: 'new-code', year: 2010 }] })
  })

  it('is one of few: of the others the source has the population of the tabulation', () => {
    expect(factsOf('510700')).toMatchObject({ extent: undefined, notes: [] })
    expect(row('510700', 'total')?.change).toMatch(/^(增加|减少)/)
    const changed = [...areas.values()].filter(({ code, total }) => {
      const then = [...summaries.get(2010) ?? []].find((one) => one.code === code)
      return then && Math.abs(total / then.total - 1) > 0.0005
    })
    expect(changed.length).toBe(16)
  })
})

describe('the pyramid', () => {
  shippedPanels() // installs the drawings
  const dataset = shippedDataset()
  const province = dataset.regions.get('CN-SC')
  const provinceRows = [...sichuan.values()].flatMap((all) => all.filter(({ level }) => level === 'province'))

  it.each(LANGUAGES)('is drawn with the other census, the province or the nation as its outline (%s)', (language) => {
    const facts = factsOf('510104')
    if (!facts || !province) throw new Error('no county')
    const held = withCounties(dataset, [{ ...facts, province, provinceRows }])
    const spec = findDefaultPanel('county-510104', held)
    if (!spec) throw new Error('no pyramid')
    expect(held.ages.filter(({ region }) => region === 'CN-SC')).toEqual(dataset.ages.filter(({ region }) => region === 'CN-SC')) // the province once
    const draw = (outline?: string) => compilePanel(spec, held, { language, scheme: 'light', width: 700, ...(outline ? { outline } : {}) })
    const plain = draw()
    expect(plain.issues).toEqual([])
    expect(plain.table.rows).toHaveLength(18)
    expect(plain.title).toMatch(/锦江区.*13\.0%/)
    expect(plain.controls.choices.outlines.offered.map(({ key }) => key)).toEqual(expect.arrayContaining(['none', '2010', 'CN', 'CN-SC', 'CN-BJ']))
    expect(plain.controls.choices.places.offered).toEqual([]) // another place is none of its own
    expect(compilePanel(spec, held, { language, scheme: 'light', width: 700, of: 'CN-LN' }).title).toBe(plain.title)
    for (const outline of ['CN', 'CN-SC', 'none']) expect(draw(outline).controls.choices.outlines.shown).toBe(outline)
    expect(plain.sources.map(({ id }) => id).sort()).toEqual(['nbs-census2010-county', 'nbs-census2020-county'])
  })

  it('waits for no table and no drawing of other places', () => {
    const facts = factsOf('510104')
    if (!province) throw new Error('no province')
    const held = withCounties({ ...dataset, ages: [] }, [{ ...facts, province, provinceRows }])
    const spec = findCountyPanel('county-510104', held)
    const tables = [{ path: 'age-structure/census.csv', kind: 'ages' }, { path: 'pyramid', kind: 'drawing' }, { path: 'observations/provinces.csv', kind: 'observations' }] as const
    if (!spec) throw new Error('no pyramid')
    expect(tablesRead(spec, { dataset: held, tables })).toEqual(['pyramid', 'age-structure/census.csv'])
    expect(tablesRead(spec, { dataset: held, tables: unreadBeside(tables) })).toEqual([])
    expect(compilePanel(spec, held, { language: 'zh', scheme: 'light', width: 700 }).lacking).toBe('')
  })

  it('leaves out a census whose ages do not add up', () => {
    const liaoning = dataset.regions.get('CN-LN')
    const facts = factsOf('211422', placesOf('CN-LN'))
    if (!facts || !liaoning) throw new Error('no county')
    expect(findCountyPanel('county-211422', withCounties(dataset, [{ ...facts, province: liaoning, provinceRows: [] }]))).toMatchObject({ dates: [{ period: '2020' }] })
  })

  it('is drawn before any other table has come, with the province of its own tabulation', () => {
    const facts = factsOf('510104')
    if (!facts || !province) throw new Error('no county')
    const held = withCounties({ ...dataset, series: new Map(), indicators: new Map(), ages: [] }, [{ ...facts, province, provinceRows }])
    const spec = findCountyPanel('county-510104', held)
    const { controls, issues } = compilePanel(spec ?? expect.fail(), held, { language: 'zh', scheme: 'light', width: 700 })
    expect([issues, controls.choices.outlines.offered.map(({ key }) => key)]).toEqual([[], ['none', '2010', 'CN-SC']])
    expect([findCountyPanel('county-510105', held), findCountyPanel('pyramid', held)]).toEqual([undefined, undefined])
  })
})

describe('all counties', () => {
  const rows = countyRows(names, summaries, 2020)

  it('have a row each, with the change since 2010 where code and name are the same', () => {
    expect([rows.length, countyRows(names, summaries, 2010).length]).toEqual([2943, 2857])
    expect(rows.find(({ code }) => code === '510104')).toMatchObject({ name: '锦江区', prefecture: '成都市', province: 'CN-SC' })
    expect(rows.filter(({ values }) => Number.isFinite(values.growth)).length).toBeGreaterThan(2450)
    expect(['130207', '230110', '654002'].map((id) => rows.find(({ code }) => code === id)?.values.growth)).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(countyRows(names, summaries, 2010).every(({ values }) => Number.isNaN(values.growth))).toBe(true)
  })

  it.each(COUNTY_MEASURES)('are sorted by %s, those without a figure last', (measure) => {
    for (const descending of [true, false]) {
      const values = sortedRows(rows, measure, descending).map((one) => one.values[measure])
      const known = values.filter(Number.isFinite)
      expect(values.slice(0, known.length)).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)))
    }
    const distribution = distributionOf(rows, measure)
    expect(distribution?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(distribution?.known)
    expect((distribution?.known ?? 0) + (distribution?.unknown ?? 0)).toBe(rows.length)
    expect(distribution?.bins.length).toBeLessThan(60)
    expect(distribution?.highest[0]?.values[measure]).toBe(distribution?.quantiles.most)
    expect(distribution?.lowest[0]?.values[measure]).toBe(distribution?.quantiles.least)
    for (const language of LANGUAGES) expect(countyText(measure, distribution?.quantiles.median ?? 0, language)).toMatch(/\d/)
  })

  it('have shares that are parts of the whole', () => {
    const whole = rows.filter(({ values }) => Number.isFinite(values.over65))
    expect(whole.length).toBe(2942)
    expect(whole.filter(({ values: { under15, working, over60, over65 } }) => Math.abs(under15 + working + over60 - 100) > 1e-9 || over65 > over60)).toEqual([])
    expect(distributionOf([], 'total')).toBeUndefined()
  })
})
