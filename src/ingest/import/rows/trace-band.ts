import type { Dataset } from '../../../model/dataset'
import { printPeriod } from '../../../model/period'
import { splitIds } from '../../package/catalogue/read-by-id'
import { ageId } from '../matching/age-id'
import { rawCells, unquotedCell } from './csv-records'
import { LINEAGE_FILE, readLineage } from './lineage'
import { parsePublished } from './present-row'
import { rowKey } from './proposal'
import type { FigureId, TextOfFile, Trace } from './trace-figure'

/** Follows an age band, named by the id of its row (`age-structure:F:0-4`), to its row and the cell of the imported file; undefined where the package has none. */
export const traceBand = async ({ ages, sources }: Dataset, id: FigureId, textOf: TextOfFile): Promise<Trace | undefined> => {
  const band = ages.find((one) => ageId(one) === id.indicator && one.region === id.region && one.variant === id.variant && printPeriod(one.period) === id.period)
  if (!band) return undefined
  const lines = (await textOf(band.file))?.split(/\r\n|\r|\n/) ?? []
  const [header = [], ...rows] = lines.map((line) => rawCells(line, ',').map(unquotedCell))
  const named = Object.entries({ region: band.region, period: id.period, sex: band.sex, age_start: String(band.start), age_width: String(band.width), variant: band.variant })
  const at = rows.findIndex((cells) => named.every(([name, text]) => (cells[header.indexOf(name)] ?? '') === text))
  const text = (name: string): string => rows[at]?.[header.indexOf(name)] ?? ''
  const entry = readLineage(await textOf(LINEAGE_FILE)).find((one) => rowKey(one) === rowKey(id))
  return {
    ...id,
    value: text('value'), unit: text('unit'), bound: '', evidence: band.evidence, basis: '', note: text('note'),
    sources: splitIds(band.source).flatMap((source) => sources.get(source) ?? []),
    row: { file: band.file, line: at + 2, text: lines[at + 1] ?? '' },
    ...(entry && parsePublished(entry.value, entry.unit) === band.value ? { cell: entry } : {}),
    inputs: [],
  }
}
