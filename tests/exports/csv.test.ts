import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readPackage } from '../../src/ingest/index'
import { observationsOf } from '../../src/model/series'
import { csvCell, csvText, indicatorCsv } from '../../src/exports/csv'
import { shippedFiles } from '../panels/shipped-data'

const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n$/, ''), { delimiter: ',' }).data

describe('CSV for a spreadsheet', () => {
  test('begins with a byte-order mark, or Excel on Chinese Windows reads GBK', () => expect(csvText([['a']]).charCodeAt(0)).toBe(0xfeff))

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＋1', '－2+3', '＠SUM(A1)', ' =1+1', '　=1+1', '\u00a0@x', ' \t-2+3', '-1e5x', '-1e'])('%j cannot run', (text) => {
    expect(rowsOf(csvCell(text))[0]?.[0]).toBe(`'${text}`)
  })

  test.each(['-12', '+3', '-0.5', '12.5', '-7.105e-15', '-7.1E-15', '1e+21'])('%s is a number and stays one', (text) => expect(csvCell(text)).toBe(text))

  test('every number is written as it is', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => csvCell(String(value)) === String(value)))
  })

  test('what was written is read back', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text))
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(rowsOf(csvText(rows))).toEqual(rows)
      }),
    )
  })
})

test('an indicator’s file is the package’s own layout: read again, it gives the same figures', () => {
  const files = shippedFiles()
  const dataset = readPackage(files)
  const netizens = [...dataset.series.values()].filter(({ indicator }) => indicator === 'netizens')
  const bytes = new TextEncoder().encode(indicatorCsv(netizens, ''))
  const again = readPackage(new Map([...[...files].filter(([path]) => !path.startsWith('observations/')), ['observations/digitalisation.csv', bytes] as const]))
  const figures = (series: typeof netizens): unknown => series.map((one) => observationsOf(one).map(({ period, value, publishedUnit, publishedDecimals, evidence }) => [one.region, period, value, publishedUnit, publishedDecimals, evidence]))
  expect(netizens.length).toBeGreaterThan(0)
  expect(figures([...again.series.values()].filter(({ indicator }) => indicator === 'netizens'))).toEqual(figures(netizens))
})
