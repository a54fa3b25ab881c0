import { Fragment, useMemo, useState, type MouseEvent } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { publicationsText } from '../../charts/figure/sources-text'
import type { PanelTable, TableCell, TableRow } from '../../charts/series/panel-table'
import type { Source } from '../../model/dataset'
import type { Loaded } from '../../platform/data/load-dataset'
import type { Language } from '../../model/text'
import { uiWords, type UiWords } from '../../words/index'
import { detailWords, type DetailWords } from '../../words/panel-details'
import { ScrollRegion } from '../controls/ScrollRegion'
import FigureTrace, { figuresAt, type TablePlace } from './FigureTrace'
import { TableTools } from './TableTools'

/** The order of a table, by the index of a column; -1 that of the rows. */
export interface TableOrder {
  readonly column: number
  readonly descending: boolean
}

const keyOf = ({ cells, order }: TableRow, at: number, column: number): number | undefined => (column < 0 ? (order ?? at) : cells[column]?.value)

/** Row indices in this order, missing values last in both directions; undefined for the order of the table. */
export const rowsInOrder = ({ rows }: Pick<PanelTable, 'rows'>, order: TableOrder | undefined): number[] => {
  const all = rows.map((_, at) => at)
  if (!order) return all
  const keys = rows.map((row, at) => keyOf(row, at, order.column))
  const sign = order.descending ? -1 : 1
  const known = all.filter((at) => keys[at] !== undefined).sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b)
  return [...known, ...all.filter((at) => keys[at] === undefined)]
}

/** The publications of a panel by their ids. */
const publications = ({ sources }: CompiledPanel): Map<string, Source> => new Map(sources.map((source) => [source.id, source]))

/** Facts about a value: reason of absence, evidence, note, publications. */
const detailsOf = (cell: TableCell, known: ReadonlyMap<string, Source>, language: Language): string => {
  const words = uiWords(language).panel
  const from = cell.sources.flatMap((id) => known.get(id) ?? [])
  const first = cell.value === undefined ? words.missing[cell.missing] : words.evidence[cell.evidence]
  return [first, cell.note, ...(from.length > 0 ? [words.sourceLine(publicationsText(from, language))] : [])].filter(Boolean).join(' · ')
}

type TableWords = UiWords['panel'] & DetailWords

interface CellProps {
  readonly cell: TableCell
  readonly at: number
  readonly details: string
  readonly isFocus: boolean // of the line or row that is highlighted
  readonly words: TableWords
}

/** A value with its mark of evidence; a missing one with its reason, if it has one. */
const Cell = ({ cell, at, details, isFocus, words }: CellProps) => {
  const mark = words.evidenceMark[cell.evidence]
  if (cell.value === undefined) {
    return (
      <td className="number missing" data-focus={isFocus || undefined} title={details} data-column={at}>
        <span aria-hidden="true">—</span>
        <span className={cell.missing === '' ? 'hidden' : undefined}> {words.missing[cell.missing]}</span>
      </td>
    )
  }
  return (
    <td className="number" data-focus={isFocus || undefined} title={details || undefined} data-column={at}>
      {cell.text}
      {mark ? (
        <sup>
          <span aria-hidden="true">{mark}</span>
          <span className="hidden">{words.evidence[cell.evidence]}</span>
        </sup>
      ) : null}
    </td>
  )
}

/** What of a table belongs to the line or row in focus. */
interface InFocus {
  readonly column: (at: number) => boolean
  readonly row: (row: TableRow) => boolean
}

const inFocusOf = ({ figure: { members }, table: { columns }, controls: { focus } }: CompiledPanel): InFocus => ({
  column: (at) => focus !== '' && members[columns[at]?.member ?? -1]?.key === focus,
  row: ({ key }) => focus !== '' && key === focus,
})

interface HeadProps {
  readonly table: PanelTable
  readonly order: TableOrder | undefined
  readonly inFocus: InFocus
  readonly onOrder: (order: TableOrder) => void
  readonly words: TableWords
}

