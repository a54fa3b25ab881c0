/** Reading by hand: what is said of rows and columns is what is read, on this file and on the next of its form. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, printPlan } from '../../../../src/ingest/import/decisions/parse-plan'
import { planOfReading } from '../../../../src/ingest/tables/hand/describe-plan'
import type { ColumnMark, ReadingPlan, RowMark, TablePlan } from '../../../../src/ingest/tables/plan/reading-plan'
import type { FileReading } from '../../../../src/ingest/tables/plan/file-series'
import { readFile, type ReadFileOptions } from '../../../../src/ingest/tables/read/read-file'

type Rows = readonly (readonly string[])[]

const read = async (rows: Rows, options: ReadFileOptions = {}, name = 'table.csv'): Promise<FileReading> => readFile(new TextEncoder().encode(`${rows.map((row) => row.join(',')).join('\n')}\n`), name, options)
const byHand = async (rows: Rows, table: TablePlan, name = 'table.csv'): Promise<FileReading> => read(rows, { plan: { plan: 1, tables: [table] } }, name)

/** Every value with all that names it. */
const cellsOf = ({ series }: FileReading): string[] =>
  series.flatMap(({ indicator, region, unit, dimensions, points }) => points.flatMap(({ period, value }) => (value === null ? [] : [[indicator, region, unit, dimensions.map((one) => one.value).join('/'), period ?? '', value].join('|')]))).sort()

const codesOf = ({ issues }: FileReading): string[] => issues.map(({ code }) => code)

const INDICATORS = ['births', 'deaths', 'households']
const REGIONS = ['11', '12', '13', '14'] // as codes: nothing says that they name places

interface Cube {
  readonly places: number
  readonly measures: number
  readonly from: number
  readonly years: number
  readonly seed: number
}

const cubes: fc.Arbitrary<Cube> = fc.record({ places: fc.integer({ min: 2, max: 4 }), measures: fc.integer({ min: 1, max: 3 }), from: fc.integer({ min: 1950, max: 2010 }), years: fc.integer({ min: 1, max: 4 }), seed: fc.integer({ min: 1, max: 9999 }) })
const valueOf = ({ seed }: Cube, p: number, m: number, y: number): number => 1000 * (p + 1) + 100 * (m + 1) + 10 * y + (seed % 10)
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
const expected = (cube: Cube): string[] =>
  range(cube.places).flatMap((p) => range(cube.measures).flatMap((m) => range(cube.years).map((y) => [INDICATORS[m], REGIONS[p], 'persons', '', cube.from + y, valueOf(cube, p, m, y)].join('|')))).sort()

/** A table printed without any word that tells what it holds, with rows and columns of other numbers in it; and the plan that says it. */
interface Spoilt {
  readonly rows: Rows
  readonly table: TablePlan
}

/** Places down, measures and years across under letters. */
const across = (cube: Cube, noiseAt: number): Spoilt => {
  const pairs = range(cube.measures).flatMap((m) => range(cube.years).map((y) => ({ m, y })))
  const body = range(cube.places).map((p) => [REGIONS[p] ?? '', '77', ...pairs.map(({ m, y }) => String(valueOf(cube, p, m, y)))])
  const noise = ['99', '88', ...pairs.map((_, at) => String(at))]
  const at = noiseAt % (body.length + 1)
  const rows = [noise, ['x', 'y', ...pairs.map((_, index) => `c${index}`)], ...body.slice(0, at), noise, ...body.slice(at)]
  const columns: ColumnMark[] = [{ column: 1, as: 'region' }, { column: 2, as: 'out' }, ...pairs.map(({ m, y }, index): ColumnMark => ({ column: 3 + index, as: 'values', says: { indicator: INDICATORS[m] ?? '', period: String(cube.from + y), unit: 'persons', labels: [] } }))]
  return { rows, table: { rows: [{ line: 1, as: 'note' }, { line: 2, as: 'head' }, { line: 3 + at, as: 'out' }], columns } }
}

