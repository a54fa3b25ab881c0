import { beforeAfterOf } from '../../charts/figure/before-after'
import { indicatorsOf } from '../../charts/panels-affected'
import type { PanelSpec } from '../../charts/types/list'
import { rankEncodings } from '../../ingest/bytes/encodings/guess-encoding'
import { openFile } from '../../ingest/bytes/containers/open-file'
import type { Opened } from '../../ingest/bytes/containers/opened'
import { planSaid } from '../../ingest/tables/hand/describe-plan'
import { readTables } from '../../ingest/tables/read/read-file'
import { settleRows, type Settled, type SettleOptions } from '../../ingest/import/rows/settle-rows'
import { proposeRows } from '../../ingest/import/rows/propose-rows'
import { openQuestions, recipeOf } from '../../ingest/import/decisions/recipe-of'
import { ageId } from '../../ingest/import/matching/age-id'
import { type Proposal, type ProposedRow, rowKey, targetOf } from '../../ingest/import/rows/proposal'
import { withListedFiles } from '../../ingest/package/list-files'
import { matchSeries } from '../../ingest/import/matching/match-series'
import type { Issue } from '../../model/issue'
import { breaksOf } from '../../transform/index'
import { groupIssues, type IssueGroup } from '../../transform/compare/index'
import { readDataset, type DatasetReading } from '../data/read-dataset'
import type { NewVersion, PackageFiles } from '../data/package-version'
import { versionStore } from '../versions/version-store'
import { candidateOf, compareWithPresent, sliceOf, summariseCandidate, type Candidate } from './candidate'
import { printPeriod } from '../../model/period'
import type { CandidateSummary, CellAddress, CellFigure, DecidedFile, ImportSession, SessionProgress, Page, PlacedIssue, CandidateOptions, ReadingChoice } from './import-session'
import { pageOfSeries, previewRows, SessionFile } from './session-file'

const PANELS = 'panels.json'
const NO_PROPOSAL: Proposal = { rows: [], indicators: [], sources: [] }
const NO_PAGE = { total: 0, from: 0, entries: [] }

/** Entries `from` to `to` (excluded) of a list. */
const pageOf = <T>(all: readonly T[], from: number, to: number): Page<T> => ({ total: all.length, from, entries: all.slice(from, to) })

const joined = (proposals: readonly Proposal[]): Proposal => ({
  rows: proposals.flatMap(({ rows }) => rows),
  indicators: proposals.flatMap(({ indicators }) => indicators),
  sources: proposals.flatMap(({ sources }) => sources),
  steps: new Map(proposals.flatMap(({ steps }) => [...(steps ?? [])])),
})

/** Reads a package without `panels.json`, which is no table of it. */
const readFiles = (files: PackageFiles): DatasetReading => readDataset(new Map([...files].filter(([path]) => path !== PANELS)), rankEncodings)

class RunningSession implements ImportSession {
  private present: PackageFiles = new Map()
  private specs: readonly PanelSpec[] = []
  private before: DatasetReading | undefined
  private readonly files = new Map<number, SessionFile>()
  private opened: { readonly slot: number; readonly file: string; readonly encoding: string; readonly delimiter: string; readonly content: Opened } | undefined
  private proposal = NO_PROPOSAL
  private proposed: readonly Issue[] = [] // of proposing rows
  private options: CandidateOptions = { replace: false, contradictions: false }
  private full: CandidateSummary | undefined // with every indicator
  private settled: Settled<DatasetReading> | undefined
  private whole: PackageFiles | undefined // a whole package that replaces the present one
  private compared: Candidate | undefined
  private found: readonly Issue[] = [] // of the comparison
  private grouped: readonly IssueGroup[] | undefined

  constructor(private readonly onProgress: (progress: SessionProgress) => void) {}

  async start(present: PackageFiles, panels: readonly PanelSpec[]): Promise<void> {
    this.present = present
    this.specs = panels
    this.before = readFiles(present)
  }

  private get now(): DatasetReading {
    return (this.before ??= readFiles(this.present))
  }

