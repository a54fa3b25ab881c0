import type { Grid } from '../../bytes/grid/grid'
import { withCells, withColumns } from './grid-views'
import { isBlank, tidy } from './tidy'

const BEFORE = /^([A-Z]{0,3}\d{2,12})(?:\s*[-–:_.]\s*|\s+)(\p{L}.*)$/u
const BEHIND = /^(\p{L}.*?)\s*[([]([A-Z]{0,3}\d{2,12})[)\]]$/u
const DOTS = /^\s*[.…·]+\s*(?=\p{L}|\d+\s+\p{L})/u
const LOOK = 400

/** A place with the code that is printed in the same cell; code '' when there is none. */
const splitCode = (text: string): { readonly name: string; readonly code: string } => {
  const plain = tidy(text.replace(DOTS, ''))
  const [, code = '', name = ''] = BEFORE.exec(plain) ?? []
  if (code !== '') return { name, code }
  const [, first = '', last = ''] = BEHIND.exec(plain) ?? []
  return first === '' ? { name: plain, code: '' } : { name: first, code: last }
}

/** A view of a table whose places are names alone, and the column that holds their codes; -1 where none are printed with them. */
export interface NamedPlaces {
  readonly grid: Grid
  readonly codes: number
}

/** Takes codes (`02 Albacete`, `Lyon (69123)`) and the dots by which print sets names in off the names of a column of places. */
export const splitPlaceCodes = (grid: Grid, rows: readonly number[], column: number): NamedPlaces => {
  const texts = rows.slice(0, LOOK).map((row) => grid.cell(row, column)).filter((text) => !isBlank(text))
  const isDotted = texts.some((text) => DOTS.test(text))
  const isCoded = texts.length > 0 && texts.filter((text) => splitCode(text).code !== '').length >= 0.5 * texts.length
  if (!isDotted && !isCoded) return { grid, codes: -1 }
  const body = new Set(rows)
  const nameAt = (row: number): string => {
    const text = grid.cell(row, column)
    if (!body.has(row) || isBlank(text)) return text
    return isCoded ? splitCode(text).name : text.replace(DOTS, '')
  }
  const named = withCells(grid, new Map([[column, nameAt]]))
  if (!isCoded) return { grid: named, codes: -1 }
  return { grid: withColumns(named, [{ text: (row) => (body.has(row) ? splitCode(grid.cell(row, column)).code : ''), from: column }]), codes: grid.columns }
}
