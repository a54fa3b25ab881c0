import type { Grid } from '../../bytes/grid/grid'
import { isNumberCell } from './read-cell'
import { isBlank, tidy } from './tidy'

/** How a row is filled, counted over at most the first few hundred columns. */
export interface RowProfile {
  readonly filled: number
  readonly numbers: number
  readonly first: string // the first text of the row
  readonly firstColumn: number // -1 when the row is blank
}

const COLUMNS = 600

const rowProfile = (grid: Grid, row: number): RowProfile => {
  let filled = 0
  let numbers = 0
  let firstColumn = -1
  for (let column = 0; column < Math.min(grid.columns, COLUMNS); column += 1) {
    const text = grid.cell(row, column)
    if (isBlank(text)) continue
    filled += 1
    if (firstColumn < 0) firstColumn = column
    if (isNumberCell(text)) numbers += 1
  }
  return { filled, numbers, first: firstColumn < 0 ? '' : tidy(grid.cell(row, firstColumn)), firstColumn }
}

const NOTE_WORDS =
  /^(?:注[:：释]|备注|附注|说明[:：]|資料來源|资料来源|数据来源|數據來源|来源[:：]|注\d|\*|资料：|本表|出典|資料[:：]|注\)|\(注|（注|자료|주[:：)]|출처|note\b|notes\b|source\b|sources\b|footnotes?\b|symbols?\b|data from database|last updated|terms and conditions|copyright|©|http|www\.|table information|special value|special symbols|available flags|generated|downloaded|extracted)/i

/** A row below a table that explains it: a note, a source, a link; it names no place and holds no value. */
export const isNoteRow = (grid: Grid, row: number): boolean => {
  const { filled, numbers, first } = rowProfile(grid, row)
  return filled > 0 && numbers === 0 && (NOTE_WORDS.test(first) || (filled <= 2 && first.length > 60))
}
