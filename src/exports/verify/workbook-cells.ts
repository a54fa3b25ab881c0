/** Cells of a workbook, as any office suite writes them: shared or inline strings, with or without references. */
import type { FigureCell, FigureTable } from '../stamp/figure-table'
import { memberXml, readMembers, relationsOf, type Members } from './package-parts'
import { childAt, descendants, relationId, type XmlElement } from './xml-tree'

/** A sheet by row and column, from 0. */
export interface BookSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly (readonly FigureCell[])[]
}

/** The text of a string item: its runs, without phonetic readings. */
const stringOf = (item: XmlElement | undefined): string => (item?.children ?? []).map((child) => (child.name === 't' ? child.text : child.name === 'r' ? (childAt(child, 't')?.text ?? '') : '')).join('')

/** `AB12` → row 11, column 27. */
const placeOf = (reference: string): { readonly row: number; readonly column: number } | undefined => {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? []
  return letters === undefined ? undefined : { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
}

const cellOf = (cell: XmlElement, strings: readonly string[]): FigureCell => {
  const value = childAt(cell, 'v')?.text
  switch (cell.attributes.get('t') ?? 'n') {
    case 's':
      return strings[Number(value)]
    case 'inlineStr':
      return stringOf(childAt(cell, 'is'))
    case 'n':
      return value === undefined || value.trim() === '' || !Number.isFinite(Number(value)) ? undefined : Number(value)
    default:
      return value
  }
}

const MOST_ROWS = 20_000
const MOST_COLUMNS = 500

const rowsOf = (sheet: XmlElement | undefined, strings: readonly string[]): FigureCell[][] => {
  const rows: FigureCell[][] = []
  for (const row of childAt(sheet, 'sheetData')?.children ?? []) {
    let [at, column] = [Number(row.attributes.get('r') ?? rows.length + 1) - 1, 0]
    for (const cell of row.children) {
      const place = placeOf(cell.attributes.get('r') ?? '')
      if (place) [at, column] = [place.row, place.column]
      if (at >= 0 && at < MOST_ROWS && column < MOST_COLUMNS) {
        while (rows.length <= at) rows.push([])
        const line = rows[at]
        if (line) line[column] = cellOf(cell, strings)
      }
      column += 1
    }
  }
  return rows
}

const WORKBOOK = 'xl/workbook.xml'

/** The sheets of an unpacked workbook, in order. */
export const sheetsOf = (members: Members): BookSheet[] => {
  const strings = (memberXml(members, 'xl/sharedStrings.xml')?.children ?? []).map(stringOf)
  const relations = relationsOf(members, WORKBOOK)
  return descendants(memberXml(members, WORKBOOK), 'sheet').flatMap((sheet) => {
    const part = relations.find(({ id }) => id === relationId(sheet))?.target ?? ''
    return members.has(part) ? [{ name: sheet.attributes.get('name') ?? '', isHidden: /hidden/i.test(sheet.attributes.get('state') ?? ''), rows: rowsOf(memberXml(members, part), strings) }] : []
  })
}

/** The sheets of a workbook; none where it is none. */
export const readWorkbook = (bytes: Uint8Array): BookSheet[] => sheetsOf(readMembers(bytes))

const textOf = (cell: FigureCell): string => (cell === undefined ? '' : String(cell))

/** The table under a row of heads: names in the first column, figures beside them. Lines without any figure are text, not rows. */
export const tableUnder = ({ rows }: Pick<BookSheet, 'rows'>, head: number): FigureTable => {
  const [, ...heads] = rows[head] ?? []
  const width = heads.length
  const lines = rows.slice(head + 1).filter(([name, ...cells]) => textOf(name).trim() !== '' && cells.slice(0, width).some((cell) => cell !== undefined))
  return {
    columns: Array.from({ length: width }, (_, at) => textOf(heads[at])),
    rows: lines.map(([name]) => textOf(name)),
    cells: lines.map((line) => Array.from({ length: width }, (_, at) => line[at + 1])),
  }
}
