import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Grid, Merge } from '../grid/grid'
import { sparseGrid } from '../grid/sparse-grid'
import { cellText } from './cell-text'

/** What became of a workbook: its sheets, or why it cannot be read. */
export type OpenedBook = { readonly grids: readonly Grid[] } | { readonly trouble: 'damaged' | 'encrypted' }

type SparseCells = readonly (readonly (CellObject | undefined)[] | undefined)[]

const rowsOf = (sheet: WorkSheet, date1904: boolean): string[][] => {
  const rows: string[][] = []
  const cells = ((sheet as { '!data'?: unknown })['!data'] ?? []) as SparseCells
  cells.forEach((row, at) => {
    const texts: string[] = []
    row?.forEach((cell, column) => {
      if (cell !== undefined) texts[column] = cellText(cell, date1904)
    })
    rows[at] = texts
  })
  return rows
}

const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 }))

const gridsOf = (book: WorkBook, file: string): Grid[] => {
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return []
    const grid = sparseGrid(file, name, rowsOf(sheet, date1904), mergesOf(sheet))
    return grid.rows === 0 ? [] : [grid]
  })
}

/** Reads a workbook, .xlsx, .xlsb, .xls or SpreadsheetML: every sheet that holds anything. */
export const openBook = (bytes: Uint8Array, file: string): OpenedBook => {
  try {
    const book = read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellFormula: false, sheetStubs: false })
    return { grids: gridsOf(book, file) }
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    return { trouble: isLocked ? 'encrypted' : 'damaged' }
  }
}
