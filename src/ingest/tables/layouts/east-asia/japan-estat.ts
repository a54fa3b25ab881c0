import type { Grid } from '../../../bytes/grid/grid'
import { isBlank, tidy } from '../../plan/tidy'
import { crossTables, openingText } from '../../cross/cross-tables'
import type { Layout, LayoutFit } from '../../plan/plan'

const CODE = /コード$/
const KANA = /[\u3041-\u309f\u30a1-\u30ff]/
const FIELD = /統計名\s*[:：]|表番号\s*[:：]|統計表ID/
const JAPANESE = /都道府県|市区町村|総数|令和|平成|昭和|時間軸|表章項目/
const LOOK = 60

const isCodeHead = (text: string): boolean => CODE.test(tidy(text)) && !tidy(text).startsWith('/')

/** The row that names an export's columns: codes are beside names in it, and the last such row it is. */
const headRow = (grid: Grid): number => {
  for (let row = Math.min(grid.rows, LOOK) - 1; row >= 0; row -= 1) {
    for (let column = 0; column < Math.min(grid.columns, 30); column += 1) if (isCodeHead(grid.cell(row, column))) return row
  }
  return -1
}

/** Rows above it that name columns by something more: `/表章事項` before 人口【人】. Rows of codes do not. */
const crossRows = (grid: Grid, head: number): number[] => {
  const found: number[] = []
  for (let row = 0; row < head; row += 1) {
    const names = Array.from({ length: grid.columns }, (_, column) => tidy(grid.cell(row, column))).filter((text) => text !== '')
    if (names[0]?.startsWith('/') && !CODE.test(names[0]) && names.length > 1) found.push(row)
  }
  return found
}

/** The table from its names on, without codes and without the column that only says what is across (`/男女`). */
const namedPart = (grid: Grid, head: number): Grid => {
  const kept: number[] = []
  for (let column = 0; column < grid.columns; column += 1) {
    const text = tidy(grid.cell(head, column))
    if (!isCodeHead(text) && !text.startsWith('/')) kept.push(column)
  }
  const title = titleAbove(grid, head)
  const lift = title === undefined ? 0 : 1
  const over = [...(title === undefined ? [] : [title]), ...crossRows(grid, head)]
  const at = (row: number): number => over[row] ?? row - over.length + head
  return {
    ...grid,
    rows: grid.rows - head + over.length,
    columns: kept.length,
    cell: (row, column) => (row < lift ? (column === 0 ? titleText(grid, title ?? 0) : '') : grid.cell(at(row), kept[column] ?? grid.columns)),
    place: (row, column) => grid.place(at(row), kept[column] ?? 0),
    merges: [],
  }
}

const TITLE = /^(?:表題|統計表名|表章事項)\s*[:：]?$/

const titleAbove = (grid: Grid, head: number): number | undefined => {
  for (let row = 0; row < head; row += 1) if (TITLE.test(tidy(grid.cell(row, 0)))) return row
  return undefined
}

const titleText = (grid: Grid, row: number): string => {
  for (let column = 1; column < grid.columns; column += 1) if (!isBlank(grid.cell(row, column))) return grid.cell(row, column)
  return ''
}

const parts = new WeakMap<Grid, Grid>()

const partOf = (grid: Grid, head: number): Grid => {
  const known = parts.get(grid) ?? namedPart(grid, head)
  parts.set(grid, known)
  return known
}

/** Tables of Japan's e-Stat: `統計名：` and the like above, codes beside names, `***` and `-` for what is missing, years of eras; also plain Japanese tables. */
export const japanEstat: Layout = {
  id: 'japan-estat',
  fit: (grid, { file }): LayoutFit | undefined => {
    const opening = openingText(grid, LOOK)
    if (!KANA.test(opening) && !JAPANESE.test(opening)) return undefined
    const head = headRow(grid)
    const tables = crossTables(head < 0 ? grid : partOf(grid, head), file)
    const [first] = tables
    if (first === undefined) return undefined
    const hasPlaces = first.keys.some(({ role }) => role === 'region')
    if (first.periods === 'none' && !hasPlaces && head < 0) return undefined
    const score = FIELD.test(opening) || (head >= 0 && /時間軸|地域/.test(opening)) ? 0.97 : first.periods === 'none' ? 0.7 : 0.8
    return { score, plans: tables.map(({ plan }) => plan) }
  },
}
