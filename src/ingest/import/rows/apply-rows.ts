import { readPeriod } from '../../../model/period'
import { splitIds } from '../../package/catalogue/read-by-id'
import { DATA_PACKAGE } from '../../package/package-index'
import { themesOf, withIndicators, withSources, LOCAL_FILE, LOCAL_HEADER, withLocalResource } from './catalogue-rows'
import { ObservationTable, seriesOfRow, type StandingRow } from './observation-table'
import { LOCAL_AGES, withAges } from './age-table'
import { type Proposal, type ProposedRow, rowKey, targetOf } from './proposal'

/** Options of applying a proposal. */
export interface ApplyOptions {
  readonly only?: ReadonlySet<string> // indicators; absent: all
  readonly replace?: boolean // removes rows of its series that the file no longer has
  readonly kept?: ReadonlySet<string> // keys of rows that are not removed: the file has them, though they are not written
}

type Files = ReadonlyMap<string, Uint8Array>

const OBSERVATIONS = /^observations\/.+\.csv$/
const INDICATORS = 'indicators.csv'
const SOURCES = 'sources.csv'

/** Rows by key; of several with one key the last, that of the later file. */
const byKey = (rows: readonly ProposedRow[]): Map<string, ProposedRow> => new Map(rows.map((row) => [rowKey(row), row]))

const periodOf = ({ period }: ProposedRow): number => readPeriod(period) ?? 0

/** Rows as a file lists them: by series, then by period. */
const inOrder = (a: ProposedRow, b: ProposedRow): number => {
  const [left, right] = [seriesOfRow(a), seriesOfRow(b)]
  return left < right ? -1 : left > right ? 1 : periodOf(a) - periodOf(b)
}

/** Table and position of the new rows of a series. */
interface Home {
  readonly table: ObservationTable
  readonly isSeries: boolean // rows of the series are there already
  readonly behind: number | undefined // of a new series; undefined: at the end
}

class RowApplier {
  private readonly tables: ObservationTable[]
  private readonly themes: ReadonlyMap<string, string>
  private readonly written: ProposedRow[] = []
  private readonly homes = new Map<string, Home>() // by series
  private ages: readonly ProposedRow[] = []

  constructor(
    private readonly files: Files,
    private readonly proposal: Proposal,
  ) {
    this.tables = [...files].filter(([path]) => OBSERVATIONS.test(path)).map(([path, bytes]) => new ObservationTable(path, bytes))
    this.themes = themesOf(files.get(INDICATORS), proposal.indicators)
  }

  apply({ only, replace = false, kept = new Set() }: ApplyOptions): Map<string, Uint8Array> {
    const wanted = only ? this.proposal.rows.filter((row) => only.has(targetOf(row))) : this.proposal.rows
    this.ages = [...byKey(wanted.filter(({ age }) => age)).values()]
    const rows = byKey(wanted.filter(({ age }) => !age))
    const added = [...rows].filter(([key, row]) => !this.put(key, row)).map(([, row]) => row)
    if (replace) this.dropOthers(rows, kept)
    for (const row of added.sort(inOrder)) this.add(row)
    return this.result()
  }

  /** Replaces the row with the same key; false when there is none. */
  private put(key: string, row: ProposedRow): boolean {
    for (const table of this.tables) {
      const standing = table.byKey.get(key)
      if (!standing) continue
      if (!table.holdsBound(row)) {
        table.drop(standing) // the row goes into a table with a column for its bound: without it, it would be a point
        return false
      }
      if (table.put(row, standing)) this.written.push(row)
      return true
    }
    return false
  }

  private dropOthers(rows: ReadonlyMap<string, ProposedRow>, kept: ReadonlySet<string>): void {
    const series = new Set([...rows.values()].map(seriesOfRow))
    for (const table of this.tables) for (const row of table.standing) if (series.has(row.series) && !rows.has(row.key) && !kept.has(row.key)) table.drop(row)
  }

