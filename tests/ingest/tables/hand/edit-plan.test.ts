/** Corrections of a plan: marks replace, split and keep each other; sheets are chosen. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chooseSheets, markColumns, markRows, saysAnything, tableAt, withTablesAt } from '../../../../src/ingest/tables/plan/edit-plan'
import type { RowMark, TablePlan } from '../../../../src/ingest/tables/plan/reading-plan'

const linesOf = ({ rows = [] }: TablePlan): Map<number, string> => new Map(rows.flatMap(({ line, to = line, as }) => Array.from({ length: to - line + 1 }, (_, at): [number, string] => [line + at, as])))

const marks = fc.array(fc.record({ line: fc.integer({ min: 1, max: 12 }), more: fc.integer({ min: 0, max: 4 }), as: fc.constantFrom('head', 'data', 'note', 'out', undefined) }), { maxLength: 8 })

it('marks lines as one list of lines would be', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const expected = new Map<number, string>()
      let table: TablePlan = {}
      for (const { line, more, as } of all) {
        table = markRows(table, line, line + more, as && { as: as as RowMark['as'] })
        for (let at = line; at <= line + more; at += 1) if (as) expected.set(at, as)
        else expected.delete(at)
      }
      expect(linesOf(table)).toEqual(new Map([...expected].sort(([a], [b]) => a - b)))
    }),
  )
})

it('keeps what is said of the columns beside a marked one', () => {
  const table = markColumns({ columns: [{ column: 2, to: 5, as: 'values', says: { unit: '人' } }] }, 3, 4, { as: 'out' })
  expect(table.columns).toEqual([{ column: 2, as: 'values', says: { unit: '人' } }, { column: 3, to: 4, as: 'out' }, { column: 5, as: 'values', says: { unit: '人' } }])
})

it('chooses sheets, and says nothing where all are chosen', () => {
  const places = [{ file: 'a.zip', sheet: '1' }, { file: 'a.zip', sheet: '2' }]
  const one = chooseSheets(undefined, places, new Set([1]))
  expect(one).toMatchObject({ others: 'skip', tables: [{ sheet: '2' }] })
  expect(saysAnything(one)).toBe(true)
  expect(saysAnything(chooseSheets(one, places, new Set([0, 1])))).toBe(false)
  expect(withTablesAt(one, places[1] ?? { file: '', sheet: '' }, [{ sheet: '2', indent: true }]).tables).toEqual([{ sheet: '2', indent: true }])
})

it('finds the table of a cell in a sheet of several, whose first column need not be the first of the sheet', () => {
  const tables: TablePlan[] = [{ area: { top: 1, bottom: 4, left: 3, right: 6 } }, { area: { top: 5, left: 3 } }]
  expect([tableAt(tables, 4, 6), tableAt(tables, 5, 3), tableAt(tables, 9, 40), tableAt(tables, 4, 7), tableAt([], 1, 1)]).toEqual([0, 1, 1, 0, 0])
})
