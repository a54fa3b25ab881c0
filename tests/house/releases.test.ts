/** The calendar of releases covers the serial publications that ship, and names what is there. */
import { group } from 'd3-array'
import { expect, test } from 'vitest'
import { printPeriod, type Period } from '../../src/model/period'
import { dueReleases, isOfRelease, releaseStates } from '../../src/transform/due-releases'
import { shippedObservations } from '../panels/shipped-data'
import { dataText, rowsBelow, rowsOf } from './data-files'

const releases = shippedObservations().releases ?? []
const SERIAL = 3 // issues; fewer make no series

test('every pattern fits a source, and every serial publication has its calendar', () => {
  const ids = rowsOf('sources.csv').map((row) => row['id'] ?? '')
  expect(releases.length).toBeGreaterThanOrEqual(10)
  expect(releases.flatMap((release) => release.sources.filter((pattern) => !ids.some((id) => isOfRelease({ sources: [pattern] }, id))))).toEqual([])
  const used = new Set(rowsBelow('observations').flatMap((row) => (row['source'] ?? '').split(';')).filter(Boolean))
  const stems = group(used, (id) => id.replace(/\d{2,4}$/, ''))
  const serial = [...stems].filter(([stem, issues]) => stem.endsWith('-') && issues.length >= SERIAL).flatMap(([, issues]) => issues)
  expect(serial.length).toBeGreaterThan(60)
  expect(serial.filter((id) => !releases.some((release) => isOfRelease(release, id)))).toEqual([])
})

test('months are those that lag and frequency give, and addresses are those of sources', () => {
  const addresses = new Set(rowsOf('sources.csv').map((row) => row['url']))
  const states = releaseStates(shippedObservations(), '2026-11-28')
  expect(states.map(({ release }) => release.id)).toEqual(releases.map(({ id }) => id)) // the package holds figures of each
  for (const { due, release: { id, months, frequency, url } } of states) {
    expect(addresses, id).toContain(url)
    if (months.length === 0) continue
    const month = (due % 100) - 1
    const given = frequency === 'half-yearly' ? [month, (month + 6) % 12] : [month]
    expect(given.filter((one) => !months.includes(one + 1)), id).toEqual([])
  }
})

test('a release is due from its month on, with the indicators that it would bring up to date', () => {
  const dataset = shippedObservations()
  const dueOn = (day: string): Map<string, string> => new Map(dueReleases(dataset, day).map(({ release, due }) => [release.id, printPeriod(due)]))
  expect(dueOn('2026-07-31').has('cnnic')).toBe(false)
  expect(dueOn('2026-08-01').get('cnnic')).toBe('2026-08')
  expect(dueOn('2027-01-31').has('nbs-communique')).toBe(false)
  expect(dueOn('2027-02-28').get('nbs-communique')).toBe('2027-02')
  const cnnic = dueReleases(dataset, '2026-11-28').find(({ release }) => release.id === 'cnnic')
  expect(printPeriod(cnnic?.period ?? (0 as Period))).toBe('2026-06')
  expect(cnnic?.indicators).toContain('netizens')
})

test('the citation names the version of the data', () => {
  const version = (JSON.parse(dataText('datapackage.json')) as { version: string }).version
  expect(version).toMatch(/^\d{4}\.(?:0[1-9]|1[0-2])\.\d+$/)
  expect(dataText('../CITATION.cff')).toContain(`version: ${version}`)
  expect(dataText('CHANGELOG.md')).toContain(`## ${version}`)
})
