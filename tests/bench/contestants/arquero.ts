import { fromCSV } from 'arquero'
import { TypedColumns } from '../typed-columns'
import type { Contestant } from './contestant'

type Cell = (row: number) => unknown

/** A column of years may have been taken for dates. */
const yearOf = (period: unknown): number => (period instanceof Date ? period.getUTCFullYear() : Number(period))

/** A column of nothing but empty cells holds nulls. */
const textOf = (cell: unknown): string => (cell ?? '') as string

const NAMES = ['indicator', 'region', 'period', 'value', 'unit', 'source', 'evidence', 'vintage', 'variant'] as const

/** arquero's fromCSV, which infers the types of its columns. */
export const arquero: Contestant = {
  id: 'arquero fromCSV',
  run: (bytes) => {
    const table = fromCSV(new TextDecoder().decode(bytes))
    const cells = NAMES.map((name): Cell => {
      const column = table.column(name) as { at(row: number): unknown }
      return (row) => column.at(row)
    })
    const [indicator, region, period, value, unit, source, evidence, vintage, variant] = cells as [
      Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell,
    ]
    const columns = new TypedColumns(bytes.length)
    for (let row = 0; row < table.numRows(); row += 1) {
      columns.add(
        textOf(indicator(row)),
        textOf(region(row)),
        yearOf(period(row)),
        Number(value(row)),
        textOf(unit(row)),
        textOf(source(row)),
        textOf(evidence(row)),
        textOf(vintage(row)),
        textOf(variant(row)),
      )
    }
    return columns.finish()
  },
}
