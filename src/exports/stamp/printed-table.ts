import type { PanelTable } from '../../charts/series/panel-table'
import { tableColumns } from '../csv'
import type { FigureTable } from './figure-table'

type Printed = { readonly table: Pick<PanelTable, 'columns' | 'rows'> }

/** The table of a panel as workbooks and JSON have it: labels, and numbers of 12 significant digits. */
export const printedTable = ({ table }: Printed): FigureTable => ({
  columns: table.columns.map(({ label }) => label),
  rows: table.rows.map(({ label }) => label),
  cells: table.rows.map(({ cells }) => cells.map(({ value }) => (value === undefined ? undefined : Number(value.toPrecision(12))))),
})

/** The same as pages have it: texts with the digits published. */
export const writtenTable = ({ table }: Printed): FigureTable => ({
  ...printedTable({ table }),
  cells: table.rows.map(({ cells }) => cells.map(({ value, text }) => (value === undefined ? undefined : text))),
})

/** The same as CSV has it, without the columns that say which figures are bounds. */
export const csvFigures = ({ table }: { readonly table: PanelTable }): FigureTable => ({ ...printedTable({ table }), columns: tableColumns({ table }).flatMap(({ name, kind }) => (kind === 'value' ? [name] : [])) })
