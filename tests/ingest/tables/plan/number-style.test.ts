import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../src/ingest/tables/read/read-file'
import type { NumberStyle } from '../../../../src/ingest/tables/plan/plan'
import { readCell } from '../../../../src/ingest/tables/plan/read-cell'

/** How a bureau prints numbers: what separates decimals, what groups digits. */
interface Print {
  readonly style: NumberStyle
  readonly group: string
}

const PRINTS: readonly Print[] = [
  ...['', ',', ' ', '\u00a0', '\u2009', '\u202f', "'", '’'].map((group) => ({ style: 'point' as const, group })),
  ...['', '.', ' ', '\u00a0', '\u2009', '\u202f', "'", '’'].map((group) => ({ style: 'comma' as const, group })),
]

const print = (value: number, decimals: number, { style, group }: Print): string => {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return `${value < 0 ? '-' : ''}${grouped}${fraction === '' ? '' : (style === 'point' ? '.' : ',') + fraction}`
}

const numberOf = (mantissa: number, decimals: number): number => Number((mantissa / 10 ** decimals).toFixed(decimals)) + 0

describe('readCell in every style', () => {
  test.each([
    ['654.370', 654_370],
    ['1.234', 1234],
    ['-12.000', -12_000],
    ['0.228', 0.228],
    ['12.5', 12.5],
    ['1234.567', 1234.567],
  ])('a comma separates decimals: %s', (text, value) => expect(readCell(text, 'comma').value).toBe(value))

  test('a printed number is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 5 }), fc.constantFrom(...PRINTS), (mantissa, decimals, how) => {
        const value = numberOf(mantissa, decimals)
        // without grouping, `1.234` is a decimal of a table with points alone
        expect(readCell(print(value, decimals, how), how.style)).toMatchObject({ value, decimals, missing: '' })
      }),
    )
  })
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A long table of places and years with one value column for each list. */
const tableOf = (columns: readonly (readonly string[])[], delimiter = ';'): string => {
  const rows = (columns[0] ?? []).map((_, row) => [`Ort${String.fromCharCode(65 + (row % 26))}`, String(1950 + Math.floor(row / 26)), ...columns.map((column) => column[row] ?? '')])
  return [['Land', 'Jahr', ...columns.map((_, at) => `Wert ${String.fromCharCode(65 + at)}`)], ...rows].map((row) => row.join(delimiter)).join('\n') + '\n'
}

const readValues = async (text: string): Promise<{ values: (number | null)[]; codes: string[]; facts: unknown[] }> => {
  const { series, issues } = await readFile(bytes(text), 'werte.csv')
  return { values: series.flatMap(({ points }) => points.map(({ value }) => value)).sort((a, b) => (a ?? 0) - (b ?? 0)), codes: issues.map(({ code }) => code), facts: issues.map(({ facts }) => facts) }
}

const rowsOf = (rows: readonly string[]): string => `Land;Jahr;Bevoelkerung\n${rows.join('\n')}\n`

