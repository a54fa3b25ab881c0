import type { CompiledPanel } from '../../charts/compiled-panel'
import { csvText } from './csv-cell'

const headOf = (label: string, unit: string): string => (unit ? `${label} (${unit})` : label)

/** What a panel shows, as CSV: plain numbers without separators, units in the head, blank where missing. */
export const tableCsv = ({ table }: CompiledPanel): string =>
  csvText([
    [table.head, ...table.columns.map(({ label, unit }) => headOf(label, unit))],
    ...table.rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => (value === undefined ? '' : String(Number(value.toPrecision(12)))))]),
  ])
