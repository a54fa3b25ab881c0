import type { Dataset } from '../../../model/dataset'
import type { Issue, Place } from '../../../model/issue'
import { printPeriod } from '../../../model/period'
import { inEachLanguage, printText, readText } from '../../../model/text'
import { checkAgainst, differenceOf, dropEchoes, newIssues, type Difference } from '../../../transform/compare/index'
import { workbenchWords } from '../../../words/workbench'
import type { ChangeKind } from '../../../transform/compare/difference'
import { applyRows, type ApplyOptions } from './apply-rows'
import { withLineage } from './lineage'
import { ErrorExplainer, type CaughtRow } from './explain-errors'
import { ageId } from '../matching/age-id'
import { type Proposal, type ProposedRow, type RowOrigin, rowKey, targetOf } from './proposal'

type Files = ReadonlyMap<string, Uint8Array>

/** A package as read and checked: its derived dataset, and every issue. */
export interface CheckedPackage {
  readonly dataset: Dataset
  readonly issues: readonly Issue[]
}

/** Options of settling a proposal. */
export interface SettleOptions extends ApplyOptions {
  readonly contradictions?: boolean // figures that contradict others are written all the same, marked
}

/** What is written of a proposal, and what is not. */
export interface Settled<Read extends CheckedPackage> {
  readonly rows: readonly ProposedRow[] // that are written
  readonly files: Files // the package after
  readonly held: readonly CaughtRow[] // that are not written
  readonly marked: readonly CaughtRow[] // contradictions that are written
  readonly unexplained: readonly Issue[] // new errors that no row explains; they are written only where contradictions are
  readonly after: Read
  readonly difference: Difference
  readonly issues: readonly Issue[] // of the data after that the present ones do not have, and of rows held and marked, at their cells in the file
  readonly known: number // issues that the present data have as well
}

const placeOf = ({ file, sheet, line, column }: RowOrigin): Place => ({ file, line, column, ...(sheet === '' ? {} : { sheet }) })

/** The error that caught a row, at the cell of the row, with what becomes of it. */
const issueOf = ({ row, because }: CaughtRow, effect: 'held' | 'marked'): Issue => ({ ...because, place: placeOf(row.from), found: row.value, effect })

const identityIn = ({ because: { code, facts } }: CaughtRow): string => ((code === 'identity-shifted' || code === 'identity-broken' || code === 'claim-false') && 'id' in facts ? facts.id : code)

/** A contradiction as it is written: of the weakest evidence, and its note says what it contradicts. */
const markedRow = (row: ProposedRow, caught: readonly CaughtRow[]): ProposedRow => {
  const ids = [...new Set(caught.map(identityIn))].sort()
  const own = readText(row.note)
  const note = printText(inEachLanguage((language) => workbenchWords(language).apply.contradicts(own[language], ids)))
  return { ...row, evidence: 'unverified', note }
}

const byRow = (caught: readonly CaughtRow[]): Map<string, CaughtRow[]> => {
  const found = new Map<string, CaughtRow[]>()
  for (const one of caught) found.set(rowKey(one.row), [...(found.get(rowKey(one.row)) ?? []), one])
  return found
}

/** Keys of the rows that changed in one of these ways. */
const keysOf = ({ indicators, ages }: Difference, kinds: readonly ChangeKind[]): Set<string> =>
  new Set([
    ...indicators.flatMap(({ indicator, changes }) => changes.filter(({ kind }) => kinds.includes(kind)).map((one) => rowKey({ ...one, indicator, period: printPeriod(one.period) }))),
    ...ages.filter(({ kind }) => kinds.includes(kind)).map((one) => rowKey({ ...one, vintage: '', indicator: ageId(one), period: printPeriod(one.period) })),
  ])

/** One of the causes for each row. */
const firstCauses = (caught: readonly CaughtRow[]): CaughtRow[] => [...byRow(caught).values()].flatMap((own) => own.slice(0, 1))

