/** The shipped data keep their promises: a source and a grade on every row, no key twice, the statements of the issue true. */
import { describe, expect, test } from 'vitest'
import { dataText, rowsBelow, rowsOf, type Row } from './data-files'

const observations = rowsBelow('observations')
const ages = rowsBelow('age-structure')
const sources = new Set(rowsOf('sources.csv').map(({ id }) => id))
const indicators = new Set(rowsOf('indicators.csv').map(({ id }) => id))
const regions = new Set(rowsOf('regions.csv').map(({ id }) => id))

/** Rows that break a rule, a few of them in words. */
const offenders = (rows: readonly Row[], isWrong: (row: Row) => boolean): string[] =>
  rows.filter(isWrong).slice(0, 10).map((row) => `${row.file} ${Object.values(row).slice(0, 7).join(',')}`)

const keyTwice = (rows: readonly Row[], columns: readonly string[]): string[] => {
  const seen = new Map<string, string>()
  const repeated = rows.flatMap((row) => {
    const key = columns.map((column) => row[column]).join('|')
    const first = seen.get(key)
    seen.set(key, row.file)
    return first ? [`${row.file} repeats ${first}: ${key}`] : []
  })
  return repeated.slice(0, 10)
}

const SCALE: Readonly<Record<string, number>> = { 人: 1, 千人: 1e3, 万人: 1e4, 亿人: 1e8, '%': 1, '‰': 1 }

/** One current, observed figure of the nation in canonical units. */
const nation = (indicator: string, period: string): number => {
  const found = observations.filter(
    (row) => row['indicator'] === indicator && row['region'] === 'CN' && row['period'] === period && row['vintage'] === '' && row['variant'] === '',
  )
  expect(found.map(({ file }) => file), `${indicator} ${period}`).toHaveLength(1)
  const [row] = found
  return Number(row?.['value']) * (SCALE[row?.['unit'] ?? ''] ?? Number.NaN)
}

/** 亿, to one decimal as print rounds. */
const hundredMillions = (value: number): string => (Math.round(value / 1e7) / 10).toFixed(1)

