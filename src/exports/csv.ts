import type { CompiledPanel } from '../charts/compiled-panel'
import { observationsOf, type Series } from '../model/series'
import { printPeriod } from '../model/period'
import { publishedUnit } from '../model/unit'

/** Characters that begin a formula in Excel, WPS or LibreOffice, also full-width or after blanks; a tab or line end at the start may hide one. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** A text that a spreadsheet would run as a formula is made harmless by a leading apostrophe. */
const harmless = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** One cell of CSV: harmless, and quoted where it must be. */
export const csvCell = (text: string): string => {
  const safe = harmless(text)
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Byte-order mark, without which Excel on Chinese Windows reads a file as GBK. */
const BOM = '\uFEFF'

/** Header of an empty last column whose name states that the data are local; programs ignore it. '' for none. */
const withLocal = (rows: readonly (readonly string[])[], local: string): readonly (readonly string[])[] => (local === '' ? rows : rows.map((row, at) => [...row, at === 0 ? local : '']))

/** Rows of cells → CSV text with a byte-order mark and CRLF line ends (RFC 4180). */
export const csvText = (rows: readonly (readonly string[])[]): string => BOM + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

const headOf = (label: string, unit: string): string => (unit ? `${label} (${unit})` : label)

/** Whether a column has values that are bounds; a column beside it then says which. */
const isBounded = ({ table }: Pick<CompiledPanel, 'table'>, column: number): boolean => table.rows.some(({ cells }) => (cells[column]?.bound ?? '') !== '')

/** Columns of a panel's table with unique names, units included. `bound` columns hold `lower`, `upper` or nothing. */
export const tableColumns = (compiled: Pick<CompiledPanel, 'table'>): { readonly name: string; readonly kind: 'row' | 'value' | 'bound' }[] => {
  const { table } = compiled
  const columns = [
    { head: table.head, kind: 'row' as const },
    ...table.columns.flatMap(({ label, unit }, at) => [{ head: headOf(label, unit), kind: 'value' as const }, ...(isBounded(compiled, at) ? [{ head: headOf(label, 'bound'), kind: 'bound' as const }] : [])]),
  ]
  const heads = columns.map(({ head }) => head)
  return columns.map(({ head, kind }, at) => {
    const before = heads.slice(0, at).filter((other) => other === head).length
    return { name: before === 0 ? head : `${head} ${before + 1}`, kind }
  })
}

const tableRows = (compiled: Pick<CompiledPanel, 'table'>): string[][] =>
  compiled.table.rows.map(({ label, cells }) => [
    label,
    ...cells.flatMap(({ value, bound }, at) => [value === undefined ? '' : String(Number(value.toPrecision(12))), ...(isBounded(compiled, at) ? [bound ?? ''] : [])]),
  ])

/** The table of a panel as CSV: plain numbers without separators, units in the header, blank where missing. `local`: sentence that the data are local, '' for published data. */
export const tableCsv = (compiled: Pick<CompiledPanel, 'table'>, local: string): string => csvText(withLocal([tableColumns(compiled).map(({ name }) => name), ...tableRows(compiled)], local))

/** What a panel shows, its rows in this order, for the clipboard: cells parted by tabs, as spreadsheets and word processors take them. */
export const tableText = (compiled: Pick<CompiledPanel, 'table'>, order: readonly number[], local: string): string => {
  const rows = tableRows(compiled)
  const shown = withLocal([tableColumns(compiled).map(({ name }) => name), ...order.flatMap((at) => (rows[at] ? [rows[at]] : []))], local)
  return shown.map((row) => `${row.map((text) => harmless(text.replace(/[\t\r\n]+/g, ' '))).join('\t')}\r\n`).join('')
}

/** Columns of the package's own long layout. */
export const LONG_COLUMNS = ['indicator', 'region', 'period', 'value', 'unit', 'source', 'evidence', 'vintage', 'variant', 'basis', 'bound', 'note'] as const

/** One observation in the long layout, by `LONG_COLUMNS`; '' where missing. */
type LongRow = readonly string[]

/** All observations of one indicator, with units and digits as published. */
export const longRows = (all: readonly Series[]): LongRow[] =>
  all.flatMap((series) =>
    observationsOf(series).map(({ period, value, evidence, basis, bound, publishedUnit: token, publishedDecimals, sources, note }) => [
      series.indicator,
      series.region,
      printPeriod(period),
      value === undefined ? '' : (value / (publishedUnit(token)?.scale ?? 1)).toFixed(publishedDecimals),
      token,
      sources.join(';'),
      evidence,
      series.vintage,
      series.variant,
      basis,
      bound,
      note,
    ]),
  )

/** All observations of one indicator as CSV in the long layout. `local`: sentence that the data are local, '' for published data. */
export const indicatorCsv = (all: readonly Series[], local: string): string => csvText(withLocal([LONG_COLUMNS, ...longRows(all)], local))