class RowSettler<Read extends CheckedPackage> {
  private rows: readonly ProposedRow[]
  private held: CaughtRow[] = []
  private marked: CaughtRow[] = []

  constructor(
    private readonly files: Files,
    private readonly before: Read,
    private readonly proposal: Proposal,
    private readonly options: SettleOptions,
    private readonly read: (files: Files) => Read,
  ) {
    const { only } = options
    this.rows = only ? proposal.rows.filter((row) => only.has(targetOf(row))) : proposal.rows
  }

  /** Applies, reads and checks until no row is left that must not be written: errors first, since a wrong figure makes others contradict it; to hold a row may uncover another. Rows only become fewer. */
  settle(): Settled<Read> {
    for (;;) {
      const state = this.tryRows()
      const errors = state.caught.filter(({ kind }) => kind === 'error')
      const stopped = firstCauses(errors.length > 0 || this.options.contradictions ? errors : state.caught)
      if (stopped.length > 0) {
        const keys = new Set(stopped.map(({ row }) => rowKey(row)))
        this.held = [...this.held, ...stopped]
        this.rows = this.rows.filter((row) => !keys.has(rowKey(row)))
        continue
      }
      const contradicting = byRow(state.caught)
      const fresh = [...contradicting.keys()].filter((key) => !this.marked.some(({ row }) => rowKey(row) === key))
      if (fresh.length === 0) return this.outcome(state)
      this.marked = [...this.marked, ...fresh.flatMap((key) => contradicting.get(key)?.[0] ?? [])]
      this.rows = this.rows.map((row) => (fresh.includes(rowKey(row)) ? markedRow(row, contradicting.get(rowKey(row)) ?? []) : row))
    }
  }

  private tryRows() {
    const files = applyRows(this.files, { ...this.proposal, rows: this.rows }, { replace: this.options.replace ?? false, kept: new Set(this.held.map(({ row }) => rowKey(row))) })
    const isSame = files.size === this.files.size && [...files].every(([path, bytes]) => this.files.get(path) === bytes)
    const after = isSame ? this.before : this.read(files)
    const difference = differenceOf(this.before.dataset, after.dataset)
    const { issues, known } = newIssues(this.before.issues, after.issues)
    const found = dropEchoes([...checkAgainst(this.before.dataset, after.dataset, difference), ...issues])
    const changed = keysOf(difference, ['added', 'changed'])
    const explainer = new ErrorExplainer(this.rows.filter((row) => changed.has(rowKey(row))), after.dataset)
    const explained = found.filter(({ severity }) => severity === 'error').map((one) => ({ one, rows: explainer.rowsBehind(one) }))
    return { files, after, difference, known, found, caught: explained.flatMap(({ rows }) => rows), unexplained: explained.filter(({ rows }) => rows.length === 0).map(({ one }) => one) }
  }

  private outcome({ files: tables, after, difference, known, found, caught, unexplained }: ReturnType<RowSettler<Read>['tryRows']>): Settled<Read> {
    const reported = new Set(caught.map(({ because }) => because)) // reported at the cells of the file
    const issues = [...this.held.map((one) => issueOf(one, 'held')), ...this.marked.map((one) => issueOf(one, 'marked')), ...found.filter((one) => !reported.has(one))]
    const touched = keysOf(difference, ['added', 'changed', 'restated'])
    const files = withLineage(tables, this.rows.filter((row) => touched.has(rowKey(row))), this.proposal.steps ?? new Map())
    return { rows: this.rows, files, held: this.held, marked: this.marked, unexplained, after, difference, issues, known }
  }
}

/**
 * Decides which rows of a proposal are written, by one rule: a row with an error is not; one that contradicts an identity or a
 * checked statement is where the person says so, and is then marked. The page and the command line write by this function alone.
 * `read` reads and checks a package; `before` is the present one so read.
 */
export const settleRows = <Read extends CheckedPackage>(files: Files, before: Read, proposal: Proposal, options: SettleOptions, read: (files: Files) => Read): Settled<Read> =>
  new RowSettler(files, before, proposal, options, read).settle()
