import type { CompiledPanel } from '../../charts/compiled-panel'
import { csvText, withLocal } from './csv-cell'

const headOf = (label: string, unit: string): string => (unit ? `${label} (${unit})` : label)

/** Names of the columns of what a panel shows, units in them; no two alike. */
export const tableHeads = ({ table }: Pick<CompiledPanel, 'table'>): string[] => {
  const heads = [table.head, ...table.columns.map(({ label, unit }) => headOf(label, unit))]
  return heads.map((head, at) => {
    const before = heads.slice(0, at).filter((other) => other === head).length
    return before === 0 ? head : `${head} ${before + 1}`
  })
}

const tableRows = ({ table }: Pick<CompiledPanel, 'table'>): string[][] =>
  table.rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => (value === undefined ? '' : String(Number(value.toPrecision(12)))))])

/** What a panel shows, as CSV: plain numbers without separators, units in the head, blank where missing. `local`: that the data are not published, '' where they are. */
export const tableCsv = (compiled: Pick<CompiledPanel, 'table'>, local: string): string => csvText(withLocal([tableHeads(compiled), ...tableRows(compiled)], local))
