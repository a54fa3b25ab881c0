import type { Grid } from '../../bytes/grid/grid'
import type { ColumnUse } from './column-uses'
import { determineEachOther, determines } from './sample'

const FINE = /市|县|縣|区县|시군구|町村|city|county|district|municipality|commune|local authority/
const NATION = /country|nation|国家|國家|국가|^国/

/** How fine the places of a column are, by its name. */
const fineness = (name = ''): number => (FINE.test(name) ? 0.2 : NATION.test(name) ? 0.1 : 0)

const columnsOf = (uses: readonly ColumnUse[], wanted: ColumnUse): number[] => uses.flatMap((use, column) => (use === wanted ? [column] : []))

/** Of several columns of places the finest is the place of a row (city before province); what it tells by itself is left out. Codes alone represent places. */
export const finestRegion = (grid: Grid, names: readonly string[], sample: readonly number[], uses: readonly ColumnUse[]): readonly ColumnUse[] => {
  const regions = columnsOf(uses, 'region')
  if (regions.length === 0) {
    const [code] = columnsOf(uses, 'region-code')
    return uses.map((use, column) => (column === code ? 'region' : use === 'region-code' ? 'aside' : use))
  }
  const determined = (column: number): number => regions.filter((other) => other !== column && determines(grid, sample, column, other)).length + fineness(names[column])
  const finest = regions.slice().sort((a, b) => determined(b) - determined(a))[0] ?? -1
  return uses.map((use, column) => {
    if (use === 'region' && column !== finest) return determines(grid, sample, finest, column) ? 'aside' : 'dimension'
    return use === 'region-code' && !determineEachOther(grid, sample, column, finest) ? 'aside' : use
  })
}

/** Where only codes name what is counted, they are its name. */
export const namedIndicator = (uses: readonly ColumnUse[]): readonly ColumnUse[] =>
  uses.includes('indicator') ? uses : uses.map((use) => (use === 'indicator-code' ? 'indicator' : use))

/** Columns that the place or the period tells by itself (continent, decade) name no series. */
export const withoutGroups = (grid: Grid, sample: readonly number[], uses: readonly ColumnUse[], periods: readonly number[]): readonly ColumnUse[] => {
  const tellers = [...columnsOf(uses, 'region'), ...periods]
  return uses.map((use, column) => (use === 'splitter' && tellers.some((teller) => determines(grid, sample, teller, column)) ? 'aside' : use))
}