/** Heads of the columns; each sorts the rows, first in descending order. */
const TableHead = ({ table: { head, columns }, order, inFocus, onOrder, words }: HeadProps) => {
  const heads = [{ key: '', label: head, unit: '' }, ...columns]
  return (
    <thead>
      <tr>
        {heads.map(({ key, label, unit }, at) => {
          const column = at - 1
          const isOrder = order?.column === column
          return (
            <th key={key} scope="col" className={column < 0 ? undefined : 'number'} data-focus={inFocus.column(column) || undefined} aria-sort={isOrder ? (order.descending ? 'descending' : 'ascending') : undefined}>
              <button type="button" className="sort" title={words.sort} onClick={() => onOrder({ column, descending: !(isOrder && order.descending) })}>
                {label}
                {unit ? <> <span className="unit">{unit}</span></> : null}
                <span className="sort-mark" aria-hidden="true">
                  {isOrder ? (order.descending ? ' ▼' : ' ▲') : ' ↕'}
                </span>
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** Breaks between two rows, where rows are in order of time. */
const BreakRow = ({ row, width }: { readonly row: TableRow; readonly width: number }) =>
  row.breaks && row.breaks.length > 0 ? (
    <tr className="table-break">
      <td colSpan={width}>
        {row.breaks.map(({ text }) => (
          <span key={text} className="line">
            {text}
          </span>
        ))}
      </td>
    </tr>
  ) : null

interface BodyProps {
  readonly table: PanelTable
  readonly shown: readonly number[] // rows, in the order shown
  readonly order: TableOrder | undefined
  readonly inFocus: InFocus
  readonly details: (cell: TableCell) => string
  readonly words: TableWords
}

const TableBody = ({ table: { columns, rows }, shown, order, inFocus, details, words }: BodyProps) => (
  <tbody>
    {shown.map((at) => {
      const row = rows[at]
      if (!row) return null
      const mark = order?.column === -1 ? <BreakRow row={row} width={columns.length + 1} /> : null
      return (
        <Fragment key={row.key}>
          {order?.descending ? null : mark}
          <tr data-row={at}>
            <th scope="row" data-focus={inFocus.row(row) || undefined}>{row.label}</th>
            {row.cells.map((cell, column) => (
              <Cell key={columns[column]?.key ?? column} cell={cell} at={column} details={details(cell)} isFocus={inFocus.row(row) || inFocus.column(column)} words={words} />
            ))}
          </tr>
          {order?.descending ? mark : null}
        </Fragment>
      )
    })}
  </tbody>
)

/** The way from the figure that was tapped to where it comes from. */
const TappedTrace = ({ compiled, place, loaded, language }: Pick<FigureTableProps, 'compiled' | 'language'> & { readonly place: TablePlace; readonly loaded: Loaded }) => {
  const figures = useMemo(() => figuresAt(compiled, place), [compiled, place])
  return <FigureTrace figures={figures} loaded={loaded} language={language} />
}

interface FigureTableProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly version?: string // of the data; with it the table can be copied and saved
  readonly loaded?: Loaded // with it a figure that is tapped can be followed to where it comes from
}

const NEWEST_FIRST: TableOrder = { column: -1, descending: true }

/** The table of a chart: newest periods first, places as drawn, or as a reader sorts them. */
const FigureTable = ({ compiled, language, version, loaded }: FigureTableProps) => {
  const words: TableWords = useMemo(() => ({ ...uiWords(language).panel, ...detailWords(language) }), [language])
  const { table, rowPositions, figure } = compiled
  const isOfPeriods = rowPositions.along === 'x' && figure.readouts.along !== 'members'
  const [chosen, setOrder] = useState<TableOrder>()
  const [details, setDetails] = useState('')
  const [tapped, setTapped] = useState<TablePlace>()
  const known = useMemo(() => publications(compiled), [compiled])
  const order = chosen && chosen.column < table.columns.length ? chosen : isOfPeriods ? NEWEST_FIRST : undefined
  const shown = rowsInOrder(table, order)
  const inFocus = inFocusOf(compiled)
  const describe = (cell: TableCell): string => detailsOf(cell, known, language)
  const show = ({ target }: MouseEvent): void => {
    const place = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
    const row = table.rows[Number(place?.parentElement?.dataset['row'] ?? -1)]
    const cell = row?.cells[Number(place?.dataset['column'] ?? -1)]
    const column = table.columns[Number(place?.dataset['column'] ?? -1)]
    if (row && cell && column) setTapped({ row, column, cell })
    if (row && cell) setDetails([[row.label, cell.value === undefined ? '' : cell.text].join(' ').trim(), describe(cell)].filter(Boolean).join(' · '))
  }
  return (
    <>
      <ScrollRegion label={words.scroll(table.caption)} height={Math.max(compiled.height, 320)}>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- for fingers, which have no hover; keys read the same from the chart */}
        <table className="figures" data-rows={isOfPeriods ? 'periods' : 'places'} onClick={show}>
          <caption className="hidden">{table.caption}</caption>
          <TableHead table={table} order={order} inFocus={inFocus} onOrder={setOrder} words={words} />
          <TableBody table={table} shown={shown} order={order} inFocus={inFocus} details={describe} words={words} />
        </table>
      </ScrollRegion>
      <output className="table-details">{details}</output>
      {loaded && tapped ? <TappedTrace key={`${tapped.row.key}|${tapped.column.key}`} compiled={compiled} place={tapped} loaded={loaded} language={language} /> : null}
      <p className="quiet">{words.legend + words.legendHint}</p>
      {version === undefined ? null : <TableTools compiled={compiled} rows={shown} version={version} language={language} />}
    </>
  )
}

export default FigureTable // what `onRequest` takes
