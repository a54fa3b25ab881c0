/** Panels in a presentation, a document or a workbook: what its charts and cells hold, and what they record of themselves. */
import { labelOfSerial } from '../office/date-axis'
import { RECORD_SHEET } from '../office/workbook'
import type { FigureCell, FigureTable } from '../stamp/figure-table'
import { parseRecord, parseShortStamp, type FigureRecord, type ShortStamp } from '../stamp/record'
import { parseStamps, type Stamp } from '../stamp/stamp'
import type { CarriedPanel, CarriedTable } from './carried'
import { memberXml, relationsOf, type Members } from './package-parts'
import { readWorkbook, sheetsOf, tableUnder, type BookSheet } from './workbook-cells'
import { childAt, descendants, relationId, type XmlElement } from './xml-tree'

const MOST_POINTS = 20_000

/** The points of a cache by their index. */
const pointsOf = (data: XmlElement | undefined): string[] => {
  const points: string[] = []
  for (const point of descendants(data, 'pt')) {
    const at = Number(point.attributes.get('idx'))
    if (Number.isInteger(at) && at >= 0 && at < MOST_POINTS) points[at] = childAt(point, 'v')?.text ?? ''
  }
  return points
}

const numberOf = (text: string | undefined): FigureCell => (text === undefined || text.trim() === '' || text.trim() === 'NaN' ? undefined : Number.isFinite(Number(text)) ? Number(text) : text)

/** What an XY chart shows: its vertical values by series, then the horizontal ones, which all series share. Its parts name no points: those names are the record's, in order. */
const cachedPoints = (series: readonly XmlElement[], written: FigureTable | undefined): FigureTable => {
  const upward = series.map((one) => pointsOf(childAt(one, 'yVal')))
  const across = series.map((one) => pointsOf(childAt(one, 'xVal')))
  const length = Math.max(0, ...[...upward, ...across].map((points) => points.length))
  const rows = Array.from({ length }, (_, at) => written?.rows[at] ?? String(at + 1))
  const acrossAt = (at: number): FigureCell => {
    const held = across.map((points) => numberOf(points[at]))
    return held.find((value) => value !== undefined && value !== written?.cells[at]?.[series.length]) ?? held.find((value) => value !== undefined) // one that was edited in one of the series
  }
  return {
    columns: [...series.map((one) => pointsOf(childAt(one, 'tx')).join('')), ...(written?.columns.slice(series.length, series.length + 1) ?? [])],
    rows,
    cells: rows.map((_, at) => [...upward.map((points) => numberOf(points[at])), ...(written ? [acrossAt(at)] : [])]),
  }
}

const MONTH = /^\d{4}-\d{2}$/
const SERIAL = /^\d{4,6}(?:\.\d+)?$/

/** The number of a date → `2020`, `2023-06`; other names as they are. */
const dateName = (name: string): string => (SERIAL.test(name) ? labelOfSerial(Number(name)) : name)

/** The names of the rows of a series: dates where their cache says so by its format. */
const namesOf = (series: XmlElement): string[] => {
  const rows = childAt(series, 'cat')
  const isDated = descendants(rows, 'formatCode').some(({ text }) => /y/i.test(text))
  return pointsOf(rows).map((name) => (isDated ? dateName(name) : name))
}

/** What a chart shows: its series by category, from the caches in its part. */
const cachedTable = (chart: XmlElement | undefined, written: FigureTable | undefined): FigureTable => {
  const series = descendants(chart, 'ser')
  if (series.some((one) => childAt(one, 'xVal'))) return cachedPoints(series, written)
  const values = series.map((one) => pointsOf(childAt(one, 'val')))
  const names = series.map(namesOf)
  const length = Math.max(0, ...[...values, ...names].map((points) => points.length))
  const rows = Array.from({ length }, (_, at) => names.map((points) => points[at]).find((name) => name !== undefined) ?? '')
  return { columns: series.map((one) => pointsOf(childAt(one, 'tx')).join('')), rows, cells: rows.map((_, at) => values.map((points) => numberOf(points[at]))) }
}

