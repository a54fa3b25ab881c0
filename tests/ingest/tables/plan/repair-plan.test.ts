import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../../src/ingest/bytes/grid/grid'
import { applyPlan } from '../../../../src/ingest/tables/plan/apply-plan'
import { NO_CONSTANTS, type Plan } from '../../../../src/ingest/tables/plan/plan'

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  file: 'a.csv', sheet: '', rows: rows.length, columns: Math.max(...rows.map(({ length }) => length)),
  cell: (row, column) => rows[row]?.[column] ?? '', place: (row, column) => ({ line: row + 1, column: column + 1 }), merges: [],
})

const planOf = (cells: readonly (readonly string[])[], rows: readonly number[], given: Partial<Plan>): Plan => ({
  grid: gridOf(cells), rows, keys: [{ column: 0, role: 'dimension', name: '' }], values: [{ column: 2, labels: [] }], constants: { ...NO_CONSTANTS, indicator: '人口', period: '2020' }, unitBrackets: 'known', ...given,
})

const labels = ({ value }: ReturnType<typeof applyPlan>): string[] => value.map(({ label }) => label)

describe('rows or columns that fall on one another are distinguished', () => {
  test('by a column that the plan does not use', () => {
    const reading = applyPlan(planOf([['地区', '性别', ''], ['甲', '男', '1'], ['甲', '女', '2'], ['乙', '男', '3'], ['乙', '女', '4']], [1, 2, 3, 4], {}))
    expect(labels(reading)).toEqual(['人口 · 甲 · 男', '人口 · 甲 · 女', '人口 · 乙 · 男', '人口 · 乙 · 女'])
    expect(reading.value[0]?.dimensions).toEqual([{ name: '', value: '甲' }, { name: '性别', value: '男' }])
    expect([reading.conflicts, reading.issues]).toEqual([[], []])
  })

  test('by a line above them', () => {
    const reading = applyPlan(planOf([['男', '', ''], ['甲', '', '1'], ['女', '', ''], ['甲', '', '2']], [1, 3], {}))
    expect(labels(reading)).toEqual(['人口 · 甲 · 男', '人口 · 甲 · 女'])
  })

  test('by a level of the header', () => {
    const cells = [['', '', '城镇', '乡村'], ['', '', '人', '人'], ['甲', '', '1', '2']]
    const reading = applyPlan(planOf(cells, [2], { values: [{ column: 2, labels: ['人'] }, { column: 3, labels: ['人'] }] }))
    expect(labels(reading)).toEqual(['人口 · 甲 · 城镇 · 人', '人口 · 甲 · 乡村 · 人'])
  })

  test('never by figures, nor by what is another one in each row', () => {
    const reading = applyPlan(planOf([['甲', 'A-17', '1', '10.5'], ['甲', 'B-20', '2', '11.5'], ['甲', 'C-31', '3', '12.5'], ['甲', 'D-44', '4', '13.5']], [0, 1, 2, 3], {}))
    expect(reading.conflicts).toHaveLength(3)
    expect(reading.issues.map(({ code, severity }) => [code, severity])).toEqual([['value-conflict', 'error'], ['value-conflict', 'error'], ['value-conflict', 'error']])
    expect(reading.value.map(({ contested }) => contested)).toEqual([{ periods: 3, lines: [1, 2] }])
  })

  test('equal values said twice are kept once and contradict nothing', () => {
    const reading = applyPlan(planOf([['甲', '', '1'], ['甲', '', '1']], [0, 1], {}))
    expect([reading.conflicts.length, reading.repeated.length, reading.issues.length, reading.value[0]?.points.length]).toEqual([0, 1, 0, 1])
  })
})
