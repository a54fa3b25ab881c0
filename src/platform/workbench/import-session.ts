/** An import session: grids, series and candidates stay in the worker that reads them; the page requests what it shows. */
import type { PanelSpec } from '../../charts/types/list'
import type { BeforeAfter } from '../../charts/figure/before-after'
import type { Decisions, Recipe } from '../../ingest/import/decisions/decisions'
import type { ProposedRow } from '../../ingest/import/rows/proposal'
import type { Matches } from '../../ingest/import/matching/matches'
import type { CellCoverage, FileReading } from '../../ingest/tables/plan/file-series'
import type { RowTaken, SheetTaken } from '../../ingest/tables/hand/taken-for'
import type { DateOrder } from '../../ingest/tables/plan/date-order'
import type { SheetPlace } from '../../ingest/tables/plan/edit-plan'
import type { ReadingPlan, TablePlan } from '../../ingest/tables/plan/reading-plan'
import type { Dataset } from '../../model/dataset'
import type { Bound } from '../../model/evidence'
import type { Issue, IssueCode, Result, Severity } from '../../model/issue'
import type { Text } from '../../model/text'
import type { Change, ChangeCounts, EntryChange } from '../../transform/compare/index'
import type { NewVersion, PackageFiles, Version } from '../data/package-version'

/** Progress of a call. `done` and `total` are bytes while a file is read, rows while series are made; 0 of 0 where nothing can be counted. */
export interface SessionProgress {
  readonly stage: 'fetching' | 'reading' | 'series' | 'matching' | 'proposing' | 'comparing'
  readonly done: number
  readonly total: number
}

/** What a person chose for a file; it overrides every guess. */
export interface ReadingChoice {
  readonly encoding?: string
  readonly layout?: string
  readonly period?: string
  readonly dates?: DateOrder
  readonly plan?: ReadingPlan
}

/** One table of a file, as the preview needs it. */
export interface SheetSummary {
  readonly name: string // of the sheet, or of the file within a zip; '' for the only one
  readonly rows: number
  readonly columns: number
  readonly widths: readonly number[] // of each column in characters, from its first rows
  readonly place: SheetPlace
  readonly title: string // what is printed over it; '' for nothing
  readonly isSkipped: boolean
  readonly coverage: Pick<CellCoverage, 'numbers' | 'read' | 'unread'>
}

/** Outcome of reading one file, without its cells. */
export interface FileSummary extends Pick<FileReading, 'file' | 'container' | 'encoding' | 'encodings' | 'delimiter' | 'layout' | 'layouts' | 'confidence'> {
  readonly sheets: readonly SheetSummary[]
  readonly rowCount: number
  readonly seriesCount: number
  readonly valueCount: number
  readonly coverage: CellCoverage // of the file's numbers
  readonly planIssues: readonly Issue[] // where the plan that it was read by does not fit
  readonly asksDates: boolean // dates of figures alone that both orders can read
  readonly isUndated: boolean // a table of places that names no date
  readonly matches: Matches
}

/** A row of the preview; cells cut to a readable length. `marks` are severities by column. */
export interface PreviewRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly marks: readonly (readonly [column: number, severity: Severity])[]
  readonly taken: RowTaken
}