  async read(slot: number, file: File, choice: ReadingChoice) {
    this.forget()
    this.files.delete(slot) // its cells may be the larger part of what a browser can hold
    const opened = await this.open(slot, file, choice.encoding ?? choice.plan?.encoding, choice.plan?.delimiter)
    const reading = readTables(opened, file.name, { ...choice, onRows: (done, total) => this.onProgress({ stage: 'series', done, total }) })
    this.onProgress({ stage: 'matching', done: 0, total: 0 })
    const sessionFile = new SessionFile(slot, reading, matchSeries(reading, this.now.dataset))
    this.files.set(slot, sessionFile)
    return sessionFile.summary()
  }

  /** The cells of a file; those of the last one are kept, so that a correction of its reading does not open it again. */
  private async open(slot: number, file: File, encoding = '', delimiter = ''): Promise<Opened> {
    if (this.opened?.slot === slot && this.opened.file === `${file.name} ${file.size} ${file.lastModified}` && this.opened.encoding === encoding && this.opened.delimiter === delimiter) return this.opened.content
    this.opened = undefined
    this.onProgress({ stage: 'fetching', done: 0, total: file.size })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const content = await openFile(bytes, file.name, { ...(encoding === '' ? {} : { encoding }), ...(delimiter === '' ? {} : { delimiter }), onProgress: (done, total) => this.onProgress({ stage: 'reading', done, total }) })
    this.opened = { slot, file: `${file.name} ${file.size} ${file.lastModified}`, encoding, delimiter, content }
    return content
  }

  async clear(slot: number): Promise<void> {
    if (this.opened?.slot === slot) this.opened = undefined
    this.files.delete(slot)
    this.forget()
  }

  async rows(slot: number, sheet: number, from: number, to: number) {
    const file = this.files.get(slot)
    const grid = file?.grid(sheet)
    return file && grid ? previewRows(grid, file.marks(sheet), file.describe(sheet).row, from, to) : []
  }

  async described(slot: number, sheet: number) {
    const { tables, columns, firstColumn } = this.files.get(slot)?.describe(sheet) ?? { tables: [], columns: [], firstColumn: 1 }
    return { tables, columns, firstColumn }
  }

  async plan(slot: number) {
    const reading = this.files.get(slot)?.reading
    return reading && planSaid(reading)
  }

  async series(slot: number, filter: string, from: number, to: number) {
    const file = this.files.get(slot)
    return file ? pageOfSeries(file.reading.series, filter, from, to, file.addressOfPoint) : NO_PAGE
  }

  async figuresOf(cell: CellAddress) {
    const grid = this.files.get(cell.slot)?.grid(cell.sheet)
    if (!grid) return []
    const { line, column } = grid.place(cell.row, cell.column)
    const rows = this.proposal.rows.filter(({ from }) => from.line === line && from.column === column && from.file === grid.file && from.sheet === grid.sheet)
    return rows.map((row) => ({ indicator: row.indicator, region: row.region, period: row.period, vintage: row.vintage, variant: row.variant, value: row.value, unit: row.unit, became: this.becameOf(row) }))
  }

  private becameOf(row: ProposedRow): CellFigure['became'] {
    const key = rowKey(row)
    const held = this.settled?.held.find((one) => rowKey(one.row) === key)
    if (held) return held.kind === 'error' ? 'held' : 'contradiction'
    if (!this.settled?.rows.some((one) => rowKey(one) === key)) return 'left'
    if (row.age) return this.compared?.difference.ages.some((one) => ageId(one) === row.indicator && one.region === row.region && printPeriod(one.period) === row.period && one.variant === row.variant) ? 'written' : 'same'
    const changes = this.differenceOf(row.indicator)?.changes ?? []
    return changes.some((one) => rowKey({ ...one, indicator: row.indicator, period: printPeriod(one.period) }) === key) ? 'written' : 'same'
  }

  async compare(decided: readonly DecidedFile[], options: CandidateOptions): Promise<CandidateSummary> {
    this.forget()
    this.onProgress({ stage: 'proposing', done: 0, total: 0 })
    const proposed = decided.flatMap(({ slot, decisions }) => {
      const file = this.files.get(slot)
      return file ? [proposeRows(file.reading, decisions, this.now.dataset)] : []
    })
    this.proposal = joined(proposed.map(({ value }) => value))
    this.proposed = proposed.flatMap(({ issues }) => issues)
    this.options = options
    this.full = summariseCandidate(this.settle(options), this.now)
    return this.full
  }

