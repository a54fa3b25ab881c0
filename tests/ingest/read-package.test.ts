import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPackage } from '../../src/ingest'
import { ISSUES_PER_CODE } from '../../src/ingest/bytes/issue-log'
import { findSeries } from '../../src/model/dataset'
import { printPeriod, type Period } from '../../src/model/period'
import { observationAt, placeAt } from '../../src/model/series'
import { generateCatalogue, generateRows } from '../bench/generate-rows'
import { caseIssues, filesWith, readCase, unpacked } from './small-package'

const HEAD = 'indicator,region,period,value,unit,source,evidence\n'
const NETIZENS = `${HEAD}netizens,CN,2023-12,109225,万人,cnnic-53,identity\n`
const SHARE = `${HEAD}penetration,CN,2023-12,77.5,%,cnnic-53,identity\n`

describe('a package', () => {
  it('loses with a bad file its indicators and nothing else', () => {
    const dataset = readPackage(filesWith({ 'observations/a.csv': NETIZENS, 'observations/b.csv': 'PK\u0003\u0004\u0000' }))
    expect([...dataset.series.keys()]).toEqual(['netizens|CN||'])
    expect(dataset.files.filter(({ state }) => state === 'failed').map(({ file }) => file)).toEqual(['observations/b.csv'])
    expect(dataset.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['file-binary'])
    expect(dataset.issues.filter(({ code }) => code === 'indicator-unobserved').map(({ found }) => found)).toEqual(['penetration'])
  })

  it('reads without regions or sources, calling nothing unknown for their sake', () => {
    const dataset = readPackage(filesWith({ 'regions.csv': undefined, 'sources.csv': '', 'observations/a.csv': NETIZENS, 'events.csv': undefined }))
    expect(findSeries(dataset, 'netizens', 'CN')?.values[0]).toBe(1092250000)
    expect(dataset.issues.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'file-missing regions.csv',
      'file-empty sources.csv',
    ])
  })

  it('without indicators says so once, and does not blame the rows', () => {
    const dataset = readPackage(filesWith({ 'indicators.csv': undefined, 'observations/a.csv': NETIZENS }))
    expect(dataset.series.size).toBe(0)
    expect(dataset.issues.filter(({ code }) => code === 'indicator-unknown')).toEqual([])
  })

  it('joins a series out of two files; the first file wins where both have a period', () => {
    const later = `${HEAD}netizens,CN,2022-12,106744,万人,cnnic-54,one-source\nnetizens,CN,2023-12,1,万人,cnnic-54,one-source\n`
    const dataset = readPackage(filesWith({ 'observations/a.csv': NETIZENS, 'observations/b.csv': later }))
    const series = findSeries(dataset, 'netizens', 'CN')
    expect(series && unpacked(series).observations.map(({ period, value, sources, line }) => [period, value, sources, line])).toEqual([
      ['2022-12', 1067440000, ['cnnic-54'], 2],
      ['2023-12', 1092250000, ['cnnic-53'], 2],
    ])
    expect(dataset.issues.find(({ code }) => code === 'row-duplicate')).toMatchObject({
      place: { file: 'observations/b.csv', line: 3 },
      facts: { firstLine: 2 },
    })
  })

  it('notes years missing from a yearly series, not those of a census', () => {
    const rows = (id: string, unit: string, years: number[]) =>
      years.map((year) => `${id},CN,${year},5,${unit},cnnic-53,one-source\n`).join('')
    const dataset = readCase(HEAD + rows('netizens', '万人', [2015, 2016, 2018, 2019]) + rows('penetration', '%', [1990, 2000, 2010, 2020]))
    expect(dataset.issues.filter(({ code }) => code === 'periods-gap')).toMatchObject([
      { severity: 'note', place: { line: 4 }, facts: { indicator: 'netizens', region: 'CN', from: '2016', to: '2018' } },
    ])
  })

  it('notes no year that another vintage has', () => {
    const rows = (vintage: string, years: number[]) => years.map((year) => `netizens,CN,${year},5,万人,cnnic-53,one-source,${vintage}\n`).join('')
    const head = HEAD.replace('\n', ',vintage\n')
    const found = (dataset: ReturnType<typeof readCase>) => dataset.issues.filter(({ code }) => code === 'periods-gap').map(({ facts }) => facts)
    expect(found(readCase(head + rows('', [2015, 2016, 2017, 2018]) + rows('first-release', [2015, 2016, 2018])))).toEqual([])
    expect(found(readCase(head + rows('', [2014, 2015, 2016, 2019]) + rows('first-release', [2015, 2016, 2017])))).toMatchObject([{ from: '2016', to: '2019' }])
  })

  it('caps the issues of one code and counts the rest', () => {
    const row = 'netizens,CN,2023,x,万人,cnnic-53,one-source\n'
    const issues = caseIssues(readCase(HEAD + row.repeat(ISSUES_PER_CODE + 500)))
    expect(issues.filter(({ code }) => code === 'value-unreadable').length).toBe(ISSUES_PER_CODE)
    expect(issues.filter(({ code }) => code === 'issues-capped').map(({ facts }) => facts)).toContainEqual({ of: 'value-unreadable', hidden: 500 })
  })

  it('tells its progress in bytes, to the end', () => {
    const files = filesWith({ 'observations/a.csv': NETIZENS, 'observations/b.csv': SHARE })
    const seen: [number, number, string][] = []
    readPackage(files, { onProgress: (...step) => seen.push(step) })
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b))
    expect(seen[seen.length - 1]?.[2]).toBe('observations/b.csv')
    expect(seen[seen.length - 1]?.[0]).toBeLessThanOrEqual(seen[0]?.[1] ?? 0)
  })
})

