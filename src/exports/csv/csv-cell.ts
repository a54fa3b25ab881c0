/** Signs that begin a formula in Excel, WPS or LibreOffice, in their full-width form too, also after blanks; a tab or a line end at the start may hide one. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** One cell of CSV: quoted where it must be; a text that a spreadsheet would run as a formula is made harmless by a leading apostrophe. */
export const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Excel on Chinese Windows takes a file for GBK unless it begins with this mark. */
const BOM = '\uFEFF'

/** A last column without cells, its name the sentence that data are local: a reader of the table meets it, a program passes it over. '' for none. */
export const withLocal = (rows: readonly (readonly string[])[], local: string): readonly (readonly string[])[] => (local === '' ? rows : rows.map((row, at) => [...row, at === 0 ? local : '']))

/** Rows of cells → CSV text with a byte-order mark and CRLF line ends (RFC 4180). */
export const csvText = (rows: readonly (readonly string[])[]): string => BOM + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
