/** Places below the province: what is read of them, what is said of a faulty cell, and what is held against what. */
import { describe, expect, it } from 'vitest'
import { checkCounties } from '../../src/ingest/package/counties/check-counties'
import { plainAreas, plainCounties, plainIndex, plainSummary } from '../../src/ingest/package/counties/plain-counties'
import { readCounties, readCountyAreas, readCountyIndex, readCountySummary } from '../../src/ingest/package/counties/read-counties'
import { broadAges, COUNTY_AGES, peopleAged } from '../../src/model/county'
import { countyPath } from '../../src/ingest/package/package-index'
import { countyCodeOf } from '../../src/model/county-id'
import { LANGUAGES } from '../../src/model/text'
import { issueMessage } from '../../src/words/issues'
import { shippedFiles, shippedObservations } from '../panels/shipped-data'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEAD = ['code,level,name_zh,prefecture,year,total,male,female,urban,households', ...COUNTY_AGES.map((age) => `male_${age}`), ...COUNTY_AGES.map((age) => `female_${age}`), 'source'].join(',')
const ages = (men: number, women: number): string => [...COUNTY_AGES.map(() => men), ...COUNTY_AGES.map(() => women)].join(',')

/** One row: a hundred people of each sex and age group. */
const row = (head: string, people = 100): string => `${head},2020,${36 * people},${18 * people},${18 * people},0,1,${ages(people, people)},nbs-census2020-county`
const read = (...rows: readonly string[]) => readCounties({ path: 'counties/2020/CN-SC.csv', bytes: bytes([HEAD, ...rows, ''].join('\n')) })
const placesOf = (issues: readonly { readonly code: string; readonly place: { readonly line: number; readonly column: number } }[]): string[] => issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)

describe('a wide row', () => {
  it('is a place at a census, with its ages', () => {
    const { value: [county], issues } = read(row('510104,county,锦江区,成都市'))
    expect(issues).toEqual([])
    expect(county).toMatchObject({ code: '510104', level: 'county', name: '锦江区', prefecture: '成都市', year: 2020, total: 3600, line: 2 })
    expect(county && [peopleAged(county, 0), peopleAged(county, 15, 60), broadAges(county)]).toEqual([3600, 1800, { under15: 600, over60: 1200, over65: 1000 }])
  })

  it('loses a cell that is no number, and says file, line, column and what is expected, in every language', () => {
    const { value, issues } = read(row('510104,county,锦江区,成都市'), row('510105,county,青羊区,成都市').replace('3600', '"3,600"'))
    expect(value.map(({ total }) => total)).toEqual([3600, Number.NaN])
    expect(issues).toMatchObject([{ code: 'value-unreadable', place: { file: 'counties/2020/CN-SC.csv', line: 3, column: 6 }, facts: { suggestion: '3600' } }])
    for (const language of LANGUAGES) expect(issues.map((one) => issueMessage(one, language)).join()).toMatch(/3,600.*3600/s)
  })

  it('is not read with another code, level or census, and the first of two is kept', () => {
    const good = row('510104,county,锦江区,成都市')
    const { value, issues } = read(good, row('51010,county,甲,乙'), row('510106,town,甲,乙'), good.replace(',2020,', ',2000,').replace('510104', '510107'), good, row(',county,开发区,成都市'))
    expect(value.map(({ code, name }) => code || name)).toEqual(['510104', '开发区'])
    expect(placesOf(issues)).toEqual(['county-code 3:1', 'term-unknown 4:2', 'term-unknown 5:5', 'row-duplicate 6:0'])
    for (const language of LANGUAGES) expect(issues.every((one) => issueMessage(one, language).length > 10)).toBe(true)
  })

  it('needs all its columns, and no negative count', () => {
    expect(readCounties({ path: 'a.csv', bytes: bytes('code,level\n510104,county\n') }).issues.map(({ code }) => code)).toContain('column-missing')
    expect(placesOf(read(row('510104,county,锦江区,成都市').replace(',0,1,', ',-5,1,')).issues)).toEqual(['value-out-of-bounds 2:9'])
  })

  it('has broad ages only where every group is known', () => {
    const [county] = read(row('510104,county,锦江区,成都市').replace(',100,', ',,')).value
    expect(county && broadAges(county)).toEqual({ under15: Number.NaN, over60: Number.NaN, over65: Number.NaN })
  })
})

