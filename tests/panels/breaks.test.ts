/** The changes of definition that ship act: nothing is joined or calculated across one, and no prose gives a cause. */
import { expect, test } from 'vitest'
import { readPeriod } from '../../src/model/period'
import { findSeries } from '../../src/model/dataset'
import { periodAt, type Series } from '../../src/model/series'
import { reaches } from '../../src/model/time'
import { breaksOf, growth, runsOf, separated } from '../../src/transform/index'
import { presentOf } from '../../src/charts/series/cut-series'
import { csvPaths, dataText, rowsOf } from '../house/data-files'
import { shippedDataset } from './shipped-data'

/** Indicator and first period of the new regime: figures before it and from it on are never set against each other. */
const SEPARATED = [
  ...['netizens', 'internet_penetration', 'netizens_rural', 'internet_penetration_rural', 'internet_penetration_urban', 'non_netizens_derived', 'penetration_gap'].map((id) => [id, '2007-06'] as const),
  ...['pop_total', 'pop_male', 'pop_female', 'births', 'deaths', 'birth_rate', 'death_rate', 'natural_rate'].map((id) => [id, '1982'] as const),
  ...['life_expectancy', 'life_expectancy_male', 'life_expectancy_female'].map((id) => [id, '2019'] as const),
  ...['2018', '2019', '2023'].map((period) => ['IT.NET.USER.ZS', period] as const),
  ...['2004', '2020'].map((period) => ['sex_ratio_at_birth', period] as const),
  ...['2015', '2020'].map((period) => ['avg_household_size', period] as const),
  ...['floating_pop', 'hukou_separated'].flatMap((id) => ['2011', '2020', '2021'].map((period) => [id, period] as const)),
  ['internet_penetration_urban', '2025-06'],
  ['penetration_gap', '2025-06'],
] as const

/** Indices of the last observation before a period and of the first from it on. */
const aroundOf = (series: Series, period: string): readonly [number, number] => {
  const from = readPeriod(period) ?? expect.fail(period)
  const present = presentOf(series)
  const after = present.findIndex((index) => reaches(periodAt(series, index), from))
  expect(after).toBeGreaterThan(0)
  return [present[after - 1] ?? -1, present[after] ?? -1]
}

test.each(SEPARATED)('%s is neither joined nor compared across %s', (id, period) => {
  const dataset = shippedDataset()
  const series = findSeries(dataset, id, 'CN') ?? expect.fail(id)
  const breaks = breaksOf(dataset, series)
  const [before, after] = aroundOf(series, period)
  expect(separated(series, before, after, breaks)).toBe(true)
  expect(runsOf(series, breaks).some(({ start, end }) => start <= before && after <= end)).toBe(false)
  const grown = growth(series, breaks)
  const at = grown.periods.indexOf(periodAt(series, after))
  expect(at < 0 || Number.isNaN(grown.values[at])).toBe(true)
})

test.each(['pop_urban', 'pop_rural', 'urbanisation_rate'])('%s goes on over the censuses to which it was adjusted, and says so', (id) => {
  const dataset = shippedDataset()
  const series = findSeries(dataset, id, 'CN') ?? expect.fail(id)
  const breaks = breaksOf(dataset, series)
  for (const period of ['1990', '2000', '2011']) {
    const [before, after] = aroundOf(series, period)
    expect(separated(series, before, after, breaks)).toBe(false)
    expect(breaks.filter((one) => one.period === readPeriod(period)).map(({ kind }) => kind)).toEqual(['base'])
  }
})

test('every break names what changed, in both languages', () => {
  const rows = rowsOf('breaks.csv')
  expect(rows.length).toBeGreaterThan(200)
  expect(rows.filter((row) => !row['note_zh'] || !row['note_en'])).toEqual([])
})

const CAUSAL = /因为|由于|导致|所致|得益于|使得|驱动|\bbecause\b|\bdue to\b|\bowing to\b|\bthanks to\b|\bdriven by\b|\bas a result\b|\bcaused by\b|does not mean|mainly a change/i

test('no note, definition, statement or title gives a cause', () => {
  const files = [...csvPaths(), 'panels.json']
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((path) => dataText(path).split('\n').flatMap((line, at) => (CAUSAL.test(line) ? [`${path}:${at + 1} ${line.slice(0, 160)}`] : [])))
  expect(found).toEqual([])
})
