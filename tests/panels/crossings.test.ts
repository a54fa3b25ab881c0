/** When places reached a share of people aged 65 and over, to the year, and what follows from it. */
import { expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { crossingOf } from '../../src/charts/series/crossings'
import { yearOf } from '../../src/model/period'
import { seriesKey, type Series } from '../../src/model/series'
import { shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const seriesOf = (region: string, variant: string): Series | undefined => dataset.series.get(seriesKey({ indicator: 'un_share_65plus', region, vintage: '', variant }))

/** `p` follows a projected year; `before`: from the first figure, of 1950, on. */
const found = (region: string): string[] =>
  [7, 14, 21].map((level) => {
    const crossing = crossingOf(seriesOf(region, '') ?? expect.fail(region), seriesOf(region, 'medium'), level)
    return crossing.kind === 'reached' ? `${yearOf(crossing.period)}${crossing.isProjected ? 'p' : ''}` : crossing.kind
  })

// read off the rows of data/observations/un.csv, the first year not below the share; figures of aggregates are five years apart
test.each([
  ['BRA', '2012', '2031p', '2047p'],
  ['CN', '2000', '2023', '2034p'],
  ['DEU', 'before', '1972', '2015'],
  ['IDN', '2023', '2047p', '2076p'],
  ['IND', '2024p', '2049p', '2065p'],
  ['JPN', '1970', '1994', '2007'],
  ['KOR', '2000', '2018', '2026p'],
  ['RUS', '1968', '2017', '2039p'],
  ['USA', 'before', '2014', '2033p'],
  ['VNM', '2019', '2036p', '2053p'],
  ['UN-EAS', '2000', '2020', '2035p'],
  ['UN-UMIC', '2005', '2030p', '2045p'],
  ['UN-WLD', '2005', '2040p', '2080p'],
])('%s passed 7, 14 and 21 %% in %s, %s and %s', (region, ...years) => {
  expect(found(region)).toEqual(years)
})

test('a province is told by the year of Japan, the nation by both of its sources', () => {
  const panel = shippedPanels().value.find(({ id }) => id === 'year-of-japan') ?? expect.fail()
  const { title, statement, table } = compilePanel(panel, dataset, { language: 'zh', scheme: 'light', width: 800 })
  expect(title).toMatch(/^辽宁2024年65岁及以上人口比重21\.9%，相当于日本2008年；/)
  expect(statement).toMatch(/全国（国家统计局）2025年15\.9%，相当于日本\d{4}年；全国（联合国）2023年\d+\.\d%，相当于日本\d{4}年/)
  expect(table.rows.length).toBeGreaterThan(31)
})
