import { issue, type Issue } from '../../../model/issue'
import { openFile } from '../../bytes/containers/open-file'
import type { Opened, OpenOptions } from '../../bytes/containers/opened'
import type { Grid } from '../../bytes/grid/grid'
import { LIMITS } from '../../bytes/limits'
import { LAYOUTS } from '../layouts/index'
import { applyPlan } from '../plan/apply-plan'
import { withIsoDates, type DateOrder, type UnclearDate } from '../plan/date-order'
import type { CellCoverage, FileReading, FileSeries, LayoutGuess } from '../plan/file-series'
import type { Layout, LayoutFit, NumberStyle, Plan } from '../plan/plan'
import { numberStyles } from '../plan/number-style'
import { distinguishTables, joinSeries } from '../plan/series-builder'
import { tidy } from '../plan/tidy'
import { fitPlan, type FittedSheet } from '../hand/fit-plan'
import { planByHand } from '../hand/plan-by-hand'
import type { ReadingPlan, Said } from '../plan/reading-plan'
import { coverCells, joinCoverage } from './coverage'

const REMEMBERED = 1000
const SHOWN = 60

/** Views of tables whose cells are cut to the length of a label, so that no pattern of a layout meets a longer text; remembers what was cut. */
class CutCells {
  private readonly cut = new Map<string, Issue>() // by the text that is left

  view(grid: Grid): Grid {
    return {
      ...grid,
      cell: (row, column) => {
        const text = grid.cell(row, column)
        return text.length > LIMITS.label ? this.shorten(grid, row, column, text) : text
      },
    }
  }

  /** The issues of cut cells that name a series; a cut note or title names none. */
  issuesOf(series: readonly FileSeries[]): Issue[] {
    if (this.cut.size === 0) return []
    const starts = new Set<string>()
    for (const { indicator, region, dimensions } of series) for (const name of [indicator, region, ...dimensions.map(({ value }) => value)]) if (name.length > SHOWN) starts.add(name.slice(0, SHOWN))
    return [...this.cut].flatMap(([text, made]) => (starts.has(tidy(text).slice(0, SHOWN)) ? [made] : []))
  }

  private shorten(grid: Grid, row: number, column: number, text: string): string {
    const short = text.slice(0, LIMITS.label)
    if (this.cut.size < REMEMBERED && !this.cut.has(short)) {
      const place = { file: grid.file, ...grid.place(row, column), ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) }
      this.cut.set(short, issue('cell-too-long', 'warning', place, text.slice(0, SHOWN), { length: text.length, limit: LIMITS.label }))
    }
    return short
  }
}

/** A layout with how it fits one sheet. */
interface FittedLayout {
  readonly layout: Layout
  readonly fit: LayoutFit
}

const SURE = 0.9

/** What fits a sheet, best first; `wanted` (chosen by a person) alone when it fits at all. */
const fitLayouts = (grid: Grid, file: string, sheets: readonly Grid[], wanted = ''): readonly FittedLayout[] => {
  const fitted = (layouts: readonly Layout[]): FittedLayout[] =>
    layouts.flatMap((layout) => {
      const fit = layout.fit(grid, { file, sheets })
      return fit && fit.score > 0 ? [{ layout, fit }] : []
    })
  const ranked = (layouts: readonly FittedLayout[]): FittedLayout[] => [...layouts].sort((a, b) => b.fit.score - a.fit.score)
  if (wanted !== '') return fitted(LAYOUTS.filter(({ id }) => id === wanted))
  const known = fitted(LAYOUTS.filter(({ isGeneral = false }) => !isGeneral))
  return ranked(known.some(({ fit }) => fit.score >= SURE) ? known : [...known, ...fitted(LAYOUTS.filter(({ isGeneral = false }) => isGeneral))])
}

const TIE = 0.02

/** Two layouts of one sheet that no score tells apart. */
const tieOf = ([first, second]: readonly FittedLayout[]): { readonly first: string; readonly second: string } | undefined =>
  first && second && first.fit.score - second.fit.score < TIE ? { first: first.layout.id, second: second.layout.id } : undefined

const guessesOf = (fitted: readonly FittedLayout[]): LayoutGuess[] => fitted.map(({ layout, fit }) => ({ id: layout.id, score: fit.score }))

/** What a person said of a file; it beats every guess. */
export interface ReadFileOptions extends OpenOptions {
  readonly layout?: string // id of a layout
  readonly period?: string // of a table that names no date
  readonly numbers?: NumberStyle // of every table that no layout knows
  readonly dates?: DateOrder // of dates of figures alone, such as 05/06/2019
  readonly plan?: ReadingPlan // how a person reads some tables, or all
  /** Called with the rows that are read and all rows of the file, once it is open. */
  readonly onRows?: (done: number, total: number) => void
}

interface SheetReading {
  readonly layout: string | undefined
  readonly layouts: readonly LayoutGuess[]
  readonly series: readonly FileSeries[]
  readonly issues: readonly Issue[]
  readonly isKnown: boolean // some layout fits, even if it holds no series
  readonly coverage: CellCoverage
  readonly plans: readonly Plan[]
}