const recordIn = (sheets: readonly BookSheet[]): { readonly record: FigureRecord | undefined; readonly isClaimed: boolean } => {
  const text = sheets.find(({ name }) => name === RECORD_SHEET)?.rows.map(([cell]) => String(cell ?? '')).join('') ?? ''
  return { record: text === '' ? undefined : parseRecord(text), isClaimed: text !== '' }
}

/** What a chart was written to show, without the columns that only its workbook has. */
const drawn = ({ table: { columns, rows, cells }, drawn: count }: FigureRecord): FigureTable => ({ columns: columns.slice(0, count), rows, cells: cells.map((row) => row.slice(0, count)) })

/** A chart in the part that shows it. */
interface ChartFound {
  readonly host: string // the part that shows it: a slide
  readonly cached: FigureTable
  readonly sheet: FigureTable | undefined
  readonly record: FigureRecord | undefined
  readonly isClaimed: boolean // it has a record, valid or not
}

const chartIn = (members: Members, host: string, part: string): ChartFound => {
  const book = relationsOf(members, part).find(({ target }) => /\.xlsx$/i.test(target))
  const sheets = readWorkbook(members.get(book?.target ?? '') ?? new Uint8Array())
  const [first] = sheets.filter(({ name }) => name !== RECORD_SHEET)
  const chart = memberXml(members, part)
  const isDated = descendants(chart, 'dateAx').length > 0
  const sheet = first && tableUnder(first, 0)
  const recorded = recordIn(sheets)
  return { host, cached: cachedTable(chart, recorded.record?.table), sheet: sheet && { ...sheet, rows: sheet.rows.map((name) => (isDated ? dateName(name) : name)) }, ...recorded }
}

/** Parts that can show charts, those of a presentation in the order of its slides. */
const hostsOf = (members: Members): string[] => {
  const main = relationsOf(members, '').find(({ type }) => type === 'officeDocument')?.target ?? ''
  const relations = relationsOf(members, main)
  const slides = descendants(memberXml(members, main), 'sldId').flatMap((slide) => relations.filter(({ id }) => id === relationId(slide)).map(({ target }) => target))
  return slides.length > 0 ? slides : [main, ...relations.map(({ target }) => target)]
}

const chartsIn = (members: Members, host: string): ChartFound[] => {
  const relations = relationsOf(members, host).filter(({ type }) => type === 'chart')
  const order = relations.length > 1 ? descendants(memberXml(members, host), 'chart').map(relationId) : []
  return [...relations].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).map(({ target }) => chartIn(members, host, target))
}

/** Stamps in the properties of a document: short ones, or whole ones in files of earlier versions. */
const stampsOfProperties = (members: Members): { readonly marks: readonly (ShortStamp | Stamp)[]; readonly isClaimed: boolean } => {
  const text = childAt(memberXml(members, 'docProps/core.xml'), 'description')?.text ?? ''
  const isClaimed = text.includes('"sanhua"')
  const whole = parseStamps(text)
  if (whole.length > 0 || !isClaimed) return { marks: whole, isClaimed }
  try {
    const json: unknown = JSON.parse(text)
    const marks = (Array.isArray(json) ? json.slice(0, 500) : [json]).map(parseShortStamp)
    return { marks: marks.flatMap((mark) => mark ?? []), isClaimed }
  } catch {
    return { marks: [], isClaimed }
  }
}

const tablesOf = ({ cached, sheet, record }: ChartFound): CarriedTable[] => {
  const written = record?.table
  return [
    { place: 'chart', found: cached, ...(record ? { written: drawn(record) } : {}) },
    ...(sheet && written ? [{ place: 'workbook' as const, found: sheet, written }] : []),
  ]
}

const markedPanel = (mark: ShortStamp | Stamp, charts: readonly ChartFound[]): CarriedPanel => ({
  name: mark,
  ...('rows' in mark ? { stamp: mark } : {}),
  tables: charts.flatMap(tablesOf),
  digest: 'digest' in mark ? mark.digest : '',
  form: charts.length > 0 ? 'charts' : 'picture',
  language: 'language' in mark ? mark.language : undefined,
})

/** Charts of one slide that have records, one panel for each stamp. */
const recordedPanels = (charts: readonly ChartFound[]): CarriedPanel[] => {
  const byCode = new Map<string, ChartFound[]>()
  for (const chart of charts) if (chart.record) byCode.set(chart.record.stamp.code, [...(byCode.get(chart.record.stamp.code) ?? []), chart])
  return [...byCode.values()].flatMap((own) => (own[0]?.record ? [{ ...markedPanel(own[0].record.stamp, own) }] : []))
}