describe('rows', () => {
  test('there are as many as the project needs', () => {
    expect(observations.length).toBeGreaterThan(10_000)
    expect(ages.length).toBeGreaterThan(1_000)
    expect(indicators.size).toBeGreaterThanOrEqual(60)
  })

  test('a computed row is of one source', () => {
    expect(offenders(observations, (row) => row['basis'] === 'computed' && row['evidence'] !== 'one-source')).toEqual([])
  })

  test('every observation has a known source and an evidence grade', () => {
    const isWrong = (row: Row): boolean => {
      const named = (row['source'] ?? '').split(';')
      return named.some((id) => !sources.has(id)) || !['two-sources', 'identity', 'one-source'].includes(row['evidence'] ?? '')
    }
    expect(offenders(observations, isWrong)).toEqual([])
    expect(offenders(ages, isWrong)).toEqual([])
  })

  test('nothing ships from memory', () => {
    expect(offenders([...observations, ...ages], (row) => Object.values(row).some((cell) => cell === 'memory'))).toEqual([])
  })

  test('every observation has a known indicator, a known region, a number, or the reason why there is none, and a unit', () => {
    expect(offenders(observations, (row) => !indicators.has(row['indicator'] ?? ''))).toEqual([])
    expect(offenders([...observations, ...ages], (row) => !regions.has(row['region'] ?? ''))).toEqual([])
    expect(offenders([...observations, ...ages], (row) => !(/^-?\d+(\.\d+)?$/.test(row['value'] ?? '') || (row['value'] === '—' && row['note'] !== '')) || row['unit'] === '')).toEqual([])
  })

  test('no key is twice', () => {
    expect(keyTwice(observations, ['indicator', 'region', 'period', 'vintage', 'variant'])).toEqual([])
    expect(keyTwice(ages, ['region', 'period', 'sex', 'age_start', 'age_width', 'variant'])).toEqual([])
  })

  test('no catalogue names an id twice', () => {
    for (const file of ['indicators.csv', 'regions.csv', 'sources.csv', 'identities.csv', 'claims.csv', 'topics.csv']) {
      const ids = rowsOf(file).map(({ id }) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index), file).toEqual([])
    }
  })

  test('every indicator has names in both languages, and has observations or a formula', () => {
    const observed = new Set(observations.map((row) => row['indicator']))
    const rows = rowsOf('indicators.csv')
    expect(rows.filter((row) => !row['name_zh'] || !row['name_en'] || !row['definition_zh'] || !row['definition_en']).map(({ id }) => id)).toEqual([])
    expect(rows.filter((row) => !row['formula'] && !observed.has(row['id'])).map(({ id }) => id)).toEqual([])
  })

  test('names are words in their language, never an id again', () => {
    const rows = rowsOf('indicators.csv')
    const isWord = (text = '', id = ''): boolean => text !== id && !/^[a-z]+(_[a-z0-9]+)+$/.test(text)
    const isChinese = (text = ''): boolean => /[\u4E00-\u9FFF]/.test(text)
    const wrong = rows.filter((row) => !isWord(row['name_zh'], row['id']) || !isWord(row['name_en'], row['id']) || !isWord(row['definition_zh'], row['id']) || !isWord(row['definition_en'], row['id']))
    expect(wrong.map(({ id }) => id)).toEqual([])
    expect(rows.filter((row) => !isChinese(row['name_zh']) || isChinese(row['name_en']) || isChinese(row['definition_en'])).map(({ id }) => id)).toEqual([])
  })

  test('the kind of an indicator fits its unit: what is counted is a stock or a flow', () => {
    const counted = ['person', 'household', 'item', 'subscription', 'yuan', 'couple', 'bed']
    const isOdd = (kind = '', unit = ''): boolean => counted.includes(unit) !== ['stock', 'flow'].includes(kind)
    expect(rowsOf('indicators.csv').filter((row) => isOdd(row['kind'], row['unit'])).map((row) => `${row['id']}: ${row['kind']} in ${row['unit']}`)).toEqual([])
  })

  test('notes speak both languages, and of nothing but the figures', () => {
    const isOneSided = (row: Row): boolean => Boolean(row['note']) && !(row['note'] ?? '').includes(' || ')
    expect(offenders(observations, isOneSided)).toEqual([])
    const backstage = /github|\bcorpus\b|\brepositor(y|ies)\b|stored copy|\bfrom memory\b/i
    expect(offenders([...observations, ...ages], (row) => Object.values(row).some((cell) => backstage.test(cell ?? '')))).toEqual([])
  })

  test('births that were computed from a rate are marked so', () => {
    const periods = [...Array.from({ length: 11 }, (_, index) => String(1979 + index)), '1998', '1999']
    const births = observations.filter((row) => row['indicator'] === 'births' && row['region'] === 'CN' && row['vintage'] === '')
    expect(births.length).toBeGreaterThan(30)
    const shipped = births.filter((row) => periods.includes(row['period'] ?? ''))
    expect(shipped.map((row) => row['period']).sort()).toEqual(periods)
    expect(offenders(shipped, (row) => row['basis'] !== 'computed')).toEqual([])
  })

  test('a topic speaks both languages, names what is nearest, and shares no word with another', () => {
    const topics = rowsOf('topics.csv')
    expect(topics.length).toBeGreaterThan(10)
    const wordsOf = (row: (typeof topics)[number]): string[] => [row['name_zh'] ?? '', row['name_en'] ?? '', ...(row['words'] ?? '').split('|')].map((word) => word.toLowerCase())
    const words = topics.flatMap(wordsOf)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    const names = new Set(rowsOf('indicators.csv').flatMap((row) => [row['name_zh'] ?? '', row['name_en'] ?? '']).map((word) => word.toLowerCase()))
    expect(words.filter((word) => names.has(word))).toEqual([]) // else there is a series, and the topic goes
    const wrong = topics.filter((row) => !row['panels'] || !row['indicators'] || !/[a-z]{4}/.test(row['words'] ?? '') || (row['note'] && !row['note'].includes(' || ')))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('first releases are a vintage, never an indicator of their own', () => {
    expect([...indicators].filter((id) => id?.includes('prerevision'))).toEqual([])
    expect(observations.some((row) => row['vintage'] === 'first-release')).toBe(true)
  })
})

describe('the statements of the document behind the project', () => {
  test('人户分离 2020: 4.9亿', () => expect(hundredMillions(nation('hukou_separated', '2020'))).toBe('4.9'))
  test('流动人口 2020: 3.8亿', () => expect(hundredMillions(nation('floating_pop', '2020'))).toBe('3.8'))
  test('65岁及以上 2023年末: 2.2亿', () => expect(hundredMillions(nation('pop_65plus', '2023'))).toBe('2.2'))
  test('网民 2023年12月: 10.9亿, 普及率 77.5%', () => {
    expect(hundredMillions(nation('netizens', '2023-12'))).toBe('10.9')
    expect(nation('internet_penetration', '2023-12').toFixed(1)).toBe('77.5')
  })
  test('乡村人口 2020 较 2010 (普查): 减少 1.6亿多', () => {
    const fall = nation('census_pop_rural', '2010') - nation('census_pop_rural', '2020')
    expect(fall).toBeGreaterThan(1.6e8)
    expect(fall).toBeLessThan(1.7e8)
  })
  test('人口自然增长 2022 和 2023 连续为负', () => {
    for (const period of ['2022', '2023']) {
      expect(nation('births', period)).toBeLessThan(nation('deaths', period))
      expect(nation('natural_rate', period)).toBeLessThan(0)
    }
  })
  test('each of them is a row of claims.csv with its source', () => {
    const claims = rowsOf('claims.csv')
    expect(claims.length).toBeGreaterThanOrEqual(7)
    expect(claims.filter(({ source }) => (source ?? '').split(';').some((id) => !sources.has(id))).map(({ id }) => id)).toEqual([])
    const expected = claims.map((row) => `${Math.abs(Number(row['expected']))}${row['unit']}`)
    for (const number of ['4.9亿人', '3.8亿人', '2.2亿人', '1.6亿人', '10.9亿人', '77.5%']) expect(expected).toContain(number)
  })
})

describe('texts of the data', () => {
  test('have the apostrophe of print, in every English possessive', () => {
    const straight = /\p{L}'(?=s\b|[ "])/u
    expect([straight.test("the survey's own"), straight.test("villagers' committees"), straight.test("region(pop, 'CN-AF')"), straight.test('the survey’s own')]).toEqual([true, true, false, false])
    const paths = ['indicators.csv', 'identities.csv', 'breaks.csv', 'sources.csv', 'topics.csv', 'claims.csv', 'revisions.csv', 'events.csv', 'releases.csv', 'panels.json']
    expect(paths.flatMap((path) => dataText(path).split('\n').flatMap((line, at) => (straight.test(line) ? [`${path}:${at + 1}`] : [])))).toEqual([])
  })
})