/** The name under which a reading by hand is listed. */
const BY_HAND = 'by-hand'

const placeOf = (grid: Grid) => ({ file: grid.file, line: 0, column: 0, ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) })

/** One issue for the numbers of a table that were not understood, at the first of them. */
const unreadIssue = ({ numbers, unread, cells: [first] }: CellCoverage): Issue[] =>
  first === undefined ? [] : [issue('cells-unread', 'warning', { file: first.file, line: first.line, column: first.column, ...(first.sheet === '' ? {} : { sheet: first.sheet }) }, first.text, { unread, numbers })]

const NOT_READ = { layout: undefined, layouts: [], series: [], issues: [], isKnown: false, plans: [] } as const

/** The fit of a table that a person describes. */
const handFit = (grid: Grid, { tables, isUnfit }: FittedSheet): readonly FittedLayout[] => {
  const made = isUnfit ? [] : tables.map((table) => planByHand(grid, table))
  const fit: LayoutFit = { score: 1, plans: made.map(({ value }) => value), issues: made.flatMap(({ issues }) => issues) }
  return isUnfit ? [] : [{ layout: { id: BY_HAND, isGeneral: true, fit: () => fit }, fit }]
}

/** An automatic plan with what a person says where the table itself says nothing. */
const withSaid = (plan: Plan, { indicator, region, unit, period }: Said): Plan => {
  const { isUndated, ...rest } = plan
  const constants = { ...plan.constants, ...(indicator ? { indicator } : {}), ...(region ? { region } : {}), ...(unit ? { unit } : {}), ...(period ? { period } : {}) }
  return isUndated && !period ? { ...rest, constants, isUndated } : { ...rest, constants }
}

const fitOf = (grid: Grid, fitted: FittedSheet | undefined, guess: () => readonly FittedLayout[]): readonly FittedLayout[] => {
  if (fitted?.isSkipped) return []
  if (fitted && fitted.tables.length > 0) return handFit(grid, fitted)
  const { says } = fitted?.automatic?.table ?? {}
  return says ? guess().map(({ layout, fit }) => ({ layout, fit: { ...fit, plans: fit.plans.map((plan) => withSaid(plan, says)) } })) : guess()
}

const readBy = (grid: Grid, fitted: readonly FittedLayout[], styles: ReturnType<typeof numberStyles>, { isSkipped, onRows }: { readonly isSkipped: boolean; readonly onRows: (done: number) => void }): SheetReading => {
  const [best] = fitted
  const layouts = guessesOf(fitted)
  if (best === undefined) return { ...NOT_READ, layouts, isKnown: isSkipped, coverage: coverCells({ grid, readings: [], series: [], lost: [], isKnown: false, isForm: false, isSkipped }) }
  const read = best.fit.plans.map((plan) => applyPlan(plan, styles.get(plan), onRows))
  const { value: series, issues: joins } = joinSeries(read.map(({ value }) => value), read.map(({ plan }) => plan.title ?? ''))
  const coverage = coverCells({ grid, readings: read, series, lost: joins.map(({ place }) => place), isKnown: true, isForm: best.layout.isGeneral !== true })
  const tie = tieOf(fitted)
  const tied = tie && series.length > 0 ? [issue('layout-tied', 'warning', placeOf(grid), '', tie)] : []
  return { layout: best.layout.id, layouts, series, issues: [...(best.fit.issues ?? []), ...tied, ...read.flatMap(({ issues }) => issues), ...joins, ...unreadIssue(coverage)], isKnown: true, coverage, plans: read.map(({ plan }) => plan) }
}

/** Whether a plan takes periods from the column or header cell of a date. */
const isDatedBy = ({ grid, rows, keys, values }: Plan, { row, column }: UnclearDate): boolean => {
  const [first = 0] = rows
  const place = grid.place(row, column).column
  if (row >= first) return keys.some((key) => key.role === 'period' && grid.place(first, key.column).column === place)
  return values.some((value) => value.column === column && value.period !== undefined)
}

/** A warning for each run of dates that are read by likelihood alone, where periods are taken from them. */
const unclearDates = (grid: Grid, [best]: readonly FittedLayout[], unclear: readonly UnclearDate[]): Issue[] =>
  unclear
    .filter((date) => best?.fit.plans.some((plan) => isDatedBy(plan, date)))
    .map((date) => issue('date-ambiguous', 'warning', { ...placeOf(grid), ...grid.place(date.row, date.column) }, tidy(grid.cell(date.row, date.column)), { read: date.read, other: date.other, count: date.count }))

const dated = (series: FileSeries, period: string): FileSeries =>
  series.points.some((point) => point.period === null) ? { ...series, points: series.points.map((point) => ({ ...point, period: point.period ?? period })) } : series

const countOf = ({ series }: SheetReading): number => series.reduce((sum, { points }) => sum + points.length, 0)

