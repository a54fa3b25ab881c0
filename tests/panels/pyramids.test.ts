/** Measures that pyramids compute from age groups, against those that are published. */
import { expect, test } from 'vitest'
import { ageShares, dependencyRatio, medianAge } from '../../src/charts/types/pyramid/measures'
import type { AgeBand } from '../../src/model/dataset'
import { readPeriod } from '../../src/model/period'
import { NATION } from '../../src/model/region'
import { periodAt, seriesKey, valueAt, type Series } from '../../src/model/series'
import { shippedDataset } from './shipped-data'

const dataset = shippedDataset()
const ages = dataset.ages.filter(({ region }) => region === NATION)
const bandsAt = (year: number, variant: string): AgeBand[] => ages.filter((band) => band.period === readPeriod(String(year)) && band.variant === variant)
const seriesOf = (indicator: string, variant = ''): Series => dataset.series.get(seriesKey({ indicator, region: NATION, vintage: '', variant })) ?? expect.fail(indicator)
const valueOf = (series: Series, year: number): number => valueAt(series, series.periods.findIndex((_, index) => periodAt(series, index) === readPeriod(String(year))))

test.each([['un', '', 1950, 2020], ['un-medium', 'medium', 2025, 2100]])('the median age of the age groups %s is about a year above what the UN publishes, as the panel says', (variant, published, from, to) => {
  const series = seriesOf('un_median_age', published)
  const years = Array.from({ length: (to - from) / 5 + 1 }, (_, at) => from + 5 * at)
  const far = years.filter((year) => {
    const above = (medianAge(bandsAt(year, variant)) ?? Number.NaN) - valueOf(series, year)
    return !(above > 0.5 && above < 1.6)
  })
  expect(far.map((year) => [year, medianAge(bandsAt(year, variant)), valueOf(series, year)])).toEqual([])
})

test.each([2000, 2010, 2020])('shares and the dependency ratio of the census of %i are those published, armed forces and undercount aside', (year) => {
  const shares = ageShares(bandsAt(year, ''))
  expect(Math.abs((shares?.over65 ?? Number.NaN) - valueOf(seriesOf('share_65plus'), year))).toBeLessThanOrEqual(0.2)
  expect(Math.abs(((shares && dependencyRatio(shares)) ?? Number.NaN) - valueOf(seriesOf('dep_total'), year))).toBeLessThanOrEqual(0.5)
})

test.each([2010, 2020])('provinces add up to the nation in every age group of the census of %i, to the person: both leave out the armed forces', (year) => {
  const at = (inProvinces: boolean): Map<string, number> => {
    const sums = new Map<string, number>()
    for (const { region, period, sex, start, value, variant } of dataset.ages) {
      if (variant !== '' || period !== readPeriod(String(year)) || (region !== NATION) !== inProvinces) continue
      const key = `${sex}${Math.min(start, 85)}` // the provinces’ open group
      sums.set(key, (sums.get(key) ?? 0) + value)
    }
    return sums
  }
  expect(at(true).size).toBe(36)
  expect(at(true)).toEqual(at(false))
})
