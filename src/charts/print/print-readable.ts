import { xmlText as say } from '../../format/xml-text'
import type { RowPositions } from '../figure/figure'
import type { PanelTable, TableCell } from '../series/panel-table'
import { tenth } from './tenths'

/** Markup that the script for reading drawings (embed/client/reading.ts) needs: positions of rows, and a table whose columns name their series. */

/** Position of each row between the first and the last drawn, in ten-thousandths, -1 where it is not drawn; '' where rows are evenly spaced. */
export const rowPlaces = ({ pixels }: RowPositions): string => {
  const drawn = pixels.filter((pixel) => !Number.isNaN(pixel))
  const [first = 0] = drawn
  const length = (drawn[drawn.length - 1] ?? 1) - first || 1
  const places = pixels.map((pixel) => (Number.isNaN(pixel) ? -1 : Math.round(((pixel - first) / length) * 10_000)))
  return places.every((place, at) => Math.abs(place - (at / (pixels.length - 1)) * 10_000) <= 1) ? '' : places.join(',')
}

/** Direction of the rows, pixels of the first and the last drawn, start and end of the line across them, and the distance of columns where small multiples have several. */
export const printRowPositions = ({ along, pixels, from, to, pitch }: RowPositions): string => {
  const drawn = pixels.filter((pixel) => !Number.isNaN(pixel))
  return [along, ...[drawn[0] ?? 0, drawn[drawn.length - 1] ?? 0, from, to, ...(pitch ? [pitch] : [])].map(tenth)].join(' ')
}

const MARKS = { 'two-sources': '', identity: '†', 'one-source': '¹', unverified: '○' } as const

const markOf = ({ value, evidence }: TableCell): string => (value === undefined ? '' : MARKS[evidence])

const cell = (one: TableCell, mark: string): string =>
  `<td>${one.value === undefined ? '' : say(one.text) + mark}`

/** The mark of evidence that all values of a column share, which is printed in its head. */
export const sharedMark = (rows: PanelTable['rows'], column: number): string => {
  const marks = new Set(rows.flatMap(({ cells }) => (cells[column]?.value === undefined ? [] : [markOf(cells[column])])))
  return marks.size === 1 ? ([...marks][0] ?? '') : ''
}

/** Series a column belongs to, by the last number of its key; '' where rows are places. */
const memberOf = (key: string): string => /^[^/]+\/[^/]+\/(\d+)/.exec(key)?.[1] ?? ''

/** The table of a chart as HTML. A missing value is an empty cell, marked by the style sheet. Optional end tags and scopes are left out. */
export const printTable = ({ caption, head, columns, rows }: PanelTable): string => {
  const shared = columns.map((_, column) => sharedMark(rows, column))
  const heads = columns.map(({ key, label, unit }, column) => `<th scope=col${memberOf(key) ? ` data-m=${memberOf(key)}` : ''}>${say(label)}${unit ? ` <small>${say(unit)}</small>` : ''}${shared[column] ?? ''}`)
  const lines = rows.map(({ label, cells }) => `<tr><th>${say(label)}${cells.map((one, column) => cell(one, shared[column] ? '' : markOf(one))).join('')}`)
  return `<table><caption>${say(caption)}</caption><thead><tr><th scope=col>${say(head)}${heads.join('')}<tbody>${lines.join('\n')}</table>`
}
