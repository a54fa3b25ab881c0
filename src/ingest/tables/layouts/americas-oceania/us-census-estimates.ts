import type { Grid } from '../../../bytes/grid/grid'
import { type KeyColumn, type Layout, NO_CONSTANTS, type Plan, type ValueColumn } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'
import { isFigure } from '../../plan/read-cell'

const CODES = /^(?:sumlev|region|division|state|county|place|cousub|concit|primgeo_flag|funcstat|universe|month|cbsa|mdiv|stcou|lsad|csa|import|geo_id|statefips|countyfips|fips|file.*|x)$/i
const NAME = /^(?:ctyname|name|area_name|county_name|areaname)$/i
const STATE = /^(?:stname|state_name)$/i
const DIMENSIONS = /^(?:sex|origin|race|age|agegrp|lsad_name)$/i
/** `POPESTIMATE2015`, `NPOPCHG_2015`, `CENSUS2010POP`, `POPEST2010_CIV`, `RBIRTH2019`, `PPOPCHG_2019`. */
const DATED = /^([A-Z_]*?[A-Z])_?((?:19|20)\d{2})(?:_?([A-Z][A-Z0-9_]*))?$/i

interface Found {
  readonly heads: readonly string[]
  readonly values: readonly ValueColumn[]
}

const findHeads = (grid: Grid): Found | undefined => {
  const heads = Array.from({ length: grid.columns }, (_, column) => tidy(grid.cell(0, column)))
  if (!heads.some((head) => NAME.test(head) || STATE.test(head)) || !heads.some((head) => /^(?:sumlev|region|state|division|county)$/i.test(head))) return undefined
  const values = heads.flatMap((head, column): ValueColumn[] => {
    const found = CODES.test(head) || NAME.test(head) || STATE.test(head) ? null : DATED.exec(head)
    return found ? [{ column, period: found[2] ?? '', labels: [], indicator: [found[1], found[3]].filter((part) => part !== undefined && part !== '').join('_') }] : []
  })
  return values.length >= 2 ? { heads, values } : undefined
}

const keysOf = (heads: readonly string[]): KeyColumn[] => {
  const hasName = heads.some((head) => NAME.test(head))
  return heads.flatMap((head, column): KeyColumn[] => {
    if (NAME.test(head)) return [{ column, role: 'region', name: head }]
    if (STATE.test(head)) return [{ column, role: hasName ? 'dimension' : 'region', name: head }]
    return DIMENSIONS.test(head) ? [{ column, role: 'dimension', name: head }] : []
  })
}

const SEXES = ['Total', 'Male', 'Female']

/** Sex is a code of these files, and age 999 their word for all. */
const withNames = (grid: Grid, heads: readonly string[]): Grid => {
  const sex = heads.findIndex((head) => /^sex$/i.test(head))
  const age = heads.findIndex((head) => /^age$/i.test(head))
  return {
    ...grid,
    cell: (row, column) => {
      const text = grid.cell(row, column)
      if (column === sex) return SEXES[Number(text)] ?? text
      return column === age && text.trim() === '999' ? 'Total' : text
    },
  }
}

const planOf = (grid: Grid, { heads, values }: Found): Plan => {
  const keys = keysOf(heads)
  const rows: number[] = []
  for (let row = 1; row < grid.rows; row += 1) if (keys.some(({ column }) => !isBlank(grid.cell(row, column))) && values.some(({ column }) => isFigure(grid.cell(row, column)))) rows.push(row)
  return { grid: withNames(grid, heads), rows, keys, values, constants: NO_CONSTANTS, numbers: 'point', unitBrackets: 'known', keepsBrackets: true }
}

/** Files of the US population estimates: geography codes, names, then one column for each measure and year (`POPESTIMATE2015`). */
export const usCensusEstimates: Layout = {
  id: 'us-census-estimates',
  fit: (grid) => {
    const found = findHeads(grid)
    return found ? { score: 0.95, plans: [planOf(grid, found)] } : undefined
  },
}
