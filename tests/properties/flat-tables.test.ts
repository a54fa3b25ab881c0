/** A cube of figures printed in each form of flat table, read, is the same cube. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from '../../src/ingest/tables/read/read-file'

interface Cube {
  readonly places: readonly string[]
  readonly measures: readonly string[]
  readonly years: readonly number[]
  readonly value: (place: number, measure: number, year: number) => number
}

const PLACES = ['North County', 'Lake County', 'East District', 'Hill Province']
const HAN_PLACES = ['甲县', '乙县', '丙市', '丁区']
const MEASURES = ['births', 'deaths', 'households']
const HAN_MEASURES = ['出生人数', '死亡人数', '家庭户数']

/** Values with two decimals, some of them beyond a thousand, so that every number style is proven by one of them. */
const cubeOf = (places: readonly string[], measures: readonly string[]): fc.Arbitrary<Cube> =>
  fc
    .record({ places: fc.integer({ min: 3, max: 4 }), measures: fc.integer({ min: 2, max: 3 }), from: fc.integer({ min: 1950, max: 2010 }), years: fc.integer({ min: 3, max: 5 }), seed: fc.integer({ min: 1, max: 9999 }) })
    .map((made) => ({
      places: places.slice(0, made.places),
      measures: measures.slice(0, made.measures),
      years: Array.from({ length: made.years }, (_, at) => made.from + at),
      value: (place, measure, year) => Math.round(100_000 + 5_000_000 * (place + 1) + 7919 * made.seed * (measure + 1) + 13 * (year - made.from)) / 100,
    }))

type NumberPrinter = (value: number) => string

