import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PanelSpec } from '../../../charts/types/list'
import { decide, NO_DECISIONS, type Decisions, type Recipe } from '../../../ingest/import/decisions/decisions'
import type { PackageFiles } from '../../../platform/data/package-version'
import type { CandidateSummary, ImportSession, ReadingChoice, FileSummary } from '../../../platform/workbench/import-session'
import { openSession, SessionClosed, type OpenSession } from '../../../platform/workbench/open-session'
import { rememberedPlan, rememberedRecipe, rememberPlan, rememberRecipe } from './keep-recipes'
import { packageIn } from './package-in'
import { after, decidedFiles, isReadingDone, keepChosen, nextToRead, NO_WORK, type ImportAction, type Input, type Work } from './work'

const MIB = 1024 * 1024
const MOST = 500 * MIB
const SHARE = 0.125 // of the memory: cells, series and rows of a file take several times its size

/** Bytes of the largest file that a browser on this much memory (GiB; 0 unknown) can hold. */
export const sizeLimit = (gibibytes: number): number => (gibibytes > 0 ? Math.min(MOST, gibibytes * 1024 * MIB * SHARE) : MOST)

const PAUSE = 400 // ms after the last decision until all is compared again

/** Dependencies of the work. */
export interface WorkTools {
  readonly present: () => Promise<PackageFiles> // the files of the data shown
  readonly panels: readonly PanelSpec[]
  readonly limit: number // bytes of the largest file
  readonly open?: typeof openSession // absent: in a worker
}

/** A file to be worked on, with choices and decisions from before. */
export interface Brought {
  readonly file: File
  readonly choice?: ReadingChoice
  readonly decisions?: Decisions
  readonly chosen?: readonly string[] // keys that a person decided; absent: all
}

/** A change of how a file is read, made on the reading that is there once the corrections before it are done. */
export type Correction = (choice: ReadingChoice, session: ImportSession) => ReadingChoice | Promise<ReadingChoice>

/** The work at the bench: its state, and everything that can be done. */
export interface WorkRun {
  readonly store: StoreApi<Work>
  readonly limit: number // bytes of the largest file
  readonly session: () => Promise<ImportSession>
  readonly add: (files: readonly Brought[]) => void
  readonly choose: (slot: number, choice: ReadingChoice) => void
  readonly correct: (slot: number, change: Correction) => Promise<void> // one after the other; what was read stays in sight meanwhile
  readonly remove: (slot: number) => void
  readonly cancel: () => void
  readonly renew: () => void // other data are shown: everything is compared with them
  readonly decide: (slot: number, decisions: Decisions) => void
  readonly take: (slot: number, recipe: Recipe) => void
  readonly setReplace: (replace: boolean) => void
  readonly setContradictions: (taken: boolean) => void
  readonly leave: (left: ReadonlySet<string>) => void
  readonly act: (action: ImportAction) => void
  readonly close: () => void
}

const reasonOf = (reason: unknown): string => (reason instanceof Error ? reason.message || reason.name : String(reason))

class Running implements WorkRun {
  readonly store = createStore<Work>(() => NO_WORK)
  private opened: { readonly open: OpenSession; readonly ready: Promise<ImportSession> } | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  readonly limit: number
  private corrections = Promise.resolve() // the last of those asked for
  private revision = 0 // of comparing: results of an earlier comparison are dropped
  private whole: PackageFiles | undefined
  private readonly given = new Map<number, Decisions>() // of a draft, until its file is read

  constructor(private readonly tools: WorkTools) {
    this.limit = tools.limit
  }

  act = (action: ImportAction): void => this.store.setState(after(this.store.getState(), action), true)

  private get work(): Work {
    return this.store.getState()
  }

  session = (): Promise<ImportSession> => {
    this.opened ??= this.open()
    return this.opened.ready
  }

  private open(): { open: OpenSession; ready: Promise<ImportSession> } {
    const open = (this.tools.open ?? openSession)((progress) => this.act({ type: 'progress', progress }))
    const start = async (): Promise<ImportSession> => {
      await open.session.start(await this.tools.present(), this.tools.panels)
      return open.session
    }
    return { open, ready: start() }
  }