describe('a place', () => {
  it('is named by CN- and its code', () => {
    expect(['CN-510104', 'CN-SC', 'CN', '510104', 'CN-51010'].map(countyCodeOf)).toEqual(['510104', '', '', '', ''])
  })
})

describe('the check', () => {
  const dataset = shippedObservations()
  const path = countyPath('CN-SC', 2020)
  const check = (rows: readonly string[], more: readonly (readonly [string, string])[] = []) => checkCounties(new Map([[path, bytes([HEAD, ...rows, ''].join('\n'))], ...more.map(([file, text]) => [file, bytes(text)] as const)]), dataset)
  const sums = (rows: readonly string[]) => check(rows).flatMap((one) => (one.code === 'county-sum' && one.facts.of !== 'census' ? [[one.severity, one.facts.of, one.facts.name, one.facts.sum, one.facts.total, one.facts.parts]] : []))

  it('holds men, women and ages against their totals', () => {
    const county = row('510104,county,甲,乙')
    expect(sums([county])).toEqual([])
    expect(sums([county.replace('3600', '3601')])).toEqual([['warning', 'sexes', '甲', 3600, 3601, []]])
    expect(sums([county.replace(',100,', ',130,')])).toEqual([['warning', 'men', '甲', 1830, 1800, []]])
    expect(sums([county.replace(',100,', ',,')])).toEqual([['warning', 'men', '甲', 1700, 1800, []]])
    expect(sums([county.replace(ages(100, 100), ages(0, 0).replaceAll('0', ''))])).toEqual([])
  })

  it('adds counties up to prefecture and province, and says which prefectures explain the rest', () => {
    const all = [row('510000,province,四川省,', 300), row('510100,prefecture,成都市,', 200), row('510104,county,锦江区,成都市'), row('511700,prefecture,达州市,'), row('511702,county,通川区,达州市')]
    expect(sums(all)).toEqual([
      ['note', 'counties', '成都市', 3600, 7200, []],
      ['note', 'counties', '四川省', 7200, 10800, ['成都市']],
    ])
    expect(sums([...all, row('510105,county,青羊区,成都市')])).toEqual([])
    expect(sums([row('510000,province,四川省,', 300), ...all.slice(1, 3), row('510105,county,青羊区,成都市')])).toEqual([['warning', 'counties', '四川省', 7200, 10800, []]])
    expect(sums([...all, row('510105,county,青羊区,成都市'), row('510106,county,金牛区,成都市')]).map(([severity]) => severity)).toEqual(['error', 'error'])
  })

  it('holds the province against the population of the census', () => {
    expect(check([row('510000,province,四川省,')]).at(-1)).toMatchObject({ code: 'county-sum', severity: 'error', facts: { of: 'census', sum: 3600, total: 83674866 } })
  })

  it('holds codes against their file and the index, and the summary against the places', () => {
    const index = (name: string): readonly [string, string] => ['counties/index.csv', `code,level,name_zh,initials,prefecture,province,years\n510104,county,${name},jjq,成都市,CN-SC,2020\n`]
    const summary = (figures: string): readonly [string, string] => ['counties/summary-2020.csv', `code,total,male,urban,age_0_14,age_60,age_65,born_1951_1970\n510104,${figures}\n`]
    const county = row('510104,county,锦江区,成都市')
    expect(check([county], [index('锦江区'), summary('3600,1800,0,600,1200,1000,800')])).toEqual([])
    expect(placesOf(check([county], [index('锦江'), summary('3600,1800,0,600,1200,999,800')]))).toEqual(['county-code 2:1', 'county-summary 2:0'])
    expect(placesOf(check([row('110104,county,甲,乙')]))).toEqual(['county-code 2:1'])
    const areas: readonly [string, string] = ['counties/areas.csv', 'code,total_2010,source\n510100,1,nobody\n']
    expect(placesOf(check([county], [index('锦江区'), areas]))).toEqual(['county-code 2:1', 'source-unknown 2:3'])
    expect(placesOf(check([county.replace('nbs-census2020-county', 'nbs')]))).toEqual(['source-unknown 2:0'])
  })
})

