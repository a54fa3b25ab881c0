import { inferSchema, initParser } from 'udsv'
import { TypedColumns } from '../typed-columns'
import type { Contestant } from './contestant'

/** uDSV's typed columns. */
export const uDsv: Contestant = {
  id: 'uDSV typedCols',
  run: (bytes) => {
    const text = new TextDecoder().decode(bytes)
    const cols = initParser(inferSchema(text)).typedCols(text) as unknown[][]
    const [indicator, region, period, value, unit, source, evidence, vintage, variant] = cols as [
      string[], string[], number[], number[], string[], string[], string[], string[], string[],
    ]
    const columns = new TypedColumns(bytes.length)
    for (let at = 0; at < indicator.length; at += 1) {
      columns.add(
        indicator[at] as string,
        region[at] as string,
        Number(period[at]),
        Number(value[at]),
        unit[at] as string,
        source[at] as string,
        evidence[at] as string,
        vintage[at] ?? '',
        variant[at] ?? '',
      )
    }
    return columns.finish()
  },
}
