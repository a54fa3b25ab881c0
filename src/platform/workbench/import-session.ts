/** An import session: grids, series and candidates stay where they are read (a worker), the page asks for what it shows. */
import type { PanelSpec } from '../../charts/types/list'
import type { BeforeAfter } from '../../charts/figure/before-after'
import type { Decisions } from '../../ingest/import/decisions/decisions'
import type { Matches } from '../../ingest/import/matching/matches'
import type { FileReading } from '../../ingest/tables/read/file-reading'
import type { Recipe } from '../../ingest/import/decisions/recipe'
import type { Dataset } from '../../model/dataset'
import type { Issue, IssueCode, Severity } from '../../model/issue'
import type { Result } from '../../model/result'
import type { Text } from '../../model/text'
import type { Change, ChangeCounts, EntryChange } from '../../transform/compare/index'
import type { NewVersion, PackageFiles, Version } from '../data/package-version'

/** How far a piece of work is. `done` and `total` are bytes while a file is read; 0 of 0 where nothing can be counted. */
export interface SessionProgress {
  readonly stage: 'fetching' | 'reading' | 'matching' | 'proposing' | 'comparing'
  readonly done: number
  readonly total: number
}

/** What a person said of a file; it beats every guess. */
export interface ReadingChoice {
  readonly encoding?: string
  readonly layout?: string
  readonly period?: string
}

/** One table of a file, as the preview needs it. */
export interface SheetSummary {
  readonly name: string // of the sheet, or of the file within a zip; '' for the only one
  readonly rows: number
  readonly columns: number
  readonly widths: readonly number[] // of each column in characters, from its first rows
}

/** All that was understood of one file, without its cells. */
export interface Understood extends Pick<FileReading, 'file' | 'container' | 'encoding' | 'encodings' | 'delimiter' | 'layout' | 'layouts' | 'confidence'> {
  readonly sheets: readonly SheetSummary[]
  readonly rowCount: number
  readonly seriesCount: number
  readonly valueCount: number
  readonly isUndated: boolean // a table of places that names no date
  readonly matches: Matches
}

/** A row of the preview; cells cut to a readable length. `marks` are severities by column. */
export interface PreviewRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly marks: readonly (readonly [column: number, severity: Severity])[]
}

/** A part of a longer list. */
export interface Page<T> {
  readonly total: number
  readonly from: number
  readonly entries: readonly T[]
}

/** One series of a file in a line. */
export interface SeriesSummary {
  readonly sheet: string
  readonly label: string
  readonly region: string
  readonly unit: string
  readonly first: string // period; '' where the file names none
  readonly last: string
  readonly values: number
  readonly lastValue: number | null
  readonly decimals: number
  readonly at: CellAddress | undefined // of the last value
}

/** A cell of the preview. */
export interface CellAddress {
  readonly slot: number
  readonly sheet: number
  readonly row: number // 0-based in the grid
  readonly column: number
}

/** An issue with its cell in its row, where it stands in a file at hand. */
export interface PlacedIssue {
  readonly issue: Issue
  readonly at: CellAddress | undefined
  readonly before: readonly string[] // cells of the row
  readonly cell: string
  readonly after: readonly string[]
}

/** Issues of one severity and code. */
export interface GroupSummary {
  readonly severity: Severity
  readonly code: IssueCode
  readonly count: number
  readonly files: readonly string[]
  readonly sample: Issue // the first
}

/** What would become of one indicator. */
export interface IndicatorChange extends ChangeCounts {
  readonly indicator: string
  readonly name: Text
  readonly unitId: string
  readonly decimals: number
  readonly derived: boolean
  readonly series: number // that differ
}

/** A panel that would show something else. */
export interface PanelChange {
  readonly id: string
  readonly indicators: readonly string[]
  readonly changes: number
}

/** What would change if all were applied. */
export interface Compared {
  readonly counts: ChangeCounts
  readonly indicators: readonly IndicatorChange[]
  readonly panels: readonly PanelChange[]
  readonly catalogue: readonly EntryChange[]
  readonly ages: number
  readonly known: number // issues that the present data have as well, and that are not listed
}

/** Which of what is proposed is taken. */
export interface Taking {
  readonly only?: readonly string[] // indicators; absent: all
  readonly replace: boolean // what the file no longer has goes
}

/** A file with what was decided of it. */
export interface DecidedFile {
  readonly slot: number
  readonly decisions: Decisions
}

/** Work that was not finished: its files, and the workbench's memo. */
export interface KeptWork {
  readonly time: string
  readonly files: readonly File[]
  readonly memo: string
}

/** Reads files, holds them against the present data, and makes the new ones. Every answer is asynchronous: the work may be done elsewhere. */
export interface ImportSession {
  /** The data of now; before anything else. */
  start(present: PackageFiles, panels: readonly PanelSpec[]): Promise<void>
  read(slot: number, file: File, choice: ReadingChoice): Promise<Understood>
  /** Takes a file away again. */
  clear(slot: number): Promise<void>
  rows(slot: number, sheet: number, from: number, to: number): Promise<readonly PreviewRow[]>
  series(slot: number, filter: string, from: number, to: number): Promise<Page<SeriesSummary>>
  /** Rows from what was decided, the candidate made of them, and its difference from the present data. */
  compare(files: readonly DecidedFile[], replace: boolean): Promise<Compared>
  /** A whole package instead. */
  comparePackage(files: PackageFiles): Promise<Compared>
  groups(): Promise<readonly GroupSummary[]>
  issues(group: number, from: number, to: number): Promise<Page<PlacedIssue>>
  allIssues(): Promise<readonly Issue[]>
  changes(indicator: string, from: number, to: number): Promise<Page<Change>>
  beforeAfter(indicator: string, most: number): Promise<readonly BeforeAfter[]>
  /** The candidate, cut to what one panel shows. */
  slice(panel: string): Promise<Dataset>
  candidate(taking: Taking): Promise<PackageFiles>
  /** Keeps the candidate as a version; it is not shown before it is activated. */
  save(taking: Taking, said: Omit<NewVersion, 'files'>): Promise<Result<Version | undefined>>
  recipe(slot: number, decisions: Decisions): Promise<Recipe>
  /** Keeps files and memo against a crash or a closed tab; false when this browser could not. */
  keepDraft(files: readonly File[], memo: string): Promise<boolean>
  readDraft(): Promise<KeptWork | undefined>
}