  add = (files: readonly Brought[]): void => {
    const first = this.work.nextSlot
    files.forEach(({ decisions }, at) => decisions && this.given.set(first + at, decisions))
    this.act({ type: 'add', files: files.map((one) => ({ ...one, isRefused: one.file.size > this.tools.limit })) })
    void this.readOn()
  }

  choose = (slot: number, choice: ReadingChoice): void => {
    this.act({ type: 'choose', slot, choice })
    void this.readOn()
  }

  remove = (slot: number): void => {
    const input = this.inputAt(slot)
    if (input?.stage === 'reading') this.stop()
    else if (input?.stage === 'read') void this.session().then((session) => session.clear(slot))
    if (input?.stage === 'package') this.whole = undefined
    this.act({ type: 'remove', slot })
    void this.readOn()
  }

  /** Stops at once; what was read is lost with the session and must be read again. */
  private stop(): void {
    this.revision += 1
    clearTimeout(this.timer)
    this.opened?.open.close()
    this.opened = undefined
    this.act({ type: 'cancel' })
  }

  cancel = (): void => {
    this.stop()
    void this.readOn()
  }

  /** The session holds the data that were shown when it began: with others it ends, and the files are read and compared anew. */
  renew = (): void => {
    this.revision += 1
    clearTimeout(this.timer)
    this.opened?.open.close()
    this.opened = undefined
    this.act({ type: 'renew' })
    void this.readOn()
  }

  /** Reads one file after the other, then compares. */
  private async readOn(): Promise<void> {
    const input = nextToRead(this.work)
    if (!input) return this.compareIfRead()
    this.act({ type: 'begin', slot: input.slot })
    try {
      await this.readInput(input)
    } catch (reason) {
      if (reason instanceof SessionClosed) return
      this.act({ type: 'fail', slot: input.slot, error: reasonOf(reason) })
      this.opened?.open.close() // a session out of memory does not answer any more
      this.opened = undefined
    }
    return this.readOn()
  }

  private async readInput(input: Input): Promise<void> {
    const files = await packageIn(input.file)
    if (files) {
      this.whole = files
      return this.act({ type: 'unpack', slot: input.slot, members: files.size })
    }
    const summary = (await this.readAsKept(input)) ?? (await (await this.session()).read(input.slot, input.file, input.choice))
    this.act({ type: 'read', slot: input.slot, summary, ...this.decisionsOn(input, summary) })
  }

  /** Reads a file by the plan that this browser keeps for files named alike, where that fits. */
  private async readAsKept({ slot, file, choice }: Input): Promise<FileSummary | undefined> {
    const plan = choice.plan === undefined && !choice.layout ? rememberedPlan(file.name) : undefined
    if (!plan) return undefined
    const summary = await (await this.session()).read(slot, file, { ...choice, plan })
    if (summary.seriesCount === 0 || summary.planIssues.some(({ severity }) => severity === 'error')) return undefined
    this.act({ type: 'correct', slot, choice: { ...choice, plan }, isPlanKept: true })
    return summary
  }

  correct = (slot: number, change: Correction): Promise<void> => {
    this.corrections = this.corrections.then(() => this.correctNow(slot, change))
    return this.corrections
  }

  private inputAt(slot: number): Input | undefined {
    return this.work.inputs.find((one) => one.slot === slot)
  }

  private async correctNow(slot: number, change: Correction): Promise<void> {
    try {
      const session = await this.session()
      const before = this.inputAt(slot)
      if (!before) return
      const choice = await change(before.choice, session)
      const input = this.inputAt(slot)
      if (input?.choice !== before.choice) return // another way of reading was chosen meanwhile, or the file removed
      this.act({ type: 'correct', slot, choice, isPlanKept: false })
      if (input.stage !== 'read') return await this.readOn()
      const summary = await session.read(slot, input.file, choice)
      if (this.inputAt(slot)?.choice !== choice) return
      this.act({ type: 'read', slot, summary, ...this.decisionsOn({ ...input, choice }, summary) })
      this.compareIfRead()
      rememberPlan(input.file.name, await session.plan(slot))
    } catch (reason) {
      if (!(reason instanceof SessionClosed)) this.act({ type: 'fail', slot, error: reasonOf(reason) })
    }
  }