/** The issue of a file without series: what it is instead. */
const noSeries = (name: string, opened: Opened, sheets: readonly SheetReading[], areSkipped: boolean): Issue[] => {
  const said = [...opened.issues, ...sheets.flatMap(({ issues }) => issues)].some(({ severity }) => severity === 'error')
  if (said) return []
  const reason = opened.grids.length === 0 ? 'no-table' : areSkipped ? 'skipped' : sheets.some(({ isKnown }) => isKnown) ? 'metadata' : opened.grids.every(({ rows }) => rows <= 1) ? 'header-only' : 'no-names'
  return [issue('series-none', 'error', { file: name, line: 0, column: 0 }, '', { reason })]
}

const withoutAsking = (issues: readonly Issue[], period: string): readonly Issue[] => (period === '' ? issues : issues.filter(({ code }) => code !== 'period-missing'))

/** A file of one indicator that names it nowhere is called after itself. */
const labelled = (series: FileSeries, name: string): FileSeries => {
  if (series.label !== '') return series
  const stem = (name.split('/').pop() ?? name).replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return { ...series, label: stem, indicator: series.indicator || stem }
}

/** Confidence of the whole: of the encoding, and of the layout that read most. */
const confidenceOf = (opened: Opened, best: SheetReading | undefined): number => {
  const layout = best?.layouts[0]?.score ?? 0
  return Math.round(100 * Math.min(opened.confidence, layout)) / 100
}

/** Bytes → what was understood of them: every sheet by the layout that fits it best, or as a plan says. Never throws on bad data. */
export const readFile = async (bytes: Uint8Array, name: string, options: ReadFileOptions = {}): Promise<FileReading> => {
  const { encoding = options.plan?.encoding, delimiter = options.plan?.delimiter, limit, onProgress } = options
  return readTables(await openFile(bytes, name, { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }), ...(limit === undefined ? {} : { limit }), ...(onProgress ? { onProgress } : {}) }), name, options)
}

/** Reads the tables of a file that is open, as `readFile` does. */
export const readTables = (opened: Opened, name: string, { period = '', layout: wanted = '', plan, numbers = plan?.numbers, dates = plan?.dates, onRows }: ReadFileOptions = {}): FileReading => {
  const cut = new CutCells()
  const isoDated = opened.grids.map((grid) => withIsoDates(cut.view(grid), dates))
  const grids = isoDated.map(({ grid }) => grid)
  const byPlan = plan && fitPlan(plan, grids, name)
  const total = opened.grids.reduce((sum, { rows }) => sum + rows, 0)
  onRows?.(0, total)
  const fitted = grids.map((grid, at) => fitOf(grid, byPlan?.sheets[at], () => fitLayouts(grid, name, grids, wanted)))
  const styles = numberStyles(fitted.flatMap(([first]) => first?.fit.plans ?? []), numbers)
  let before = 0
  const sheets = grids.map((grid, at) => {
    const read = readBy(grid, fitted[at] ?? [], styles, { isSkipped: byPlan?.sheets[at]?.isSkipped ?? false, onRows: (rows) => onRows?.(before + Math.min(rows, grid.rows), total) })
    before += grid.rows
    onRows?.(before, total)
    return read
  })
  const best = sheets.slice().sort((a, b) => countOf(b) - countOf(a))[0]
  const all = sheets.flatMap((sheet) => sheet.series)
  const isOneOfMany = sheets.filter(({ series }) => series.length > 0).length > 1
  const series = (isOneOfMany ? distinguishTables(all) : all).map((one) => labelled(one, one.file || name)).map((one) => (period === '' ? one : dated(one, period)))
  const ofPlan = byPlan ? [...byPlan.issues, ...byPlan.sheets.flatMap((sheet) => sheet.issues)] : []
  const issues = [...ofPlan, ...withoutAsking(sheets.flatMap((sheet) => sheet.issues), period), ...opened.grids.flatMap((grid, at) => unclearDates(grid, fitted[at] ?? [], isoDated[at]?.unclear ?? [])), ...cut.issuesOf(series)]
  return {
    file: name,
    container: opened.container,
    encoding: opened.encoding,
    encodings: opened.encodings,
    delimiter: opened.delimiter,
    layout: series.length > 0 ? best?.layout : undefined,
    layouts: best?.layouts ?? [],
    confidence: confidenceOf(opened, best),
    grids: opened.grids,
    coverage: joinCoverage(sheets.map(({ coverage }) => coverage)),
    coverages: sheets.map(({ coverage }) => coverage),
    plans: sheets.map(({ plans }) => plans),
    ...(plan ? { byPlan: plan } : {}),
    series,
    issues: [...opened.issues, ...issues, ...(series.length === 0 && !ofPlan.some(({ severity }) => severity === 'error') ? noSeries(name, opened, sheets, byPlan !== undefined && byPlan.sheets.every(({ isSkipped }) => isSkipped)) : [])],
  }
}