/** Years down in blocks of a place each, measures across; the header's lines say indicator and unit. */
const blocks = (cube: Cube): Spoilt => {
  const rows: string[][] = [['7', '7', ...range(cube.measures).map((m) => INDICATORS[m] ?? '')], ['', '', ...range(cube.measures).map(() => 'persons')]]
  const marks: RowMark[] = [{ line: 1, as: 'indicator' }, { line: 2, as: 'unit' }]
  for (const p of range(cube.places)) {
    marks.push({ line: rows.length + 1, as: 'block', says: { region: REGIONS[p] ?? '' } })
    rows.push(['*', '', ...range(cube.measures).map(() => '')])
    for (const y of range(cube.years)) rows.push([String(y), String(cube.from + y), ...range(cube.measures).map((m) => String(valueOf(cube, p, m, y)))])
  }
  return { rows, table: { rows: marks, columns: [{ column: 1, as: 'out' }, { column: 2, as: 'period' }, { column: 3, to: 2 + cube.measures, as: 'values' }] } }
}

/** Measures down with rows of a year each, places across; rows and the table say the rest. */
const down = (cube: Cube): Spoilt => {
  const rows: string[][] = [['', ...range(cube.places).map((p) => REGIONS[p] ?? '')]]
  const marks: RowMark[] = [{ line: 1, as: 'region' }]
  for (const m of range(cube.measures)) {
    for (const y of range(cube.years)) {
      marks.push({ line: rows.length + 1, as: 'data', says: { indicator: INDICATORS[m] ?? '', period: String(cube.from + y) } })
      rows.push(['#', ...range(cube.places).map((p) => String(valueOf(cube, p, m, y)))])
    }
  }
  return { rows, table: { says: { unit: 'persons' }, rows: marks, columns: [{ column: 1, as: 'out' }] } }
}