describe('a table that is written plainly', () => {
  const files = shippedFiles()
  const readers = { areas: [plainAreas, readCountyAreas], index: [plainIndex, readCountyIndex], summary: [plainSummary, readCountySummary], counties: [plainCounties, readCounties] } as const
  const plainText = new TextDecoder().decode(files.get(countyPath('CN-SC', 2020)))
  const careful = (text: string) => readCounties({ path: 'a.csv', bytes: bytes(text.replaceAll('510104,county', '510104,"county"')) }) // a quote is no fault, and leads to the careful reader

  it('is read at once, as every table that ships is, and as the careful reader reads it', () => {
    const own = [...files].filter(([path]) => /^counties\/.*\.csv$/.test(path))
    expect(own.length).toBe(66)
    for (const [path, table] of own) {
      const [, name] = /^counties\/(areas|index|summary)/.exec(path) ?? []
      const [plainly, read] = readers[(name ?? 'counties') as keyof typeof readers]
      const quoted = new TextDecoder().decode(table).replace(/\n(\d{6}),/, '\n"$1",')
      expect(plainly(bytes(quoted)), path).toBeUndefined()
      expect(read({ path, bytes: bytes(quoted) }), path).toEqual({ value: plainly(table), issues: [] })
    }
  })

  it.each([
    ['a figure with a sign', ',20937757,', ',+20937757,'],
    ['a decimal', ',20937757,', ',20937757.5,'],
    ['a figure too long for a double', ',20937757,', ',1234567890123456789,'],
    ['a blank beside a cell', ',成都市,', ', 成都市,'],
    ['an invisible character', ',成都市,', ',\u202e成都市,'],
    ['another census', ',2020,20937757', ',2000,20937757'],
    ['another level', '510100,prefecture', '510100,city'],
    ['a code twice', '510104,county,锦江区', '510105,county,青羊区'],
    ['no source', /nbs-census2020-county\n/, '\n'],
    ['another order of columns', 'code,level', 'level,code'],
    ['a blank line', '\n510100', '\n\n510100'],
    ['a row that is too short', ',nbs-census2020-county\n510104', '\n510104'],
    ['nothing but its header', /\n[^]*/, '\n'],
  ])('is none with %s, which the careful reader judges', (_, from, to) => {
    const changed = plainText.replace(from, to)
    expect(changed).not.toBe(plainText)
    expect(plainCounties(bytes(changed))).toBeUndefined()
    expect(readCounties({ path: 'a.csv', bytes: bytes(changed) })).toEqual(careful(changed))
  })

  it('may begin with a byte-order mark, and is UTF-8', () => {
    expect(plainCounties(bytes(`\ufeff${plainText}`))).toEqual(plainCounties(bytes(plainText)))
    expect(plainCounties(new Uint8Array([0x63, 0xff, 0x0a]))).toBeUndefined()
  })
})

describe('the places that ship', () => {
  const files = shippedFiles()
  const file = (path: string) => ({ path, bytes: files.get(path) ?? new Uint8Array() })

  it('are as many as the tabulations print, and all are found by name and initials', () => {
    expect([2010, 2020].map((year) => readCountySummary(file(`counties/summary-${year}.csv`)).value.filter(({ code }) => !code.endsWith('00')).length)).toEqual([2857, 2943])
    const { value, issues } = readCountyIndex(file('counties/index.csv'))
    expect(issues).toEqual([])
    expect(value.find(({ code }) => code === '510104')).toMatchObject({ name: '锦江区', initials: ['jjq'], prefecture: '成都市', province: 'CN-SC', years: [2010, 2020] })
  })

  it('add up to their provinces and these to the census, but for the differences that are known', () => {
    const found = checkCounties(files, shippedObservations())
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    const differences = found.flatMap(({ code, severity, facts }) => (code === 'county-sum' ? [`${severity} ${'name' in facts ? `${facts.name} ${facts.year}` : ''}`] : []))
    expect(differences.filter((one) => one.startsWith('warning'))).toEqual(['warning 建昌县 2010', 'warning 石鼓区 2010', 'warning 海南省 2010', 'warning 东营港经济开发区 2020'])
    expect(differences.filter((one) => /省|自治区/.test(one)).length).toBe(9)
  })
})