/** How a sheet was read. */
export interface SheetDescribed {
  readonly tables: readonly TablePlan[]
  readonly columns: SheetTaken['columns']
  readonly firstColumn: number // as places count it
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
  readonly lastBound: Bound // '' for a point
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

/** A figure of the package that a cell became, or would have. */
export interface CellFigure extends Pick<ProposedRow, 'indicator' | 'region' | 'period' | 'vintage' | 'variant' | 'value' | 'unit'> {
  readonly became: 'written' | 'same' | 'held' | 'contradiction' | 'left'
}

/** An issue with its cell and row, where it lies in an open file. */
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

/** Changes to one indicator. */
export interface IndicatorChange extends ChangeCounts {
  readonly indicator: string
  readonly name: Text
  readonly unitId: string
  readonly decimals: number
  readonly derived: boolean
  readonly series: number // that differ
}

/** A panel that would change. */
export interface PanelChange {
  readonly id: string
  readonly indicators: readonly string[]
  readonly changes: number
}

/** Changes if the whole candidate were applied. */
export interface CandidateSummary {
  readonly counts: ChangeCounts
  readonly indicators: readonly IndicatorChange[]
  readonly panels: readonly PanelChange[]
  readonly catalogue: readonly EntryChange[]
  readonly ages: number
  readonly known: number // issues that the present data have as well; not listed
  readonly held: HeldCounts
}

/** How many figures are not written, by why; how many are written although they contradict others; new errors that no figure explains. */
export interface HeldCounts {
  readonly errors: number
  readonly contradictions: number
  readonly marked: number
  readonly unexplained: number
}

/** How proposed rows become the candidate. */
export interface CandidateOptions {
  readonly replace: boolean // rows that the file no longer has are removed
  readonly contradictions: boolean // figures that contradict others are written all the same
}

/** A file with the decisions on it. */
export interface DecidedFile {
  readonly slot: number
  readonly decisions: Decisions
}

/** Unfinished work as stored: its files and the workbench's memo. */
export interface KeptWork {
  readonly time: string
  readonly files: readonly File[]
  readonly memo: string
}

/** Reads files, compares them with the present data, and makes the new package. Every call is asynchronous, since a worker may answer it. */
export interface ImportSession {
  /** Sets the present data; the first call of a session. */
  start(present: PackageFiles, panels: readonly PanelSpec[]): Promise<void>
  read(slot: number, file: File, choice: ReadingChoice): Promise<FileSummary>
  /** Removes a file. */
  clear(slot: number): Promise<void>
  rows(slot: number, sheet: number, from: number, to: number): Promise<readonly PreviewRow[]>
  /** How a sheet was read: its tables as a plan would say them, and what each column was taken for. */
  described(slot: number, sheet: number): Promise<SheetDescribed>
  /** What a person said of a file, as a plan that can be saved; undefined where it was read automatically. */
  plan(slot: number): Promise<ReadingPlan | undefined>
  series(slot: number, filter: string, from: number, to: number): Promise<Page<SeriesSummary>>
  /** The figures that a cell of the preview became, by the last comparison. */
  figuresOf(cell: CellAddress): Promise<readonly CellFigure[]>
  /** Proposes rows by the decisions, makes the candidate, and gives its difference from the present data. */
  compare(files: readonly DecidedFile[], options: CandidateOptions): Promise<CandidateSummary>
  /** Leaves indicators out of the candidate, which is checked anew: what was consistent together may not be in part. */
  leave(indicators: readonly string[]): Promise<CandidateSummary>
  /** Compares a whole package instead. */
  comparePackage(files: PackageFiles): Promise<CandidateSummary>
  groups(): Promise<readonly GroupSummary[]>
  issues(group: number, from: number, to: number): Promise<Page<PlacedIssue>>
  allIssues(): Promise<readonly Issue[]>
  changes(indicator: string, from: number, to: number): Promise<Page<Change>>
  beforeAfter(indicator: string, most: number): Promise<readonly BeforeAfter[]>
  /** The candidate, cut to what one panel shows. */
  slice(panel: string): Promise<Dataset>
  candidate(): Promise<PackageFiles>
  /** Stores the candidate as a version; it is not shown before it is activated. */
  save(description: Omit<NewVersion, 'files'>): Promise<Result<Version | undefined>>
  recipe(slot: number, decisions: Decisions): Promise<Recipe>
  /** Stores files and memo against a crash or a closed tab; false when this browser could not. */
  keepDraft(files: readonly File[], memo: string): Promise<boolean>
  readDraft(): Promise<KeptWork | undefined>
}
