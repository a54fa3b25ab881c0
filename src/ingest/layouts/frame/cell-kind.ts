import { readCellInAnyStyle } from '../../plan/read-cell'
import { isBlank } from '../../plan/tidy'

/** What a cell looks like on a first glance; `missing` is a sign that stands for a number, such as `..`. */
export type CellKind = 'blank' | 'number' | 'missing' | 'text'

export const kindOf = (text: string): CellKind => {
  if (text === '' || isBlank(text)) return 'blank'
  const { value, missing } = readCellInAnyStyle(text)
  if (value !== null) return 'number'
  return missing === 'unreadable' || missing === '' ? 'text' : missing === 'blank' ? 'blank' : 'missing'
}

/** Whether a cell may stand in a column of figures: a number or a sign in its place. */
export const isFigure = (text: string): boolean => {
  const kind = kindOf(text)
  return kind === 'number' || kind === 'missing'
}
