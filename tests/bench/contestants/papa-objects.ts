import Papa from 'papaparse'
import { TypedColumns } from '../typed-columns'
import type { Contestant } from './contestant'

type Row = Record<'indicator' | 'region' | 'period' | 'value' | 'unit' | 'source' | 'evidence' | 'vintage' | 'variant', string>

/** PapaParse as its first example has it: one call, one object per row. */
export const papaObjects: Contestant = {
  id: 'PapaParse objects',
  run: (bytes) => {
    const { data } = Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true })
    const columns = new TypedColumns(bytes.length)
    for (const { indicator, region, period, value, unit, source, evidence, vintage, variant } of data) {
      columns.add(indicator, region, Number(period), Number(value), unit, source, evidence, vintage, variant)
    }
    return columns.finish()
  },
}
