import { isNoteRow } from '../../plan/note-rows'
import { isBlank, tidy } from '../../plan/tidy'
import type { Frame } from './find-frame'

/** The heading that stands alone in a row between the rows of a body, for each row below it; undefined when there is none. */
export const sectionsOf = ({ grid, firstRow, lastRow, headers }: Frame, rows: readonly number[]): ((row: number) => string) | undefined => {
  const body = new Set(rows)
  const headings = new Map<number, string>()
  let heading = ''
  for (let row = (headers[headers.length - 1] ?? firstRow) + 1; row <= lastRow; row += 1) {
    if (body.has(row)) headings.set(row, heading)
    else {
      const texts = Array.from({ length: Math.min(grid.columns, 30) }, (_, column) => grid.cell(row, column)).filter((text) => !isBlank(text))
      if (texts.length === 1 && !isNoteRow(grid, row)) heading = tidy(texts[0] ?? '')
    }
  }
  const different = new Set(headings.values())
  return different.size > 1 || (different.size === 1 && heading !== '') ? (row) => headings.get(row) ?? '' : undefined
}

/** Where sections have no heading of their own, a row that stands once (`Male`) heads the rows that come again and again below it. */
export const headsOf = ({ grid }: Frame, rows: readonly number[], twins: ReadonlySet<number>, column: number): ((row: number) => string) | undefined => {
  const heads = new Map<number, string>()
  let head = ''
  for (const row of rows) {
    if (twins.has(row)) heads.set(row, head)
    else head = tidy(grid.cell(row, column)).replace(/^[.…\s]+/, '')
  }
  return new Set(heads.values()).size > 1 ? (row) => heads.get(row) ?? '' : undefined
}