describe('the style of a table', () => {
  test('a decimal comma anywhere: points group digits', async () => {
    const { values } = await readValues(rowsOf(['Bremen;2020;680.130', 'Bremen;2021;676.463', 'Hamburg;2020;1.852.478', 'Hamburg;2021;1.853.935', 'Berlin;2020;3.664.088,5', 'Berlin;2021;3.677.472,5']))
    expect(values).toEqual([676463, 680130, 1852478, 1853935, 3664088.5, 3677472.5])
  })

  test('two points in one number: points group digits in its neighbours, too', async () => {
    expect(await readValues(rowsOf(['Bremen;2020;680.130', 'Bremen;2021;676.463', 'Hamburg;2020;1.852.478', 'Hamburg;2021;1.853.935']))).toMatchObject({ values: [676463, 680130, 1852478, 1853935], codes: [] })
  })

  test('two commas in one number: commas group digits in its neighbours, too', async () => {
    expect(await readValues(rowsOf(['Bremen;2020;680,130', 'Bremen;2021;676,463', 'Hamburg;2020;1,852,478', 'Hamburg;2021;1,853,935']))).toMatchObject({ values: [676463, 680130, 1852478, 1853935], codes: [] })
  })

  test.each([
    ['a decimal comma of three digits', ['0,228', '1,234', '2,345', '3,456'], [0.228, 1.234, 2.345, 3.456]],
    ['a decimal point of three digits', ['0.228', '1.234', '2.345', '3.456'], [0.228, 1.234, 2.345, 3.456]],
    ['blanks group digits, so a comma does not', ['1 234,567', '234,567', '12,345', '1,000'], [1, 12.345, 234.567, 1234.567]],
    ['blanks group digits, so a point does not', ['1 234.567', '234.567', '12.345', '1.000'], [1, 12.345, 234.567, 1234.567]],
    ['apostrophes group digits', ["1'234.567", '234.567', '12.345', '1.000'], [1, 12.345, 234.567, 1234.567]],
  ])('%s', async (_, cells, values) => {
    const rows = cells.map((cell, at) => `Ort ${'ABCD'[at] ?? ''};2020;${cell}`)
    expect(await readValues(rowsOf(rows))).toMatchObject({ values, codes: [] })
  })

  test('short whole numbers beside a last zero are likely of a column without decimals: read so, with a warning', async () => {
    expect(await readValues(rowsOf(['A-Ort;2020;680.130', 'B-Ort;2020;12', 'C-Ort;2020;1.234', 'D-Ort;2020;999']))).toMatchObject({ values: [12, 999, 1234, 680130], codes: ['number-ambiguous'] })
  })

  test.each([
    ['680.130', '676.463', '\t', { read: '680.13', other: '680130', count: 2 }],
    ['680.130', '676.463', ';', { read: '680130', other: '680.13', count: 2 }], // semicolons divide cells where the comma separates decimals
    ['680,130', '676,463', '\t', { read: '680130', other: '680.13', count: 2 }],
    ['680,130', '676,463', ';', { read: '680130', other: '680.13', count: 2 }],
  ])('nothing proves what the sign of %s and %s means, between %j: a warning names both readings', async (first, second, delimiter, facts) => {
    const { codes, facts: found } = await readValues(rowsOf([`Bremen;2020;${first}`, `Bremen;2021;${second}`]).replaceAll(';', delimiter))
    expect(codes).toEqual(['number-ambiguous'])
    expect(found[0]).toEqual(facts)
  })

  test('a person who says how numbers are written is asked nothing', async () => {
    const { series, issues } = await readFile(bytes(rowsOf(['Bremen;2020;680.130', 'Bremen;2021;676.463'])), 'a.csv', { numbers: 'comma' })
    expect(issues).toEqual([])
    expect(series[0]?.points.map(({ value }) => value)).toEqual([680130, 676463])
  })

  test('a table in one style reads back as the same numbers, whatever the order of its rows and columns; where it cannot, it says so', async () => {
    const cell = fc.record({ mantissa: fc.integer({ min: 1, max: 1e9 }), decimals: fc.constantFrom(0, 0, 1, 2, 3) })
    const table = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...PRINTS), fc.infiniteStream(fc.nat()), async (columns, how, order) => {
        const shuffled = <T>(list: readonly T[]): T[] => list.map((one) => ({ one, by: order.next().value ?? 0 })).sort((a, b) => a.by - b.by).map(({ one }) => one)
        const all = columns.map((column) => column.map(({ mantissa, decimals }) => ({ value: numberOf(mantissa, decimals), text: print(numberOf(mantissa, decimals), decimals, how) })))
        const wanted = all.flat().map(({ value }) => value).sort((a, b) => a - b)
        for (const given of [all, shuffled(all), all.map(shuffled)]) {
          const { values, codes } = await readValues(tableOf(given.map((column) => column.map(({ text }) => text)), '\t'))
          if (!codes.includes('number-ambiguous')) expect(values).toEqual(wanted)
        }
      }),
      { numRuns: 60 },
    )
  })
})