describe('a series that several files hold', () => {
  const row = (period: string, value: number): string => `netizens,CN,${period},${value},万人,cnnic-53,one-source\n`
  const tables = fc.uniqueArray(fc.record({ year: fc.integer({ min: 1998, max: 2030 }), file: fc.nat(3) }), { selector: ({ year }) => year, minLength: 1, maxLength: 20 })

  it('keeps the file and the line of each observation', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const texts = [HEAD, HEAD, HEAD, HEAD]
        const places = new Map(rows.map(({ year, file }, at) => {
          texts[file] += row(String(year), 1000 + at)
          return [String(year), { file: `observations/${'abcd'[file] ?? ''}.csv`, line: (texts[file]?.split('\n').length ?? 0) - 1 }]
        }))
        const dataset = readPackage(filesWith(Object.fromEntries(texts.map((text, at) => [`observations/${'abcd'[at] ?? ''}.csv`, text]))))
        const series = findSeries(dataset, 'netizens', 'CN')
        const found = new Map(Array.from(series?.periods ?? [], (period, index) => [printPeriod(period as Period), series && placeAt(series, index)]))
        expect(found.size).toBe(rows.length)
        for (const [year, place] of places) expect(found.get(year)).toMatchObject(place)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a file of 50 MB', () => {
  const rows = 920_000
  const bytes = generateRows(rows)
  const files = new Map([...generateCatalogue()].map(([path, text]) => [path, new TextEncoder().encode(text)]))

  it('is read whole and right, with the line of its one bad cell', () => {
    expect(bytes.length).toBeGreaterThan(50_000_000)
    const end = bytes.lastIndexOf(10, bytes.length - 2)
    const last = new TextDecoder().decode(bytes.subarray(end + 1)).split(',')
    bytes.set(new TextEncoder().encode('x'), end + 1 + `${last[0]},${last[1]},${last[2]},`.length)
    const dataset = readPackage(new Map([...files, ['observations/large.csv', bytes]]))
    const count = [...dataset.series.values()].reduce((sum, { periods }) => sum + periods.length, 0)
    expect(count).toBe(rows)
    const errors = dataset.issues.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ code: 'value-unreadable', place: { file: 'observations/large.csv', line: rows + 1, column: 4 } }])
    const series = findSeries(dataset, last[0] ?? '', last[1] ?? '')
    expect(series && observationAt(series, series.periods.length - 1)).toMatchObject({ missing: 'unreadable', line: rows + 1 })
  })
})
