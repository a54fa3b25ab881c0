import { fromCSV } from 'arquero'
import { TypedColumns } from '../typed-columns'
import type { Contestant } from './contestant'

/** arquero's fromCSV, which infers the types of its columns. */
export const arquero: Contestant = {
  id: 'arquero fromCSV',
  run: (bytes) => {
    const table = fromCSV(new TextDecoder().decode(bytes))
    const column = <T>(name: string) => {
      const held = table.column(name) as { at(row: number): T | null }
      return (row: number): T => held.at(row) as T
    }
    const [indicator, region, unit, source, evidence] = ['indicator', 'region', 'unit', 'source', 'evidence'].map(
      (name) => column<string>(name),
    ) as [(row: number) => string, (row: number) => string, (row: number) => string, (row: number) => string, (row: number) => string]
    const [period, value] = ['period', 'value'].map((name) => column<unknown>(name)) as [(row: number) => unknown, (row: number) => unknown]
    const [vintage, variant] = ['vintage', 'variant'].map((name) => column<string | null>(name)) as [(row: number) => string | null, (row: number) => string | null]
    const columns = new TypedColumns(bytes.length)
    for (let row = 0; row < table.numRows(); row += 1) {
      columns.add(
        indicator(row),
        region(row),
        yearOf(period(row)),
        Number(value(row)),
        unit(row),
        source(row),
        evidence(row),
        vintage(row) ?? '',
        variant(row) ?? '',
      )
    }
    return columns.finish()
  },
}

/** A column of years may have been taken for dates. */
const yearOf = (period: unknown): number => (period instanceof Date ? period.getUTCFullYear() : Number(period))
