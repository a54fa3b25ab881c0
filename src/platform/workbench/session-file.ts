import { findCell } from '../../ingest/bytes/grid/find-cell'
import type { Grid } from '../../ingest/bytes/grid/grid'
import type { Matches } from '../../ingest/import/matching/matches'
import type { FileReading, FileSeries } from '../../ingest/tables/plan/file-series'
import { tablesOfSheet } from '../../ingest/tables/hand/describe-plan'
import { takenFor, type SheetTaken } from '../../ingest/tables/hand/taken-for'
import { coverageIssues } from '../../ingest/tables/read/coverage'
import type { Issue, Place, Severity } from '../../model/issue'
import type { CellAddress, FileSummary, Page, PlacedIssue, PreviewRow, SeriesSummary, SheetDescribed, SheetSummary } from './import-session'

const LONGEST = 300 // characters of a cell that the preview shows
const SAMPLE = 200 // rows that settle the widths
const NARROW = 10 // the letters of a column, and what it was taken for
const WIDE = 28

/** Severities by row, then by column. */
type Marks = ReadonlyMap<number, ReadonlyMap<number, Severity>>

const WIDE_CHARACTER = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/

/** Width in figures: an ideograph is as wide as two. */
const widthOf = (text: string): number => {
  let width = 0
  for (let at = 0; at < text.length && width < WIDE; at += 1) width += WIDE_CHARACTER.test(text.charAt(at)) ? 2 : 1
  return width
}

const columnWidth = (grid: Grid, column: number, rows: number): number => {
  let width = NARROW
  for (let row = 0; row < rows && width < WIDE; row += 1) width = Math.max(width, widthOf(grid.cell(row, column)))
  return Math.min(WIDE, width)
}

const TITLE = 120 // characters

/** The first text of a table, as long as nothing else is in its row; its caption. */
const titleOf = (grid: Grid): string => {
  const [caption = ''] = grid.caption ?? []
  for (let row = 0; row < Math.min(3, grid.rows) && caption === ''; row += 1) {
    const texts = Array.from({ length: Math.min(grid.columns, 30) }, (_, column) => grid.cell(row, column).trim()).filter((text) => text !== '')
    if (texts.length > 0) return texts.length === 1 ? (texts[0] ?? '').slice(0, TITLE) : ''
  }
  return caption.slice(0, TITLE)
}

