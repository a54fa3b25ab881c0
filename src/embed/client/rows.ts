/** The rows of the page's table, as the pointer and the keys read them. */
export interface Row {
  readonly place: number // between the first and the last drawn, 0 to 1; negative where it is not drawn
  readonly head: string
  readonly lines: readonly { readonly member: string; readonly text: string }[]
}

const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').trim()

/** Text of a cell without its footnote marks. */
const figureOf = (cell: Element): string => textOf(cell).replace(/[†¹○]$/, '')

/** Reads the table once; `places` are ten-thousandths as printed in `data-p`, '' where rows are evenly spaced. */
export const readRows = (table: HTMLTableElement, places: string): Row[] => {
  const heads = [...table.querySelectorAll('thead th')].slice(1)
  const names = heads.map((head) => ({ member: head.getAttribute('data-m') ?? '', label: textOf(head.firstChild), unit: textOf(head.querySelector('small')) }))
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const given = places ? places.split(',').map(Number) : rows.map((_, at) => (at / Math.max(1, rows.length - 1)) * 1e4)
  return rows.map((row, at) => ({
    place: (given[at] ?? -1) / 1e4,
    head: textOf(row.cells[0]),
    lines: names.flatMap(({ member, label, unit }, column) => {
      const cell = row.cells[column + 1]
      const figure = cell ? figureOf(cell) : ''
      return figure && figure !== '—' ? [{ member, text: `${label} ${figure}${/^[A-Za-z]/.test(unit) ? ' ' : ''}${unit}` }] : []
    }),
  }))
}

/** The drawn row nearest to a place; -1 when none is drawn. */
export const nearestRow = (rows: readonly Row[], place: number): number =>
  rows.reduce((best, row, at) => (row.place >= 0 && (best < 0 || Math.abs(row.place - place) < Math.abs((rows[best]?.place ?? 9) - place)) ? at : best), -1)