  /**
   * What a person decided stays; all else follows from the file as it is read now, by its recipe and by what is certain: with a
   * period a table may match another indicator.
   */
  private decisionsOn({ slot, choice, decisions, chosen, recipe: taken }: Input, { layout = '', matches }: FileSummary): { decisions: Decisions; isKnown: boolean; recipe?: Recipe } {
    const given = this.given.get(slot)
    this.given.delete(slot)
    const isFirst = chosen.size === 0 && decisions === NO_DECISIONS
    const recipe = taken ?? (isFirst && !given ? rememberedRecipe(layout, matches) : undefined)
    const fresh = decide(matches, recipe)
    const earlier = isFirst ? undefined : (given ?? decisions)
    const merged = earlier ? keepChosen(fresh, earlier, chosen) : fresh
    return { decisions: { ...merged, period: choice.period ?? merged.period }, isKnown: recipe !== undefined, ...(recipe && { recipe }) }
  }

  private compareIfRead(): void {
    if (isReadingDone(this.work) && this.work.inputs.length > 0) void this.compare()
  }

  private compareSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.compareIfRead(), PAUSE)
  }

  /** What is taken in part is checked anew, without proposing the rows again. */
  leave = (left: ReadonlySet<string>): void => {
    this.act({ type: 'leave', left })
    this.act({ type: 'compare' }) // nothing is applied until it is checked
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.compareAgain((session) => session.leave([...this.work.left])), PAUSE)
  }

  private async compare(): Promise<void> {
    await this.compareAgain(async (session) => {
      const { inputs, replace, contradictions, left } = this.work
      if (inputs.some(({ stage }) => stage === 'package') && this.whole) return session.comparePackage(this.whole)
      const decided = decidedFiles(this.work)
      const compared = decided.length > 0 ? await session.compare(decided, { replace, contradictions }) : undefined
      return compared && left.size > 0 ? session.leave([...left]) : compared
    })
  }

  private async compareAgain(work: (session: ImportSession) => Promise<CandidateSummary | undefined>): Promise<void> {
    this.revision += 1
    const revision = this.revision
    this.act({ type: 'compare' })
    try {
      const session = await this.session()
      const compared = await work(session)
      const groups = await session.groups()
      if (revision === this.revision) this.act({ type: 'compared', compared, groups })
    } catch (reason) {
      if (revision === this.revision && !(reason instanceof SessionClosed)) this.act({ type: 'compared', compared: undefined, groups: [], error: reasonOf(reason) })
    }
  }

  decide = (slot: number, decisions: Decisions, recipe?: Recipe): void => {
    this.act({ type: 'decide', slot, decisions, ...(recipe && { recipe }) })
    void this.remember(slot)
    this.compareSoon()
  }

  /** What a person decided is remembered in this browser, by the form of the file. */
  private async remember(slot: number): Promise<void> {
    const input = this.inputAt(slot)
    if (!input?.summary) return
    const recipe = await (await this.session()).recipe(slot, input.decisions)
    rememberRecipe(input.summary.layout ?? '', input.summary.matches, recipe)
  }

  take = (slot: number, recipe: Recipe): void => {
    const input = this.inputAt(slot)
    if (input?.summary) this.decide(slot, decide(input.summary.matches, recipe), recipe)
  }

  setReplace = (replace: boolean): void => {
    this.act({ type: 'replace', replace })
    this.compareSoon()
  }

  setContradictions = (taken: boolean): void => {
    this.act({ type: 'contradictions', taken })
    this.compareSoon()
  }

  close = (): void => {
    clearTimeout(this.timer)
    this.opened?.open.close()
    this.opened = undefined
  }
}

/** Starts an empty work; nothing is fetched before the first file. */
export const startWork = (tools: WorkTools): WorkRun => new Running(tools)
