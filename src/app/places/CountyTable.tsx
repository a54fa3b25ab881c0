import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { COUNTY_MEASURES, countyText, type CountyMeasure } from '../../charts/place/county-measures'
import { sortedRows, type CountyTableRow } from '../../charts/place/county-table'
import { csvText } from '../../exports/csv'
import type { CountyYear } from '../../model/county'
import { countyId } from '../../model/county-id'
import { saveFile } from '../../platform/output/save-and-copy'
import { addressOf, arriveAt } from '../../state/destination'
import type { ViewState } from '../../state/view'
import { countyWords, type CountyWords } from '../../words/counties'
import type { PlacesProps } from './places-props'
import { prefetchCounty } from './prefetch-county'

const ROW = 36 // pixels
const VIEW = 560
const BEYOND = 8 // rows drawn on each side of those seen

type Column = CountyMeasure | 'code'

interface CountyTableProps extends PlacesProps {
  readonly rows: readonly CountyTableRow[]
  readonly measure: CountyMeasure // by which it is sorted at first
  readonly year: CountyYear
}

interface Order {
  readonly by: Column
  readonly descending: boolean
}

const plainFigure = (measure: CountyMeasure, value: number): string => (Number.isFinite(value) ? (measure === 'total' ? String(value) : value.toFixed(2)) : '')

interface HeadProps {
  readonly columns: readonly CountyMeasure[]
  readonly order: Order
  readonly words: CountyWords
  readonly onSort: (by: Column) => void
}

const Head = ({ columns, order, words, onSort }: HeadProps) => {
  const cell = (by: Column, label: string, isNumber: boolean) => (
    <th key={by} scope="col" className={isNumber ? 'number' : undefined} aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="plain" onClick={() => onSort(by)}>
        {label}
        {order.by === by ? (order.descending ? ' ↓' : ' ↑') : ''}
      </button>
    </th>
  )
  return (
    <thead>
      <tr aria-rowindex={1}>
        {cell('code', words.name, false)}
        {columns.slice(0, 1).map((one) => cell(one, words.measures[one], true))}
        <th scope="col">{words.province}</th>
        {columns.slice(1).map((one) => cell(one, words.measures[one], true))}
        <th scope="col">{words.prefecture}</th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: CountyTableRow
  readonly index: number // in the whole table
  readonly province: string
  readonly columns: readonly CountyMeasure[]
  readonly view: ViewState
}

const Row = ({ row: { code, name, prefecture, province: id, values }, index, province, columns, view }: RowProps) => {
  const figure = (one: CountyMeasure) => <td key={one} className="number">{countyText(one, values[one], view.language)}</td>
  return (
    <tr aria-rowindex={index + 2} style={{ height: ROW }}>
      <th scope="row"><a href={addressOf(arriveAt(view, { kind: 'place', id: countyId(code) }))} onPointerDown={() => prefetchCounty(id)} onPointerEnter={() => prefetchCounty(id)} onFocus={() => prefetchCounty(id)}>{name}</a></th>
      {columns.slice(0, 1).map(figure)}
      <td>{province}</td>
      {columns.slice(1).map(figure)}
      <td>{prefecture || '—'}</td>
    </tr>
  )
}

/** The table as CSV, in the order shown; figures with two decimals, blank where one is not known. */
const tableCsv = (rows: readonly CountyTableRow[], columns: readonly CountyMeasure[], words: CountyWords, provinceOf: (id: string) => string): string =>
  csvText([
    [words.code, words.name, words.prefecture, words.province, ...columns.map((one) => words.measures[one])],
    ...rows.map(({ code, name, prefecture, province, values }) => [code, name, prefecture, provinceOf(province), ...columns.map((one) => plainFigure(one, values[one]))]),
  ])

/** All places with all measures, sorted by any; the rows in sight alone are in the document. */
export const CountyTable = ({ rows, measure, year, loaded: { dataset }, view }: CountyTableProps) => {
  const words = countyWords(view.language)
  const place = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<Order>()
  const order = chosen ?? { by: measure, descending: true }
  const sorted = useMemo(() => sortedRows(rows, order.by, order.descending), [rows, order.by, order.descending])
  // oxlint-disable-next-line react/incompatible-library -- its functions are called in this component alone, and nothing here is memoised by a compiler
  const virtual = useVirtualizer({ count: sorted.length, getScrollElement: () => place.current, estimateSize: () => ROW, overscan: BEYOND, initialRect: { width: 800, height: VIEW } })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0)
  const provinceOf = (id: string): string => dataset.regions.get(id)?.short[view.language] ?? id
  const columns = [measure, ...COUNTY_MEASURES.filter((one) => one !== measure && (one !== 'growth' || year !== 2010))] // the one chosen is beside the names, in sight on a phone
  const sort = (by: Column): void => setChosen({ by, descending: order.by === by ? !order.descending : by !== 'code' })
  return (
    <>
      <p><button type="button" className="button" onClick={() => saveFile(`counties-${year}.csv`, tableCsv(sorted, columns, words, provinceOf), 'text/csv;charset=utf-8')}>{words.downloadAll}</button></p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable part must be reachable by keyboard */}
      <section ref={place} className="scroll county-table" tabIndex={0} aria-label={words.table(rows.length)} style={{ maxHeight: VIEW }}>
        <table className="indicators places-table" aria-rowcount={sorted.length + 1}>
          <Head columns={columns} order={order} words={words} onSort={sort} />
          <tbody>
            {above > 0 ? <tr aria-hidden="true" style={{ height: above }} /> : null}
            {items.flatMap(({ index }) => {
              const row = sorted[index]
              return row ? [<Row key={row.code} row={row} index={index} province={provinceOf(row.province)} columns={columns} view={view} />] : []
            })}
            {below > 0 ? <tr aria-hidden="true" style={{ height: below }} /> : null}
          </tbody>
        </table>
      </section>
    </>
  )
}
