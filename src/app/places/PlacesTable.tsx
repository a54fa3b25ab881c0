import { useMemo, useState } from 'react'
import type { ComparedIndicator } from '../../charts/place/places-compared'
import { newestFigure } from '../../charts/text/newest-figure'
import { findSeries, type Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { valueAt } from '../../model/series'
import type { Language } from '../../model/text'
import { addressOf, arriveAt } from '../../state/destination'
import { placesWords } from '../../words/places'
import { ScrollRegion } from '../controls/ScrollRegion'
import type { PlacesProps } from './places-props'

interface PlacesTableProps extends PlacesProps {
  readonly indicators: readonly ComparedIndicator[] // columns
  readonly provinces: readonly string[] // rows
}

/** The column by which rows are sorted, -1 for their own order. */
interface Order {
  readonly column: number
  readonly descending: boolean
}

/** One figure as it is shown and sorted. */
interface PlaceCell {
  readonly text: string
  readonly period: string
  readonly value: number
}

interface PlaceRow {
  readonly id: string
  readonly cells: readonly (PlaceCell | undefined)[]
}

const cellOf = (indicator: Indicator, region: string, dataset: Dataset, language: Language): PlaceCell | undefined => {
  const series = findSeries(dataset, indicator.id, region)
  const figure = series && newestFigure(series, indicator, dataset, language)
  return series && figure ? { text: figure.value, period: figure.period, value: valueAt(series, figure.index) } : undefined
}

/** Rows by a column; those without a figure come last. */
const sorted = (rows: readonly PlaceRow[], { column, descending }: Order): readonly PlaceRow[] => {
  if (column < 0) return rows
  const sign = descending ? 1 : -1
  const valueOf = ({ cells }: PlaceRow): number => cells[column]?.value ?? -sign * Infinity
  return [...rows].sort((a, b) => (valueOf(a) === valueOf(b) ? 0 : (valueOf(b) - valueOf(a)) * sign))
}

/** The period of most figures of a column; of those as frequent the one that comes first. */
const periodOf = (rows: readonly PlaceRow[], column: number): string => {
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const { period } = cells[column] ?? {}
    if (period !== undefined) counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  return [...counts].reduce(([most, times], [period, count]) => (count > times ? [period, count] : [most, times]), ['', 0] as [string, number])[0]
}

interface HeadProps {
  readonly indicators: readonly ComparedIndicator[]
  readonly periods: readonly string[] // of most figures, a column each
  readonly order: Order
  readonly onSort: (column: number) => void
  readonly language: Language
}

const Head = ({ indicators, periods, order, onSort, language }: HeadProps) => (
  <thead>
    <tr>
      <th scope="col">{placesWords(language).of}</th>
      {indicators.map(({ indicator }, at) => (
        <th key={indicator.id} scope="col" className="number" aria-sort={order.column === at ? (order.descending ? 'descending' : 'ascending') : undefined}>
          <button type="button" className="plain" onClick={() => onSort(at)}>
            {indicator.name[language]}
            {order.column === at ? (order.descending ? ' ↓' : ' ↑') : ''}
          </button>
          <span className="cell-period">{periods[at]}</span>
        </th>
      ))}
    </tr>
  </thead>
)

/** The newest figure of each indicator in each province, sorted by any column; the period is in the head, and in a cell where its own is another. */
export const PlacesTable = ({ indicators, provinces, loaded: { dataset }, view }: PlacesTableProps) => {
  const { language } = view
  const [order, setOrder] = useState<Order>({ column: -1, descending: true })
  const rows = useMemo(() => provinces.map((id): PlaceRow => ({ id, cells: indicators.map(({ indicator }) => cellOf(indicator, id, dataset, language)) })), [provinces, indicators, dataset, language])
  const periods = useMemo(() => indicators.map((_, column) => periodOf(rows, column)), [indicators, rows])
  const sort = (column: number): void => setOrder((now) => ({ column, descending: now.column === column ? !now.descending : true }))
  return (
    <ScrollRegion label={placesWords(language).all} height={640}>
      <table className="indicators places-table">
        <Head indicators={indicators} periods={periods} order={order} onSort={sort} language={language} />
        <tbody>
          {sorted(rows, order).map(({ id, cells }) => (
            <tr key={id} aria-current={view.region === id ? 'true' : undefined}>
              <th scope="row">
                <a href={addressOf(arriveAt(view, { kind: 'place', id }))}>{dataset.regions.get(id)?.short[language] ?? id}</a>
              </th>
              {cells.map((cell, at) => (
                <td key={indicators[at]?.indicator.id} className="number">
                  {cell?.text ?? '—'}
                  {cell && cell.period !== periods[at] ? <span className="cell-period">{cell.period}</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
