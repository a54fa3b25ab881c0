/** Limits of spreadsheets; a damaged one may claim more. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** Blank rows and columns after which a single cell no longer belongs to the table. */
const ROWS_APART = 5000
const COLUMNS_APART = 500

type Texts = readonly (readonly (string | undefined)[] | undefined)[]

/** Bounds of the table, and the number of cells beyond them, which are left out. */
export interface SheetBounds {
  readonly rows: number
  readonly columns: number
  readonly apart: number
}

const firstGap = (filled: readonly number[], apart: number): number => {
  const at = filled.findIndex((place, index) => index > 0 && place - (filled[index - 1] ?? 0) > apart)
  return at < 0 ? (filled[filled.length - 1] ?? -1) + 1 : (filled[at - 1] ?? 0) + 1
}

/** Bounds of the table of a sheet, without stray cells far from it. */
export const sheetBounds = (texts: Texts): SheetBounds => {
  const rows: number[] = []
  const inColumn: number[] = []
  let all = 0
  texts.forEach((row, at) => {
    let filled = 0
    row?.forEach((text, column) => {
      if (text === undefined || text === '') return
      filled += 1
      inColumn[column] = (inColumn[column] ?? 0) + 1
    })
    if (filled > 0) rows.push(at)
    all += filled
  })
  const columns: number[] = []
  inColumn.forEach((_, column) => columns.push(column))
  const bounds = { rows: firstGap(rows, ROWS_APART), columns: firstGap(columns, COLUMNS_APART) }
  const within = texts.slice(0, bounds.rows).reduce((sum, row) => sum + (row?.slice(0, bounds.columns).filter((text) => text !== undefined && text !== '').length ?? 0), 0)
  return { ...bounds, apart: all - within }
}