  private add(row: ProposedRow): void {
    const series = seriesOfRow(row)
    const known = this.homes.get(series)
    const home = known?.table.holds(row) ? known : this.homeFor(row)
    this.homes.set(series, home)
    const behind = home.isSeries ? behindInSeries(row, home.table) : home.behind
    if (behind === undefined) home.table.append(row)
    else home.table.insert(behind, row)
    this.written.push(row)
  }

  private homeFor(row: ProposedRow): Home {
    const table = this.tableFor(row)
    const isSeries = table.seriesRows(seriesOfRow(row)).length > 0
    return { table, isSeries, behind: isSeries ? undefined : behindInIndicator(row, table) }
  }

  /** The table of the series, else of the indicator, else of its theme, else a file of its own. */
  private tableFor(row: ProposedRow): ObservationTable {
    const series = seriesOfRow(row)
    const theme = this.themes.get(row.indicator) ?? ''
    const able = this.tables.filter((table) => table.holds(row))
    const rowsOfTheme = (table: ObservationTable): number => [...table.indicators].reduce((sum, [id, count]) => sum + (this.themes.get(id) === theme ? count : 0), 0)
    return (
      able.find((table) => table.seriesRows(series).length > 0) ??
      most(able, (table) => table.indicators.get(row.indicator) ?? 0) ??
      able.find(({ path }) => theme !== '' && path === `observations/${theme}.csv`) ??
      most(able, (table) => (theme === '' ? 0 : rowsOfTheme(table))) ??
      this.localTable()
    )
  }

  private localTable(): ObservationTable {
    const known = this.tables.find(({ path }) => path === LOCAL_FILE)
    if (known) return known
    const made = new ObservationTable(LOCAL_FILE, LOCAL_HEADER)
    this.tables.push(made)
    return made
  }

  private result(): Map<string, Uint8Array> {
    const files = new Map(this.files)
    const put = (path: string, bytes: Uint8Array | undefined): void => void (bytes && files.set(path, bytes))
    for (const table of this.tables) put(table.path, table.changedBytes())
    for (const [path, bytes] of withAges(this.files, this.ages)) files.set(path, bytes)
    const used = new Set(this.written.map(({ indicator }) => indicator))
    const named = new Set([...this.written, ...this.ages].flatMap(({ source }) => splitIds(source)))
    put(INDICATORS, withIndicators(this.files.get(INDICATORS), this.proposal.indicators.filter(({ id }) => used.has(id))))
    put(SOURCES, withSources(this.files.get(SOURCES), this.proposal.sources.filter(({ id }) => named.has(id))))
    for (const path of [LOCAL_FILE, LOCAL_AGES]) if (files.has(path) && !this.files.has(path)) put(DATA_PACKAGE, withLocalResource(files, path))
    return files
  }
}

const most = <T>(from: readonly T[], count: (one: T) => number): T | undefined => {
  const best = from.reduce<{ one: T | undefined; count: number }>((found, one) => (count(one) > found.count ? { one, count: count(one) } : found), { one: undefined, count: 0 })
  return best.one
}

/** Index of the last row that comes before another, or the one ahead of all; undefined when there are none. */
const lastBefore = (rows: readonly StandingRow[], isBefore: (row: StandingRow) => boolean): number | undefined => {
  const [first] = rows
  if (!first) return undefined
  return rows.reduce((behind, row) => (isBefore(row) ? row.index : behind), first.index - 1)
}

const behindInSeries = (row: ProposedRow, table: ObservationTable): number | undefined =>
  lastBefore(table.seriesRows(seriesOfRow(row)), ({ period }) => period <= periodOf(row))

/** Position of a new series among those of its indicator, in the order of regions and variants. */
const behindInIndicator = (row: ProposedRow, table: ObservationTable): number | undefined => {
  const series = seriesOfRow(row)
  return lastBefore(table.indicatorRows(row.indicator), (other) => other.series < series)
}

/**
 * Writes the rows of a proposal into the files of a package: in place of the row with the same key, else in the order
 * of their series. All other bytes, and rows with equal content, are unchanged.
 */
export const applyRows = (files: Files, proposal: Proposal, options: ApplyOptions = {}): Map<string, Uint8Array> => new RowApplier(files, proposal).apply(options)
