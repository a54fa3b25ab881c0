import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../../src/ingest/bytes/grid/grid'
import { applyPlan } from '../../../../src/ingest/tables/plan/apply-plan'
import { NO_CONSTANTS, type KeyColumn, type Plan } from '../../../../src/ingest/tables/plan/plan'

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  file: 'a.csv',
  sheet: '',
  rows: rows.length,
  columns: Math.max(...rows.map((row) => row.length)),
  cell: (row, column) => rows[row]?.[column] ?? '',
  place: (row, column) => ({ line: row + 1, column: column + 1 }),
  merges: [],
})

const planOf = (rows: readonly (readonly string[])[], plan: Partial<Plan>): Plan => ({
  grid: gridOf(rows),
  rows: rows.map((_, row) => row),
  keys: [],
  values: [],
  constants: NO_CONSTANTS,
  numbers: 'point',
  unitBrackets: 'known',
  ...plan,
})

const key = (column: number, role: KeyColumn['role'], more: Partial<KeyColumn> = {}): KeyColumn => ({ column, role, name: '', ...more })
const points = (plan: Plan) => applyPlan(plan).value.map((one) => [one.label, one.region, one.unit, one.points.map(({ period, value }) => [period, value])])

describe('applyPlan', () => {
  test('years across: one series a row, sorted by time, the bracket its unit', () => {
    const plan = planOf([['年末总人口(万人)', '140828', '140967', '']], {
      keys: [key(0, 'indicator')],
      values: [2024, 2023, 2025].map((year, at) => ({ column: at + 1, period: String(year), labels: [] })),
    })
    expect(points(plan)).toEqual([['年末总人口', '', '万人', [['2023', 140967], ['2024', 140828], ['2025', null]]]])
  })

  test('one row a value: constant dimensions that represent the whole are left out of the label, others kept', () => {
    const rows = [['China', '2010', 'Total', 'Male', 'Rural', '5'], ['China', '2010', 'Total', 'Female', 'Rural', '6']]
    const plan = planOf(rows, {
      keys: [key(0, 'region'), key(1, 'period'), key(2, 'dimension', { name: 'Age' }), key(3, 'dimension', { name: 'Sex' }), key(4, 'dimension', { name: 'Area' })],
      values: [{ column: 5, labels: [] }],
      constants: { ...NO_CONSTANTS, indicator: 'Population', unit: 'persons' },
    })
    expect(points(plan)).toEqual([
      ['Population · Male · Rural', 'China', 'persons', [['2010', 5]]],
      ['Population · Female · Rural', 'China', 'persons', [['2010', 6]]],
    ])
  })

  test('a blank key repeats the one above where the plan says so', () => {
    const plan = planOf([['Male', '0', '5'], [' ', '1', '6']], {
      keys: [key(0, 'dimension', { fillDown: true }), key(1, 'dimension')],
      values: [{ column: 2, period: '2000', labels: ['Deaths'] }],
    })
    expect(points(plan).map(([label]) => label)).toEqual(['Male · 0 · Deaths', 'Male · 1 · Deaths'])
  })

  test('of two equal figures one stays; two that differ are reported with both places', () => {
    const plan = planOf([['2020', '5'], ['2020', '5'], ['2020', '7'], ['2021', '9']], { keys: [key(0, 'period')], values: [{ column: 1, labels: ['x'] }] })
    const { value, issues } = applyPlan(plan)
    expect(value[0]?.points.map(({ value: number }) => number)).toEqual([5, 9])
    expect(issues.map(({ code, place, facts }) => [code, place.line, facts])).toEqual([['value-conflict', 3, { first: '5', firstLine: 1 }]])
  })

  test('a cell that is no number is missing, and named by line and column', () => {
    const { value, issues } = applyPlan(planOf([['2020', '5'], ['2021', 'six'], ['2022', 'about 6'], ['2023', '<7']], { keys: [key(0, 'period')], values: [{ column: 1, labels: ['x'] }] }))
    expect(value[0]?.points[1]).toMatchObject({ value: null, missing: 'unreadable' })
    expect(value[0]?.points[2]).toMatchObject({ value: null, missing: 'unreadable' })
    expect(value[0]?.points[3]).toMatchObject({ value: 7, missing: '', bound: { kind: 'upper', printed: '<7' } })
    expect(issues.map(({ code, place, found }) => [code, place.line, place.column, found])).toEqual([['value-unreadable', 2, 2, 'six'], ['value-approximate', 3, 2, 'about 6'], ['value-bound', 4, 2, '<7']])
  })

  test('a row whose period cannot be read is left out and reported', () => {
    const { value, issues } = applyPlan(planOf([['2020', '5'], ['soon', '6']], { keys: [key(0, 'period')], values: [{ column: 1, labels: ['x'] }] }))
    expect(value[0]?.points).toHaveLength(1)
    expect(issues.map(({ code, place }) => [code, place.line])).toEqual([['period-unreadable', 2]])
  })

  test('series of blanks alone are none; a sign behind the numbers is their unit', () => {
    const plan = planOf([['a', '', ''], ['b', '12.5%', '13%']], { keys: [key(0, 'indicator')], values: [{ column: 1, period: '2020', labels: [] }, { column: 2, period: '2021', labels: [] }] })
    expect(points(plan)).toEqual([['b', '', '%', [['2020', 12.5], ['2021', 13]]]])
  })

  test('a table of places without a date asks for one', () => {
    const { value, issues } = applyPlan(planOf([['北　京', '5'], ['天津', '6']], { keys: [key(0, 'region')], values: [{ column: 1, labels: ['户数'] }], isUndated: true }))
    expect(value.map(({ region, points: [point] }) => [region, point?.period, point?.value])).toEqual([['北京', null, 5], ['天津', null, 6]])
    expect(issues.map(({ code }) => code)).toEqual(['period-missing'])
  })

  test('one year of another scale than both its neighbours is reported', () => {
    const plan = planOf([['2014', '17757'], ['2015', '335775'], ['2016', '18132'], ['2017', '17801']], { keys: [key(0, 'period')], values: [{ column: 1, labels: ['人口数'] }] })
    expect(applyPlan(plan).issues.map(({ code, place }) => [code, place.line, place.column])).toEqual([['scale-jump', 2, 2]])
  })
})
