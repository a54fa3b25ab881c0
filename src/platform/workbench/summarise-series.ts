import type { FileSeries } from '../../ingest/tables/plan/file-series'
import type { CellAddress, Page, SeriesSummary } from './import-session'

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Whether a series answers every word of a search. */
const answers = ({ label, region, regionCode, unit }: FileSeries, words: readonly string[]): boolean => {
  const text = fold(`${label}\n${region}\n${regionCode}\n${unit}`)
  return words.every((word) => text.includes(word))
}

const summarise = (series: FileSeries, addressOf: (series: FileSeries, line: number, column: number) => CellAddress | undefined): SeriesSummary => {
  const { sheet, label, region, unit, points } = series
  const periods = points.flatMap(({ period }) => period ?? []).sort()
  const valued = points.filter(({ value }) => value !== null)
  const last = valued.reduce<(typeof valued)[number] | undefined>((best, point) => (best && (best.period ?? '') > (point.period ?? '') ? best : point), undefined)
  return {
    sheet, label, region, unit,
    first: periods[0] ?? '',
    last: periods[periods.length - 1] ?? '',
    values: valued.length,
    lastValue: last?.value ?? null,
    lastBound: last?.bound?.kind ?? '',
    decimals: last?.decimals ?? 0,
    at: last && addressOf(series, last.line, last.column),
  }
}

/** Series that hold every word of the filter, some of them in a line each. */
export const pageOfSeries = (
  series: readonly FileSeries[],
  filter: string,
  from: number,
  to: number,
  addressOf: (series: FileSeries, line: number, column: number) => CellAddress | undefined,
): Page<SeriesSummary> => {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  const found = words.length === 0 ? series : series.filter((one) => answers(one, words))
  return { total: found.length, from, entries: found.slice(from, to).map((one) => summarise(one, addressOf)) }
}