  async leave(indicators: readonly string[]): Promise<CandidateSummary> {
    if (!this.full || indicators.length === 0) return this.full ? summariseCandidate(this.settle(this.options), this.now) : Promise.reject(new Error('nothing compared'))
    const left = new Set(indicators)
    const only = new Set(this.proposal.rows.map(targetOf).filter((id) => !left.has(id)))
    const others = this.full.indicators.filter(({ indicator, derived }) => !derived && left.has(indicator))
    return summariseCandidate(this.settle({ ...this.options, only }), this.now, others)
  }

  private settle(options: SettleOptions): Candidate {
    this.onProgress({ stage: 'comparing', done: 0, total: 0 })
    this.settled = settleRows(this.present, this.now, this.proposal, options, readFiles)
    this.compared = candidateOf(this.settled, this.specs)
    this.found = [...this.proposed, ...this.compared.issues]
    this.grouped = undefined
    return this.compared
  }

  async comparePackage(files: PackageFiles): Promise<CandidateSummary> {
    this.forget()
    this.whole = files
    this.onProgress({ stage: 'comparing', done: 0, total: 0 })
    this.compared = compareWithPresent(this.now, readFiles(files), this.specs)
    this.found = this.compared.issues
    return summariseCandidate(this.compared, this.now)
  }

  private forget(): void {
    this.proposal = NO_PROPOSAL
    this.proposed = []
    this.full = undefined
    this.settled = undefined
    this.whole = undefined
    this.compared = undefined
    this.found = []
    this.grouped = undefined
  }

  async allIssues() {
    return [...[...this.files.values()].flatMap(({ issues }) => issues), ...this.found]
  }

  private async groupsNow(): Promise<readonly IssueGroup[]> {
    return (this.grouped ??= groupIssues(await this.allIssues()))
  }

  async groups() {
    return (await this.groupsNow()).flatMap(({ severity, code, count, files, issues: [sample] }) => (sample ? [{ severity, code, count, files, sample }] : []))
  }

  private place(issue: Issue): PlacedIssue {
    const owner = [...this.files.values()].find((file) => file.addressOf(issue.place))
    return owner ? owner.place(issue) : { issue, at: undefined, before: [], cell: '', after: [] }
  }

  async issues(group: number, from: number, to: number) {
    const { total, entries } = pageOf((await this.groupsNow())[group]?.issues ?? [], from, to)
    return { total, from, entries: entries.map((one) => this.place(one)) }
  }

  private differenceOf(indicator: string) {
    return this.compared?.difference.indicators.find((one) => one.indicator === indicator)
  }

  async changes(indicator: string, from: number, to: number) {
    return pageOf(this.differenceOf(indicator)?.changes ?? [], from, to)
  }

  async beforeAfter(indicator: string, most: number) {
    const difference = this.differenceOf(indicator)
    const { dataset } = this.compared?.after ?? this.now
    return difference ? beforeAfterOf(difference, most, (series) => breaksOf(dataset, series)) : []
  }

  async slice(panel: string) {
    const { dataset } = this.compared?.after ?? this.now
    const spec = this.specs.find(({ id }) => id === panel)
    return sliceOf(dataset, spec ? indicatorsOf(spec, dataset) : [])
  }

  async candidate() {
    return this.whole ?? this.settled?.files ?? this.present
  }

  async save(description: Omit<NewVersion, 'files'>) {
    return versionStore.saveVersion({ ...description, files: withListedFiles(await this.candidate()) })
  }

  async recipe(slot: number, decisions: DecidedFile['decisions']) {
    const file = this.files.get(slot)
    if (!file) throw new Error(`slot ${slot}`)
    return recipeOf(file.reading, decisions, openQuestions(file.reading, file.matches, decisions))
  }

  async keepDraft(files: readonly File[], memo: string) {
    const inputs = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
    return (await versionStore.keepDraft({ time: new Date().toISOString(), inputs, memo })).value
  }

  async readDraft() {
    const { value } = await versionStore.readDraft()
    return value && { time: value.time, memo: value.memo, files: value.inputs.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name)) }
  }
}

/** A session that does its work where it is made: in the worker, or in the page where none starts. */
export const makeImportSession = (onProgress: (progress: SessionProgress) => void): ImportSession => new RunningSession(onProgress)
