/** A cube of figures is printed as a table in each form that bureaus use; what is read must be the cube again. */
import { type CellObject, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../src/ingest/tables/read/read-file'

/** Figures of one indicator by sex, age and place. */
interface Cube {
  readonly sexes: readonly string[]
  readonly ages: readonly string[]
  readonly places: readonly string[]
  readonly value: (sex: number, age: number, place: number) => number
}

/** A figure with what must name it. */
interface Figure {
  readonly words: readonly string[]
  readonly region: string
  readonly period: string | null
  readonly unit: string
  readonly value: number
}

interface Printed {
  readonly rows: readonly (readonly string[])[]
  readonly figures: readonly Figure[]
}

const AGES = ['0-4', '5-9', '10-14', '15-19', '20-24', '25-29', '95+']
const PLACES = ['北京', '天津', '河北', '山西', '内蒙古', '辽宁']
const ENGLISH: Readonly<Record<string, string>> = { 北京: 'Beijing', 天津: 'Tianjin', 河北: 'Hebei', 山西: 'Shanxi', 内蒙古: 'Inner Mongolia', 辽宁: 'Liaoning', 男: 'Male', 女: 'Female', 合计: 'Total' }

const part = <T>(all: readonly T[], least: number): fc.Arbitrary<readonly T[]> => fc.integer({ min: least, max: all.length }).map((count) => all.slice(0, count))

const cubes: fc.Arbitrary<Cube> = fc
  .record({ sexes: part(['男', '女', '合计'], 2), ages: part(AGES, 3), places: part(PLACES, 2), seed: fc.integer({ min: 1, max: 9000 }) })
  .map(({ seed, ...cube }) => ({ ...cube, value: (sex, age, place) => 10_000 + seed + 911 * sex + 97 * age + 13 * place })) // no two are alike

const all = (cube: Cube, figure: (sex: string, age: string, place: string, value: number) => Figure, of: { readonly places?: number; readonly ages?: number } = {}): Figure[] =>
  cube.sexes.flatMap((sex, s) => cube.ages.slice(0, of.ages).flatMap((age, a) => cube.places.slice(0, of.places).map((place, p) => figure(sex, age, place, cube.value(s, a, p)))))

const FORMS: Readonly<Record<string, (cube: Cube) => Printed>> = {
  'ages down, sexes across': (cube) => ({
    rows: [['2-3 分年龄、性别的人口'], ['单位：人'], ['年龄', ...cube.sexes], ...cube.ages.map((age, a) => [age, ...cube.sexes.map((_, s) => String(cube.value(s, a, 0)))])],
    figures: all(cube, (sex, age, _, value) => ({ words: [sex, age], region: '', period: null, unit: '人', value }), { places: 1 }),
  }),
  'blocks of places under lines': (cube) => ({
    rows: [['3-1 各地区人口'], ['单位：人'], ['年龄', '户籍', '常住'], ...cube.sexes.flatMap((sex, s) => [[sex, '', ''], ...cube.ages.map((age, a) => [age, String(cube.value(s, a, 0)), String(cube.value(s, a, 1))])])],
    figures: all(cube, (sex, age, place, value) => ({ words: [sex, age, place === cube.places[0] ? '户籍' : '常住'], region: '', period: null, unit: '人', value }), { places: 2 }),
  }),
  'blocks under rows with their own totals': (cube) => ({
    rows: [
      ['3-2 按年龄、性别分的就业人员'], ['单位：人'], ['年龄', '雇员', '雇主'],
      ...cube.sexes.flatMap((sex, s) => [[sex, String(500_001 + s), String(600_001 + s)], ...cube.ages.map((age, a) => [age, String(cube.value(s, a, 0)), String(cube.value(s, a, 1))])]),
    ],
    figures: [
      ...all(cube, (sex, age, place, value) => ({ words: [sex, age, place === cube.places[0] ? '雇员' : '雇主'], region: '', period: null, unit: '人', value }), { places: 2 }),
      ...cube.sexes.map((sex, s) => ({ words: [sex, '雇员'], region: '', period: null, unit: '人', value: 500_001 + s })),
      ...cube.sexes.map((sex, s) => ({ words: [sex, '雇主'], region: '', period: null, unit: '人', value: 600_001 + s })),
    ],
  }),
  'set-in rows with the unit above': (cube) => ({
    rows: [
      ['指标', '2019', '2020'],
      ...['户籍人口 (万人)', '平均年龄 (岁)'].flatMap((name, p) => [[name, '', ''], ...cube.sexes.map((sex, s) => [`  ${sex}`, String(cube.value(s, 0, p)), String(cube.value(s, 1, p))])]),
    ],
    figures: all(cube, (sex, age, place, value) => {
      const isFirst = place === cube.places[0]
      return { words: [isFirst ? '户籍人口' : '平均年龄', sex], region: '', period: age === cube.ages[0] ? '2019' : '2020', unit: isFirst ? '万人' : '岁', value }
    }, { places: 2, ages: 2 }),
  }),
  'units in spanning headers': (cube) => ({
    rows: [
      ['2-7 各地区人口'], ['地区', ...['人口数 (人)', '比重 (%)'].flatMap((name) => cube.sexes.map((_, at) => (at === 0 ? name : '')))], ['', ...cube.sexes, ...cube.sexes],
      ...cube.places.map((place, p) => [place, ...[0, 1].flatMap((a) => cube.sexes.map((_, s) => String(cube.value(s, a, p))))]),
    ],
    figures: all(cube, (sex, age, place, value) => (age === cube.ages[0] ? { words: ['人口数', sex], region: place, period: null, unit: '人', value } : { words: ['比重', sex], region: place, period: null, unit: '%', value }), { ages: 2 }),
  }),
  'in two languages': (cube) => ({
    rows: [
      ['2-1 各地区人口'], ['单位：人'], ['地区', 'Region', ...cube.sexes], ['', '', ...cube.sexes.map((sex) => ENGLISH[sex] ?? '')],
      ...cube.places.map((place, p) => [place, ENGLISH[place] ?? '', ...cube.sexes.map((_, s) => String(cube.value(s, 0, p)))]),
    ],
    figures: all(cube, (sex, _, place, value) => ({ words: [sex], region: place, period: null, unit: '人', value }), { ages: 1 }),
  }),
  'years down, places across': (cube) => ({
    rows: [['5-5 各地区人口'], ['单位：人'], ['年份', ...cube.places], ...cube.ages.map((_, a) => [String(2010 + a), ...cube.places.map((_place, p) => String(cube.value(0, a, p)))])],
    figures: all({ ...cube, sexes: ['男'] }, (_, age, place, value) => ({ words: [], region: place, period: String(2010 + cube.ages.indexOf(age)), unit: '人', value })),
  }),
  'places down, years across': (cube) => ({
    rows: [['5-6 各地区人口'], ['单位：人'], ['地区', ...cube.ages.map((_, a) => `${2010 + a}年`)], ...cube.places.map((place, p) => [place, ...cube.ages.map((_, a) => String(cube.value(0, a, p)))])],
    figures: all({ ...cube, sexes: ['男'] }, (_, age, place, value) => ({ words: [], region: place, period: String(2010 + cube.ages.indexOf(age)), unit: '人', value })),
  }),
}

const csv = (rows: Printed['rows'], separator: string): string => rows.map((cells) => cells.join(separator)).join('\n')

const expectFigures = async (bytes: Uint8Array, name: string, figures: readonly Figure[]): Promise<void> => {
  const { series, coverage } = await readFile(bytes, name)
  expect({ read: coverage.read, unread: coverage.unread }).toEqual({ read: figures.length, unread: 0 })
  for (const { words, region, period, unit, value } of figures) {
    const found = series.flatMap((one) => one.points.filter((point) => point.value === value).map((point) => ({ words: words.filter((word) => one.label.includes(word)), region: one.region, period: point.period, unit: one.unit })))
    expect({ value, found }).toEqual({ value, found: [{ words, region, period, unit }] })
  }
}

describe('a cube printed as a table', () => {
  test.each(Object.entries(FORMS))('is read back: %s', async (_, print) => {
    await fc.assert(
      fc.asyncProperty(cubes, async (cube) => {
        const { rows, figures } = print(cube)
        await expectFigures(new TextEncoder().encode(csv(rows, ',')), 'cube.csv', figures)
      }),
      { numRuns: 12 },
    )
  })

  test('is read back with European numbers', async () => {
    const print = FORMS['places down, years across']
    await fc.assert(
      fc.asyncProperty(cubes, async (cube) => {
        const { rows = [], figures = [] } = print?.(cube) ?? {}
        const european = rows.map((cells, row) => (row < 3 ? cells : cells.map((text, at) => (at === 0 ? text : `${text.slice(0, -3)}.${text.slice(-3)},25`))))
        await expectFigures(new TextEncoder().encode(csv(european, ';')), 'cube.csv', figures.map((figure) => ({ ...figure, value: figure.value + 0.25 })))
      }),
      { numRuns: 12 },
    )
  })

  test('is read back as its cells show it, whatever is behind them', async () => {
    const print = FORMS['units in spanning headers']
    await fc.assert(
      fc.asyncProperty(cubes, fc.integer({ min: 1, max: 4000 }), async (cube, rest) => {
        const { rows = [], figures = [] } = print?.(cube) ?? {}
        const isNumber = (text: string): boolean => /^\d{5}$/.test(text)
        const cell = (text: string): CellObject => (isNumber(text) ? { t: 'n', v: Number(text) / 100 + rest / 1e6, z: '#,##0.00' } : { t: 's', v: text })
        const sheet = { ...utils.aoa_to_sheet([]), '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: 12 } }) }
        rows.forEach((cells, r) => cells.forEach((text, c) => Object.assign(sheet, { [utils.encode_cell({ r, c })]: cell(text) })))
        const book = utils.book_new()
        utils.book_append_sheet(book, sheet, '2-7')
        await expectFigures(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), 'cube.xlsx', figures.map((figure) => ({ ...figure, value: figure.value / 100 })))
      }),
      { numRuns: 8 },
    )
  })
})