const textOfHost = (members: Members, host: string): string => descendants(memberXml(members, host), 't').map(({ text }) => text).join(' ')

/** The panels of an office package with charts. `damaged`: a chart has a record that is not valid. */
export const readCharts = (members: Members): { readonly panels: readonly CarriedPanel[]; readonly foreign: number; readonly isDamaged: boolean } => {
  const { marks, isClaimed } = stampsOfProperties(members)
  const left = [...marks]
  let foreign = 0
  let isDamaged = isClaimed && marks.length === 0
  const hosts = hostsOf(members)
  const isDeck = hosts.some((host) => host.startsWith('ppt/slides/'))
  const panels = hosts.flatMap((host, number) => {
    const charts = chartsIn(members, host)
    const recorded = recordedPanels(charts)
    const text = charts.length > 0 || left.length > 0 ? textOfHost(members, host) : ''
    const at = left.findIndex(({ code }) => text.includes(`${code.slice(0, 5)}-${code.slice(5)}`))
    const [mark] = at < 0 ? [] : left.splice(at, 1)
    const rest = charts.filter(({ record }) => !record)
    isDamaged ||= rest.some((chart) => chart.isClaimed)
    const placed = isDeck ? { slide: number + 1 } : {}
    if (mark && recorded.length === 0) return [{ ...markedPanel(mark, rest), ...placed }]
    foreign += rest.filter((chart) => !chart.isClaimed).length
    return recorded.map((panel) => ({ ...panel, ...placed }))
  })
  return { panels: panels.length > 0 ? panels : left.map((mark) => markedPanel(mark, [])), foreign, isDamaged } // without slides there are still the stamps
}

/** The panel of a workbook saved from the page. */
export const readSheets = (members: Members): { readonly panels: readonly CarriedPanel[]; readonly isDamaged: boolean } => {
  const sheets = sheetsOf(members)
  const { record, isClaimed: isRecorded } = recordIn(sheets)
  const { marks, isClaimed } = stampsOfProperties(members)
  const [shown] = sheets.filter(({ name }) => name !== RECORD_SHEET)
  const [mark] = marks
  const stamp = record?.stamp ?? (mark && 'rows' in mark ? mark : undefined)
  const name = stamp ?? mark
  if (!name || !shown) return { panels: [], isDamaged: isRecorded || isClaimed }
  const head = headRow(shown, record?.table.columns)
  const written = record?.table
  const table = tableUnder(shown, head)
  const isDated = record?.table.rows.some((row) => MONTH.test(row))
  const found = isDated ? { ...table, rows: table.rows.map(dateName) } : table
  const tables = head < 0 ? [] : [{ place: 'table' as const, found, ...(written ? { written } : stamp ? { written: namedBy(stamp, found) } : {}) }]
  const short = mark && 'digest' in mark ? mark : undefined
  return { panels: [{ name, ...(stamp ? { stamp } : {}), tables, digest: short?.digest ?? '', form: 'csv', language: short?.language }], isDamaged: isRecorded && !record }
}

/** The row of heads: the one with most of the names written; without names the one under the first blank row. */
const headRow = ({ rows }: BookSheet, names: readonly string[] | undefined): number => {
  if (!names) return rows.findIndex((row, at) => at > 0 && row.filter(Boolean).length > 1)
  const shared = rows.map(([, ...cells]) => cells.filter((cell) => typeof cell === 'string' && names.includes(cell.trim())).length)
  const most = Math.max(0, ...shared)
  return most === 0 ? -1 : shared.indexOf(most)
}

/** The figures of a stamp under the names in the file, where it has as many rows and columns; else under its own keys. */
export const namedBy = ({ columns, rows }: Stamp, found: Pick<FigureTable, 'columns' | 'rows'>): FigureTable => ({
  columns: found.columns.length === columns.length ? found.columns : columns,
  rows: found.rows.length === rows.length ? found.rows : rows.map(([key]) => String(key)),
  cells: rows.map(([, ...values]) => values.map((value) => (typeof value === 'number' ? value : undefined))),
})