describe('a table that no layout could read', () => {
  it('gives back its cube by a plan', async () => {
    await fc.assert(
      fc.asyncProperty(cubes, fc.integer({ min: 0, max: 9 }), fc.constantFrom('across', 'blocks', 'down'), async (cube, noiseAt, form) => {
        const { rows, table } = form === 'across' ? across(cube, noiseAt) : form === 'blocks' ? blocks(cube) : down(cube)
        const parsed = parsePlan(printPlan({ plan: 1, tables: [table] }))
        expect(parsed.issues).toEqual([])
        const reading = await read(rows, parsed.value ? { plan: parsed.value } : {})
        expect(cellsOf(reading)).toEqual(expected(cube))
        expect(reading.coverage.unread).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})

const TABLE: Rows = [
  ['各市主要指标', '', '', '', ''],
  ['2023年', '', '', '', ''],
  ['市名', '甲', '乙', '另', '编'],
  ['甲市', '12', '35', '9', '1'],
  ['乙市', '14', '31', '8', '2'],
  ['另计', '90', '90', '9', '3'],
]
const SAID: TablePlan = {
  says: { period: 'title' },
  rows: [{ line: 3, as: 'head' }, { line: 6, as: 'out' }],
  columns: [{ column: 1, as: 'region' }, { column: 2, as: 'values', says: { indicator: '出生人数', unit: '万人', labels: [] } }, { column: 3, as: 'values', says: { indicator: '死亡人数', unit: '万人', labels: [] } }, { column: 4, as: 'out' }, { column: 5, as: 'out' }],
}
const READ = ['出生人数|甲市|万人||2023|12', '出生人数|乙市|万人||2023|14', '死亡人数|甲市|万人||2023|35', '死亡人数|乙市|万人||2023|31'].sort()

/** The plan as it is kept, made for the table of 2023. */
const kept = async (): Promise<ReadingPlan> => {
  const { value } = parsePlan(printPlan(planOfReading(await byHand(TABLE, SAID, '2023.csv'))))
  if (!value) throw new Error('no plan')
  return value
}

describe('a plan that is kept', () => {
  it('reads its own file as before, and counts what was left out', async () => {
    const reading = await byHand(TABLE, SAID)
    expect(cellsOf(reading)).toEqual(READ)
    expect(reading.coverage).toMatchObject({ read: 4, unread: 0, leftOut: { chosen: 8 } })
    expect(cellsOf(await read(TABLE, { plan: await kept() }, '2023.csv'))).toEqual(READ)
  })

  it('finds rows and columns of next year\u2019s file by their texts', async () => {
    const next: Rows = [['说明', '', '', '', ''], ['各市主要指标', '', '', '', ''], ['2024年', '', '', '', ''], ['市名', '编', '乙', '甲', '另'], ['甲市', '1', '36', '13', '9'], ['丙市', '2', '40', '20', '1'], ['乙市', '3', '32', '15', '8'], ['另计', '4', '90', '90', '9']]
    const reading = await read(next, { plan: await kept() }, '2024.csv')
    expect(cellsOf(reading)).toEqual(['出生人数|甲市|万人||2024|13', '出生人数|丙市|万人||2024|20', '出生人数|乙市|万人||2024|15', '死亡人数|甲市|万人||2024|36', '死亡人数|丙市|万人||2024|40', '死亡人数|乙市|万人||2024|32'].sort())
  })

  it('says where it no longer fits, and reads nothing by guess', async () => {
    const other = TABLE.map((row, at) => (at === 2 ? ['市名', '甲', '丙', '另', '编'] : row))
    const reading = await read(other, { plan: await kept() }, '2024.csv')
    expect(reading.series).toEqual([])
    expect(reading.issues.find(({ code }) => code === 'plan-unfit')).toMatchObject({ severity: 'error', found: '乙', facts: { what: 'column', at: 3 } })
  })

  it('never carries a period that was written down to another file', async () => {
    const dated: TablePlan = { ...SAID, says: {}, columns: SAID.columns?.map((mark) => (mark.says ? { ...mark, says: { ...mark.says, period: '2023' } } : mark)) ?? [] }
    const plan = planOfReading(await byHand(TABLE, dated, '2023.csv'))
    expect(cellsOf(await read(TABLE, { plan }, '2023.csv'))).toEqual(READ)
    const other = TABLE.map((row, at) => (at === 1 ? ['无年份'] : at === 2 ? ['市名', '甲 ', '乙', '另', '编'].map((text) => text.replace('乙', '乙')) : row))
    const whole = planOfReading(await byHand(TABLE, { ...SAID, says: { period: '2023' } }, '2023.csv'))
    const reading = await read(other, { plan: whole }, '2024.csv')
    expect(codesOf(reading)).toContain('plan-period-dropped')
    expect(codesOf(reading)).toContain('period-missing')
    expect(reading.series.every(({ points }) => points.every(({ period }) => period === null))).toBe(true)
  })
})

describe('a plan of several tables', () => {
  it('takes one table and leaves the others out', async () => {
    const html = (caption: string, value: number): string => `<table><caption>${caption}</caption><tr><th>地区</th><th>2022</th><th>2023</th></tr><tr><td>甲市</td><td>${value}</td><td>${value + 1}</td></tr><tr><td>乙市</td><td>${value + 2}</td><td>${value + 3}</td></tr></table>`
    const bytes = new TextEncoder().encode(`<html><body>${html('出生人数', 10)}${html('死亡人数', 50)}</body></html>`)
    const both = await readFile(bytes, 'page.html')
    expect(both.grids.length).toBe(2)
    const sheet = both.grids[1]?.sheet ?? ''
    const one = await readFile(bytes, 'page.html', { plan: { plan: 1, others: 'skip', tables: [{ sheet }] } })
    expect(one.series.flatMap(({ points }) => points.map(({ value }) => value)).sort()).toEqual([50, 51, 52, 53])
    expect(one.coverages[0]).toMatchObject({ read: 0, unread: 0 })
    const none = await readFile(bytes, 'page.html', { plan: { plan: 1, others: 'skip', tables: [] } })
    expect(none.issues.find(({ code }) => code === 'series-none')).toMatchObject({ facts: { reason: 'skipped' } })
  })

  it('names a table that the file does not have', async () => {
    const reading = await read(TABLE, { plan: { plan: 1, tables: [{ sheet: 'Sheet9', columns: [{ column: 1, as: 'out' }] }] } })
    expect(reading.issues.find(({ code }) => code === 'plan-table-missing')).toMatchObject({ severity: 'error', found: 'Sheet9' })
  })
})

describe('how a file was read, as a plan', () => {
  const FORMS: readonly Rows[] = [
    [['地区', '2021年', '2022年'], ['北京市', '10', '11'], ['天津市', '12', '13']],
    [['年份', '出生率(‰)', '死亡率(‰)'], ['2021', '7.52', '7.18'], ['2022', '6.77', '7.37']],
    [['指标', '2021', '2022'], ['全国人口 (万人)', '1400', '1410'], ['  男', '700', '705'], ['  女', '700', '705'], ['注：抽样。', '', '']],
    [['region', 'sex', 'year', 'births'], ['North County', 'male', '2020', '5'], ['North County', 'female', '2020', '6'], ['Lake County', 'male', '2020', '7'], ['Lake County', 'female', '2020', '8']],
  ]
  it.each(FORMS.map((rows) => ({ rows, head: rows[0]?.join(' ') })))('reads the same: $head', async ({ rows }) => {
    const before = await read(rows)
    const { value: plan, issues } = parsePlan(printPlan(planOfReading(before)))
    expect(issues).toEqual([])
    const after = await read(rows, plan ? { plan } : {})
    expect(cellsOf(after)).toEqual(cellsOf(before))
    expect(cellsOf(before).length).toBeGreaterThan(3)
  })
})

describe('the form of a plan', () => {
  it('names every fault by its path', () => {
    const { value, issues } = parsePlan('{"plan":1,"tables":[{"rows":[{"line":0,"as":"data"}],"columns":[{"column":2,"as":"number"}],"says":{"period":"soon"}}]}')
    expect(value).toBeUndefined()
    expect(issues.map(({ facts }) => (facts as { path: string }).path).sort()).toEqual(['tables.0.columns.0.as', 'tables.0.rows.0.line', 'tables.0.says.period'])
    expect(parsePlan('{').issues.map(({ code }) => code)).toEqual(['json-invalid'])
  })

  it('is taken from a recipe that holds one', () => {
    expect(parsePlan('{"sanhua":1,"indicators":[],"regions":[],"reading":{"plan":1,"tables":[]}}').value).toEqual({ plan: 1, tables: [] })
  })
})

describe('a delimiter that is said', () => {
  const decimals = '地区;2020年;2021年\n北京;1,5;2,5\n天津;3,5;4,5\n'
  const bytes = new TextEncoder().encode(decimals)

  it('cuts the cells as it says, and is saved with the plan', async () => {
    const plan: ReadingPlan = { plan: 1, delimiter: ',', tables: [] }
    expect(parsePlan(printPlan(plan)).value).toEqual(plan)
    const guessed = await readFile(bytes, 'a.csv')
    expect([guessed.delimiter, guessed.grids[0]?.columns]).toEqual([';', 3])
    const said = await readFile(bytes, 'a.csv', { plan })
    expect([said.delimiter, said.grids[0]?.cell(1, 1)]).toEqual([',', '5;2'])
  })

  it('may be runs of blanks, and is one of five', async () => {
    const { grids, delimiter } = await readFile(new TextEncoder().encode('地区  2020年  2021年\n北 京,1  12  13\n'), 'a.txt', { plan: { plan: 1, delimiter: ' ', tables: [] } })
    expect([delimiter, grids[0]?.cell(0, 2)]).toEqual([undefined, '2021年'])
    expect(parsePlan('{"plan":1,"delimiter":"x","tables":[]}').issues[0]?.facts).toMatchObject({ path: 'delimiter' })
  })
})