const PLAIN: NumberPrinter = (value) => value.toFixed(2)
const GROUPED = (thousands: string, decimal: string): NumberPrinter => (value) => {
  const [whole = '', part = ''] = value.toFixed(2).split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)}${decimal}${part}`
}

/** How a file is written: its delimiter and its numbers. */
const STYLES: readonly (readonly [string, NumberPrinter])[] = [[',', PLAIN], ['\t', GROUPED(',', '.')], [';', GROUPED('.', ',')], [';', GROUPED('', ',')]]

const expected = (cube: Cube, isDated = true, years = cube.years): string[] =>
  cube.places.flatMap((_, p) => cube.measures.flatMap((__, m) => years.map((year) => `${cube.value(p, m, year).toFixed(2)}${isDated ? ` in ${year}` : ''}`))).sort()

const read = async (rows: readonly (readonly string[])[], delimiter: string, options = {}) => readFile(new TextEncoder().encode(`${rows.map((row) => row.join(delimiter)).join('\n')}\n`), 'table.csv', options)

/** Every value with its period, and that place and measure are named by region and label. */
const valuesOf = ({ series }: Awaited<ReturnType<typeof read>>): string[] => series.flatMap(({ points }) => points.flatMap(({ period, value }) => (value === null ? [] : [`${value.toFixed(2)}${period === null ? '' : ` in ${period}`}`]))).sort()

const named = (reading: Awaited<ReturnType<typeof read>>, cube: Cube): boolean =>
  reading.series.every(({ label, region, points }) => {
    const [first] = points
    const place = cube.places.findIndex((name) => region === name || label.includes(name))
    const measure = cube.measures.findIndex((name) => label.includes(name))
    return place >= 0 && measure >= 0 && (first?.period === null || first?.value === cube.value(place, measure, Number(first?.period)))
  })

const cubes = fc.boolean().chain((isHan) => cubeOf(isHan ? HAN_PLACES : PLACES, isHan ? HAN_MEASURES : MEASURES).map((cube) => ({ cube, isHan })))
const styles = fc.constantFrom(...STYLES)
const DATES: readonly ((year: number) => string)[] = [(year) => String(year), (year) => `31.12.${year}`, (year) => `31/12/${year}`, (year) => `12/31/${year}`, (year) => `${year}-12-31`]

const rowsOf = (cube: Cube, print: (place: number, year: number) => readonly string[]): string[][] => cube.places.flatMap((_, p) => cube.years.map((year) => [...print(p, year)]))

test('places and periods down, measures across, columns in any order, codes before or behind the names', async () => {
  await fc.assert(
    fc.asyncProperty(cubes, styles, fc.constantFrom(...DATES), fc.constantFrom(0, 1, 2), fc.boolean(), async ({ cube, isHan }, [delimiter, print], date, codes, isPeriodFirst) => {
      const [place, period] = isHan ? ['地区', '时间'] : ['region', 'date']
      const head = codes === 0 ? [place] : codes === 1 ? ['rc', place] : [place, 'rc']
      const rows = rowsOf(cube, (p, year) => {
        const names = [cube.places[p] ?? '', ...(codes === 0 ? [] : [`0${p + 1}`])]
        const keys = codes === 1 ? [...names].reverse() : names
        const values = cube.measures.map((_, m) => print(cube.value(p, m, year)))
        return isPeriodFirst ? [date(year), ...keys, ...values] : [...keys, date(year), ...values]
      })
      const reading = await read([isPeriodFirst ? [period, ...head, ...cube.measures] : [...head, period, ...cube.measures], ...rows], delimiter)
      expect(valuesOf(reading)).toEqual(expected(cube))
      expect(named(reading, cube)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('one figure a row, with pairs of code and name and a year printed twice', async () => {
  await fc.assert(
    fc.asyncProperty(cubeOf(PLACES, MEASURES), styles, fc.boolean(), async (cube, [delimiter, print], isTwice) => {
      const rows = cube.places.flatMap((place, p) => cube.measures.flatMap((measure, m) => cube.years.map((year) => [`C${p}`, place, `M${m}`, measure, ...(isTwice ? [String(year)] : []), String(year), print(cube.value(p, m, year)), ''])))
      const reading = await read([['LOCATION', 'Country', 'VAR', 'Variable', ...(isTwice ? ['YEA'] : []), 'Year', 'Value', 'Flags'], ...rows], delimiter)
      expect(valuesOf(reading)).toEqual(expected(cube))
      expect(named(reading, cube)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a list without dates: a rank or codes first, blank rows below the header, or no header', async () => {
  await fc.assert(
    fc.asyncProperty(cubes, styles, fc.constantFrom('none', 'rank', 'code'), fc.integer({ min: 0, max: 4 }), fc.boolean(), async ({ cube, isHan }, [delimiter, print], first, blanks, isHeaded) => {
      const [year = 0] = cube.years
      const head = [...(first === 'none' ? [] : [first === 'rank' ? (isHan ? '排名' : 'Rank') : isHan ? '代码' : 'code']), isHan ? '地区' : 'Region', ...cube.measures]
      const rows = cube.places.map((place, p) => [...(first === 'none' ? [] : [first === 'rank' ? String(p + 1) : `110${p}`]), place, ...cube.measures.map((_, m) => print(cube.value(p, m, year)))])
      const above = isHeaded ? [head, ...Array.from({ length: blanks }, () => head.map(() => ''))] : []
      const reading = await read([...above, ...rows], delimiter)
      expect(valuesOf(reading)).toEqual(expected(cube, false, [year]))
      expect(reading.series.every(({ region }) => cube.places.includes(region))).toBe(true)
      expect(reading.issues.map(({ code }) => code)).toContain('period-missing')
    }),
    { numRuns: 60 },
  )
})

test('periods down below an empty corner, measures across; or on its side below a corner that names the periods', async () => {
  await fc.assert(
    fc.asyncProperty(cubes, styles, fc.boolean(), async ({ cube: all, isHan }, [delimiter, print], isTurned) => {
      const cube = { ...all, places: all.places.slice(0, 1) }
      const down = [['', ...cube.measures], ...cube.years.map((year) => [isHan ? `${year}年` : String(year), ...cube.measures.map((_, m) => print(cube.value(0, m, year)))])]
      const across = [[isHan ? '年份' : 'year', ...cube.years.map(String)], ...cube.measures.map((measure, m) => [measure, ...cube.years.map((year) => print(cube.value(0, m, year)))])]
      const reading = await read(isTurned ? across : down, delimiter)
      expect(valuesOf(reading)).toEqual(expected(cube))
      expect(reading.series.map(({ label }) => label).sort()).toEqual([...cube.measures].sort())
    }),
    { numRuns: 40 },
  )
})

test('a block of attributes above the periods, in any order, or as columns before them', async () => {
  await fc.assert(
    fc.asyncProperty(cubes, styles, fc.boolean(), fc.shuffledSubarray(['unit', 'region', 'frequency', 'source', 'id'] as const, { minLength: 4 }), async ({ cube, isHan }, [delimiter, print], isTurned, order) => {
      const words = isHan ? { unit: '单位', region: '区域', frequency: '频率', source: '数据来源', id: '数列ID' } : { unit: 'Unit', region: 'Region', frequency: 'Frequency', source: 'Source', id: 'Series ID' }
      fc.pre(!isTurned || order.includes('frequency') || order.includes('id'))
      const columns = cube.places.flatMap((_, p) => cube.measures.map((__, m) => ({ p, m })))
      const said = { unit: () => (isHan ? '万人' : 'Persons'), region: ({ p }: { p: number }) => cube.places[p] ?? '', frequency: () => (isHan ? '年' : 'Annual'), source: () => 'A', id: ({ p, m }: { p: number; m: number }) => `X${p}${m}` }
      const rows = [[isHan ? '指标名称' : '', ...columns.map(({ m, p }) => (order.includes('region') ? (cube.measures[m] ?? '') : `${cube.measures[m]} ${cube.places[p]}`))], ...order.map((one) => [words[one], ...columns.map((column) => said[one](column))]), ...cube.years.map((year) => [String(year), ...columns.map(({ p, m }) => print(cube.value(p, m, year)))])]
      const turned = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
      const reading = await read(isTurned ? turned : rows, delimiter)
      expect(valuesOf(reading)).toEqual(expected(cube))
      expect(named(reading, cube)).toBe(true)
      if (order.includes('unit')) expect(reading.series.every(({ unit }) => unit === (isHan ? '万人' : 'Persons'))).toBe(true)
    }),
    { numRuns: 60 },
  )
})
