/** A source belongs to a row because that publication prints the figure: what cannot hold a row is refused by its date, its kind and its number. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParse, type DSVRowString } from 'd3-dsv'
import { describe, expect, test } from 'vitest'
import { rowsBelow, rowsOf, type Row } from './data-files'
import { ROOT } from './source-files'

const observations = rowsBelow('observations')
const ages = rowsBelow('age-structure')
const sources = new Map(rowsOf('sources.csv').map((row) => [row['id'] ?? '', row]))

const idsOf = (row: DSVRowString): string[] => (row['source'] ?? '').split(';').filter(Boolean)
const keyOf = (row: DSVRowString): string => ['indicator', 'region', 'period', 'vintage'].map((column) => row[column] ?? '').join('|')
const shown = (row: DSVRowString, id: string): string => `${keyOf(row)} ${id}`

/** Rows with a source that breaks a rule. */
const offenders = (rows: readonly Row[], isWrong: (row: Row, id: string, source: DSVRowString) => boolean): string[] =>
  rows.flatMap((row) => idsOf(row).flatMap((id) => (isWrong(row, id, sources.get(id) ?? row) ? [shown(row, id)] : []))).slice(0, 10)

const isProjection = (row: Row): boolean => (row['variant'] ?? '') !== ''
const yearOf = (text: string | undefined): number => Number((text ?? '').slice(0, 4))

/** The end of the half-year that the report of a number covers: the third was of 1998-12, the 45th was put off to March 2020. */
const dateOfReport = (number: number): string => {
  if (number === 1) return '1997-10'
  if (number === 45) return '2020-03'
  return `${1997 + Math.floor(number / 2)}-${number % 2 === 0 ? '06' : '12'}`
}

describe('a source holds its rows', () => {
  test('sees them all', () => {
    expect(observations.length).toBeGreaterThan(25_000)
    expect(sources.size).toBeGreaterThan(150)
  })

  test('every id has a row in sources.csv', () => {
    expect(offenders([...observations, ...ages], (_, id) => !sources.has(id))).toEqual([])
  })

  test('no row of sources.csv is unused', () => {
    const used = new Set([...observations, ...ages, ...['claims.csv', 'events.csv', 'revisions.csv', 'counties/areas.csv'].flatMap(rowsOf)].flatMap(idsOf))
    expect([...sources.keys()].filter((id) => !used.has(id))).toEqual([])
  })

  test('none was published before the period it reports', () => {
    expect(offenders([...observations, ...ages], (row, _, source) => !isProjection(row) && source['date'] !== '' && yearOf(source['date']) < yearOf(row['period']))).toEqual([])
  })

  test('a communiqué or report of a year is named for that year, or for what it prints of earlier ones', () => {
    const reported = /^(?:nbs-communique|mca|miit|nbs-migrant)-(\d{4})$/
    expect(offenders(observations, (row, id) => Number(reported.exec(id)?.[1] ?? 9999) < yearOf(row['period']))).toEqual([])
  })

  test('a CNNIC report is named for the half-year it covers, a later one only for what is computed from it or for the registers it quotes', () => {
    const isOther = (row: Row, id: string): boolean => {
      const number = Number(/^cnnic-(\d+)$/.exec(id)?.[1] ?? 0)
      if (number === 0 || dateOfReport(number) === row['period']) return false
      return !['computed', 'register'].includes(row['basis'] ?? '') || dateOfReport(number) < (row['period'] ?? '')
    }
    expect(offenders(observations, isOther)).toEqual([])
  })

  test('the database of rates is not named for counts of births and deaths', () => {
    expect(offenders(observations, (row, id) => id.startsWith('nbs-database') && /^(?:births|deaths)$/.test(row['indicator'] ?? '') && row['region'] === 'CN' && row['basis'] !== 'computed')).toEqual([])
  })

  test('a communiqué of a census holds nothing later than the census', () => {
    const census: Readonly<Record<string, number>> = { 'nbs-census7': 2020, 'nbs-census6': 2010 }
    const yearOfCensus = (id: string): number => census[/^nbs-census\d(?=-)/.exec(id)?.[0] ?? ''] ?? 9999
    expect(observations.flatMap(idsOf).filter((id) => yearOfCensus(id) < 9999).length).toBeGreaterThan(50)
    expect(offenders(observations, (row, id) => yearOfCensus(id) < yearOf(row['period']))).toEqual([])
  })

  test('a tabulation or its copy is of its own census', () => {
    expect(offenders(observations, (row, id) => Number(/^nbs-census-?(\d{4})(?:-county)?$/.exec(id)?.[1] ?? row['period']?.slice(0, 4)) !== yearOf(row['period']))).toEqual([])
  })

  test('a source says what it is and where its figures come from', () => {
    const vague = [...sources.values()].filter((row) => /未注明|not named/i.test(`${row['body_zh']} ${row['title_zh']} ${row['title_en']}`))
    expect(vague.map(({ id }) => id)).toEqual([])
    expect([...sources.values()].filter((row) => row['kind'] === '' || !/^(?:\d{4}(?:-\d{2}){0,2})?$/.test(row['date'] ?? '')).map(({ id }) => id)).toEqual([])
  })
})

describe('what was judged', () => {
  // keys, a source judged impossible for the row, and the value found right where one was
  const judged = csvParse(readFileSync(join(ROOT, 'tests/house/judged-figures.csv'), 'utf8'))
  const byKey = new Map(observations.filter((row) => !isProjection(row)).map((row) => [keyOf(row), row]))

  test('is all there', () => expect(judged.length).toBeGreaterThan(300))

  test('keeps no source that cannot hold it', () => {
    const kept = judged.filter((row) => {
      const now = byKey.get(keyOf(row))
      return row['source'] !== '' && now !== undefined && now['basis'] !== 'computed' && idsOf(now).includes(row['source'] ?? '')
    })
    expect(kept.map(keyOf)).toEqual([])
  })

  test('has the value that was found right', () => {
    const other = judged.filter((row) => row['value'] !== '' && byKey.get(keyOf(row))?.['value'] !== row['value'])
    expect(other.map((row) => `${keyOf(row)} ${byKey.get(keyOf(row))?.['value']}, not ${row['value']}`)).toEqual([])
  })
})