/** Size of a table and widths of its columns; of a very wide one fewer rows are looked at. */
const summariseSheet = (grid: Grid, name: string): Pick<SheetSummary, 'name' | 'rows' | 'columns' | 'widths' | 'place' | 'title'> => {
  const rows = Math.min(grid.rows, Math.max(20, Math.min(SAMPLE, Math.floor(200_000 / Math.max(1, grid.columns)))))
  return { name, place: { file: grid.file, sheet: grid.sheet }, title: titleOf(grid), rows: grid.rows, columns: grid.columns, widths: Array.from({ length: grid.columns }, (_, column) => columnWidth(grid, column, rows)) }
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** Rows from..to (without it) of a table; blanks at the end of a row are left out. */
export const previewRows = (grid: Grid, marks: Marks, taken: SheetTaken['row'], from: number, to: number): PreviewRow[] =>
  Array.from({ length: Math.max(0, Math.min(to, grid.rows) - from) }, (_, at) => {
    const row = from + at
    const width = grid.width?.(row) ?? grid.columns
    return { line: grid.place(row, 0).line, cells: Array.from({ length: width }, (_cell, column) => cut(grid.cell(row, column))), marks: [...(marks.get(row) ?? [])], taken: taken(row) }
  })

const RANK = { error: 2, warning: 1, note: 0 } as const satisfies Record<Severity, number>
const BESIDE = 3 // cells of the row shown on either side of one with an issue
const MOST_TEXT = 200

/** One file that was read, with its cells. */
export class SessionFile {
  private readonly byName: ReadonlyMap<string, number>
  private marked: ReadonlyMap<number, Marks> | undefined
  private readonly described = new Map<number, SheetDescribed & { readonly row: SheetTaken['row'] }>()

  constructor(
    readonly slot: number,
    readonly reading: FileReading,
    readonly matches: Matches,
  ) {
    this.byName = new Map(reading.grids.map(({ file, sheet }, at) => [`${file}\n${sheet}`, at]))
  }

  get issues(): readonly Issue[] {
    return [...this.reading.issues, ...this.matches.issues, ...coverageIssues(this.reading)]
  }

  /** How a sheet was read, made out when it is first asked for. */
  describe(sheet: number): SheetDescribed & { readonly row: SheetTaken['row'] } {
    const known = this.described.get(sheet)
    if (known) return known
    const grid = this.grid(sheet)
    const tables = tablesOfSheet(this.reading, sheet)
    const made = grid ? { tables, firstColumn: grid.rows > 0 ? grid.place(0, 0).column : 1, ...takenFor(grid, this.reading.plans[sheet] ?? [], tables) } : { tables, firstColumn: 1, columns: [], row: () => '' as const }
    this.described.set(sheet, made)
    return made
  }

  grid(sheet: number): Grid | undefined {
    return this.reading.grids[sheet]
  }

  /** The cell that a place names, if it lies in this file. */
  addressOf(place: Place): CellAddress | undefined {
    const sheet = this.byName.get(`${place.file}\n${place.sheet ?? ''}`)
    const grid = sheet === undefined ? undefined : this.grid(sheet)
    const cell = grid && findCell(grid, place)
    return sheet === undefined || !cell ? undefined : { slot: this.slot, sheet, ...cell }
  }

  addressOfPoint = ({ file, sheet }: FileSeries, line: number, column: number): CellAddress | undefined =>
    this.addressOf({ file, line, column, ...(sheet === '' ? {} : { sheet }) })

  /** An issue with its cell in its row. */
  place(issue: Issue): PlacedIssue {
    const at = this.addressOf(issue.place)
    const grid = at && this.grid(at.sheet)
    if (!at || !grid) return { issue, at: undefined, before: [], cell: '', after: [] }
    const text = (column: number): string => grid.cell(at.row, column).slice(0, MOST_TEXT)
    const start = Math.max(0, at.column - BESIDE)
    const end = Math.min(grid.width?.(at.row) ?? grid.columns, at.column + BESIDE + 1)
    const cells = (from: number, to: number): string[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => text(from + k))
    return { issue, at, before: cells(start, at.column), cell: text(at.column), after: cells(at.column + 1, end) }
  }

  /** Cells of a sheet that have issues, with the highest severity of each. */
  marks(sheet: number): Marks {
    this.marked ??= this.findMarks()
    return this.marked.get(sheet) ?? new Map()
  }

  private findMarks(): ReadonlyMap<number, Marks> {
    const found = new Map<number, Map<number, Map<number, Severity>>>()
    const unread = this.reading.coverage.cells.map(({ file, sheet, line, column }) => ({ severity: 'warning' as const, place: { file, line, column, ...(sheet === '' ? {} : { sheet }) } }))
    for (const { place, severity } of [...this.issues, ...unread]) {
      const at = place.column > 0 ? this.addressOf(place) : undefined
      if (!at) continue
      const rows = found.get(at.sheet) ?? new Map<number, Map<number, Severity>>()
      const cells = rows.get(at.row) ?? new Map<number, Severity>()
      const known = cells.get(at.column)
      if (known === undefined || RANK[known] < RANK[severity]) cells.set(at.column, severity)
      found.set(at.sheet, rows.set(at.row, cells))
    }
    return found
  }

  summary(): FileSummary {
    const { grids, series, file, container, encoding, encodings, delimiter, layout, layouts, confidence } = this.reading
    const several = new Set(grids.map((grid) => grid.file)).size > 1
    const nameOf = (grid: Grid): string => [several ? grid.file : '', grid.sheet].filter(Boolean).join(' · ')
    return {
      file, container, encoding, encodings, delimiter, layout, layouts, confidence,
      sheets: grids.map((grid, at) => {
        const { numbers = 0, read = 0, unread = 0, leftOut = {} } = this.reading.coverages[at] ?? {}
        return { ...summariseSheet(grid, nameOf(grid)), coverage: { numbers, read, unread }, isSkipped: this.reading.byPlan !== undefined && read + unread === 0 && (leftOut.chosen ?? 0) === numbers }
      }),
      rowCount: grids.reduce((sum, { rows }) => sum + rows, 0),
      seriesCount: series.length,
      valueCount: series.reduce((sum, { points }) => sum + points.filter(({ value }) => value !== null).length, 0),
      isUndated: this.reading.issues.some(({ code }) => code === 'period-missing') || series.some(({ points }) => points.some(({ period }) => period === null)),
      planIssues: this.reading.issues.filter(({ code }) => code === 'plan-unfit' || code === 'plan-table-missing' || code === 'plan-period-dropped').slice(0, 20),
      asksDates: this.reading.issues.some(({ code }) => code === 'date-ambiguous'),
      matches: this.matches,
      coverage: this.reading.coverage,
    }
  }
}

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
