import { isBlank } from '../../plan/tidy'
import { NO_CONSTANTS, type KeyColumn, type ValueColumn } from '../../plan/plan'
import { FAOSTAT_RULES } from './faostat'
import type { Layout } from '../../plan/layout'
import { isKeyUse, roleOfUse, ruledUse } from '../../records/column-use'
import { findHeader, type RecordHeader } from '../../records/header'

const YEAR = /^y(\d{4})$/

const keysOf = ({ printed, names }: RecordHeader): KeyColumn[] =>
  names.flatMap((name, column): KeyColumn[] => {
    if (name === '' || /^y\d{4}[fn]?$/.test(name)) return []
    const use = /^months?$/.test(name) ? 'dimension' : (ruledUse(name, FAOSTAT_RULES) ?? 'dimension')
    return isKeyUse(use) ? [{ column, role: roleOfUse(use), name: printed[column] ?? '' }] : []
  })

/** FAOSTAT bulk files with years across: `Area,Item,Element,Unit,Y1961,Y1961F,…`; the columns of flags are left out. */
export const faostatWide: Layout = {
  id: 'faostat-wide',
  fit: (grid) => {
    const header = findHeader(grid, (names) => names.filter((name) => YEAR.test(name)).length >= 2 && names.some((name) => /^(?:element|item|indicator)$/.test(name)), 3)
    if (header === undefined) return undefined
    const values = header.names.flatMap((name, column): ValueColumn[] => {
      const [, period] = YEAR.exec(name) ?? []
      return period === undefined ? [] : [{ column, period, labels: [] }]
    })
    const rows = Array.from({ length: grid.rows - header.row - 1 }, (_, at) => header.row + 1 + at).filter((row) => !isBlank(grid.cell(row, 0)))
    const plan = { grid, rows, keys: keysOf(header), values, constants: NO_CONSTANTS, numbers: 'point' as const, unitBrackets: 'known' as const }
    return { score: 0.98, plans: rows.length > 0 ? [plan] : [] }
  },
}
