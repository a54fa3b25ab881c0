/** State of the workbench and its reducer. Pure: files are read and compared elsewhere, and the results arrive as actions. */
import { NO_DECISIONS, type Decisions, type Recipe } from '../../../ingest/import/decisions/decisions'
import type { Issue } from '../../../model/issue'
import type { LocalVersion } from '../../../platform/data/package-version'
import type { CellAddress, CandidateSummary, SessionProgress, GroupSummary, ReadingChoice, FileSummary } from '../../../platform/workbench/import-session'

/** How far one file is. */
export type InputStage = 'waiting' | 'reading' | 'read' | 'package' | 'failed' | 'refused' | 'cancelled'

/** One file that was brought, with the choices and decisions made for it. */
export interface Input {
  readonly slot: number
  readonly file: File
  readonly choice: ReadingChoice
  readonly stage: InputStage
  readonly error: string // why it failed; '' when it did not
  readonly summary?: FileSummary
  readonly members?: number // files of a whole package
  readonly decisions: Decisions
  readonly revision: number // grows with each reading: what is shown of it is fetched again
  readonly isPlanKept: boolean // it is read by a plan that this browser keeps
  readonly isKnown: boolean // a mapping that this browser remembers was taken
  readonly chosen: ReadonlySet<string> // keys of names and places that a person decided: another reading does not change them, as it may all others
  readonly recipe?: Recipe // taken when the file was first read, or by a person
}

/** Everything on the workbench. */
export interface Work {
  readonly inputs: readonly Input[]
  readonly nextSlot: number
  readonly shown: number // slot of the file that is looked at; 0 none
  readonly sheet: number
  readonly cell: CellAddress | undefined // to be shown and focused
  readonly cellRequest: number // grows with each request to show a cell, so that the same one can be shown again
  readonly progress: SessionProgress | undefined
  readonly isComparing: boolean
  readonly compared: CandidateSummary | undefined
  readonly groups: readonly GroupSummary[]
  readonly revision: number // grows with each comparison and reading
  readonly left: ReadonlySet<string> // indicators that a person does not take
  readonly replace: boolean
  readonly contradictions: boolean // figures that contradict others are taken all the same
  readonly saving: boolean
  readonly applied: { readonly version: LocalVersion; readonly issues: readonly Issue[] } | undefined
  readonly isUndone: boolean
  readonly error: string // of comparing or saving
}

export const NO_WORK: Work = {
  inputs: [],
  nextSlot: 1,
  shown: 0,
  sheet: 0,
  cell: undefined,
  cellRequest: 0,
  progress: undefined,
  isComparing: false,
  compared: undefined,
  groups: [],
  revision: 0,
  left: new Set(),
  replace: false,
  contradictions: false,
  saving: false,
  applied: undefined,
  isUndone: false,
  error: '',
}

/** Actions of the reducer. */
export type ImportAction =
  | { readonly type: 'add'; readonly files: readonly { readonly file: File; readonly choice?: ReadingChoice; readonly decisions?: Decisions; readonly chosen?: readonly string[]; readonly isRefused?: boolean }[] }
  | { readonly type: 'remove'; readonly slot: number }
  | { readonly type: 'choose'; readonly slot: number; readonly choice: ReadingChoice }
  | { readonly type: 'correct'; readonly slot: number; readonly choice: ReadingChoice; readonly isPlanKept: boolean }
  | { readonly type: 'begin'; readonly slot: number }
  | { readonly type: 'progress'; readonly progress: SessionProgress }
  | { readonly type: 'read'; readonly slot: number; readonly summary: FileSummary; readonly decisions: Decisions; readonly isKnown: boolean; readonly recipe?: Recipe }
  | { readonly type: 'unpack'; readonly slot: number; readonly members: number }
  | { readonly type: 'fail'; readonly slot: number; readonly error: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'renew' }
  | { readonly type: 'decide'; readonly slot: number; readonly decisions: Decisions; readonly recipe?: Recipe }
  | { readonly type: 'compare' }
  | { readonly type: 'compared'; readonly compared: CandidateSummary | undefined; readonly groups: readonly GroupSummary[]; readonly error?: string }
  | { readonly type: 'show'; readonly slot: number; readonly sheet: number }
  | { readonly type: 'see'; readonly cell: CellAddress }
  | { readonly type: 'leave'; readonly left: ReadonlySet<string> }
  | { readonly type: 'replace'; readonly replace: boolean }
  | { readonly type: 'contradictions'; readonly taken: boolean }
  | { readonly type: 'save' }
  | { readonly type: 'saved'; readonly version: LocalVersion; readonly issues: readonly Issue[] }
  | { readonly type: 'unsaved'; readonly error: string }
  | { readonly type: 'undone' }
  | { readonly type: 'clear' }

const put = (work: Work, slot: number, change: Partial<Input>): Work => ({ ...work, inputs: work.inputs.map((input) => (input.slot === slot ? { ...input, ...change } : input)) })

/** What was compared no longer holds. */
const stale = (work: Work): Work => ({ ...work, compared: undefined, groups: [], left: new Set(), contradictions: false, error: '', isComparing: false })

/** An input whose bytes must be read again, without its summary. */
const unread = ({ summary: _understood, members: _members, ...input }: Input): Input => ({ ...input, stage: 'waiting', error: '' })

const keysOf = ({ indicators, regions }: Decisions): string[] => [...indicators.keys(), ...regions.keys()]

/** Keys whose decisions differ. */
const keysChanged = (before: Decisions, now: Decisions): string[] => {
  const differs = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): string[] => [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key))
  return [...differs(before.indicators, now.indicators), ...differs(before.regions, now.regions)]
}

/** Decisions on a new reading, with those that a person made on the earlier one. */
export const keepChosen = (fresh: Decisions, earlier: Decisions, chosen: ReadonlySet<string>): Decisions => {
  const kept = <T>(now: ReadonlyMap<string, T>, then: ReadonlyMap<string, T>): Map<string, T> => {
    const all = new Map([...now].filter(([key]) => !chosen.has(key)))
    for (const [key, value] of then) if (chosen.has(key)) all.set(key, value)
    return all
  }
  const { vintage, isVintageFound = false } = earlier.vintage !== '' && !earlier.isVintageFound ? earlier : fresh
  return { ...earlier, vintage, isVintageFound, indicators: kept(fresh.indicators, earlier.indicators), regions: kept(fresh.regions, earlier.regions) }
}

const decide = (work: Work, { slot, decisions, recipe }: Extract<ImportAction, { type: 'decide' }>): Work => ({
  ...work,
  left: new Set(),
  inputs: work.inputs.map((input) => (input.slot === slot ? { ...input, decisions, ...(recipe && { recipe }), chosen: new Set([...input.chosen, ...keysChanged(input.decisions, decisions)]) } : input)),
})

const add = (work: Work, files: Extract<ImportAction, { type: 'add' }>['files']): Work => {
  const inputs = files.map(({ file, choice = {}, decisions = NO_DECISIONS, chosen = keysOf(decisions), isRefused = false }, at): Input => ({
    slot: work.nextSlot + at, file, choice, stage: isRefused ? 'refused' : 'waiting', error: '', decisions, revision: 0, isKnown: false, isPlanKept: false, chosen: new Set(chosen),
  }))
  const [first] = inputs
  return stale({ ...work, applied: undefined, isUndone: false, inputs: [...work.inputs, ...inputs], nextSlot: work.nextSlot + inputs.length, ...(first && { shown: first.slot, sheet: 0, cell: undefined }) })
}

const remove = (work: Work, slot: number): Work => {
  const inputs = work.inputs.filter((input) => input.slot !== slot)
  const last = inputs[inputs.length - 1]
  return stale({ ...work, inputs, ...(work.shown === slot && { shown: last?.slot ?? 0, sheet: 0, cell: undefined }) })
}

const choose = (work: Work, slot: number, choice: ReadingChoice): Work =>
  stale({ ...work, cell: undefined, sheet: 0, inputs: work.inputs.map((input) => (input.slot === slot ? unread({ ...input, choice: { ...input.choice, ...choice } }) : input)) })

/** The session that held what was read is closed: files must be read again. */
const cancel = (work: Work): Work =>
  stale({ ...work, progress: undefined, inputs: work.inputs.map((input) => (input.stage === 'reading' ? { ...unread(input), stage: 'cancelled' } : input.stage === 'read' ? unread(input) : input)) })

/** The next state of the work. */
// oxlint-disable-next-line max-lines-per-function -- one case for each action
export const after = (work: Work, action: ImportAction): Work => {
  switch (action.type) {
    case 'add':
      return add(work, action.files)
    case 'remove':
      return remove(work, action.slot)
    case 'choose':
      return choose(work, action.slot, action.choice)
    case 'correct':
      return stale(put(work, action.slot, { choice: action.choice, isPlanKept: action.isPlanKept }))
    case 'begin':
      return { ...put(work, action.slot, { stage: 'reading', error: '' }), progress: undefined }
    case 'progress':
      return { ...work, progress: action.progress }
    case 'read':
      return { ...put(work, action.slot, { stage: 'read', error: '', summary: action.summary, decisions: action.decisions, isKnown: action.isKnown, ...(action.recipe && { recipe: action.recipe }), revision: work.revision + 1 }), revision: work.revision + 1, progress: undefined }
    case 'unpack':
      return { ...put(work, action.slot, { stage: 'package', members: action.members }), progress: undefined }
    case 'fail':
      return { ...put(work, action.slot, { stage: 'failed', error: action.error }), progress: undefined }
    case 'cancel':
      return cancel(work)
    case 'renew':
      return stale({ ...work, progress: undefined, inputs: work.inputs.map((input) => (input.stage === 'read' || input.stage === 'reading' ? unread(input) : input)) })
    case 'decide':
      return decide(work, action)
    case 'compare':
      return { ...work, isComparing: true, error: '' }
    case 'compared':
      return { ...work, isComparing: false, progress: undefined, revision: work.revision + 1, compared: action.compared, groups: action.groups, error: action.error ?? '' }
    case 'show':
      return { ...work, shown: action.slot, sheet: action.sheet, cell: undefined }
    case 'see':
      return { ...work, shown: action.cell.slot, sheet: action.cell.sheet, cell: action.cell, cellRequest: work.cellRequest + 1 }
    case 'leave':
      return { ...work, left: action.left }
    case 'replace':
      return { ...work, replace: action.replace }
    case 'contradictions':
      return { ...work, contradictions: action.taken }
    case 'save':
      return { ...work, saving: true, error: '' }
    case 'saved':
      return { ...NO_WORK, nextSlot: work.nextSlot, applied: { version: action.version, issues: action.issues } }
    case 'unsaved':
      return { ...work, saving: false, error: action.error }
    case 'undone':
      return { ...work, applied: undefined, isUndone: true }
    case 'clear':
      return { ...NO_WORK, nextSlot: work.nextSlot }
    default:
      return action satisfies never
  }
}

/** What a clipboard holds, as a file: the table of a web page or spreadsheet as HTML, else its text. */
export const pastedFile = (html: string, text: string, name: string): File | undefined => {
  if (/<table[\s>]/i.test(html)) return new File([html], `${name}.html`, { type: 'text/html' })
  return text.trim() === '' ? undefined : new File([text], `${name}.txt`, { type: 'text/plain' })
}

/** The file to be read next: none while one is being read. */
export const nextToRead = ({ inputs }: Work): Input | undefined => (inputs.some(({ stage }) => stage === 'reading') ? undefined : inputs.find(({ stage }) => stage === 'waiting'))

/** Whether all that was brought has been read, or will not be. */
export const isReadingDone = ({ inputs }: Work): boolean => inputs.every(({ stage }) => stage !== 'waiting' && stage !== 'reading')

/** Files whose decisions make rows. */
export const decidedFiles = ({ inputs }: Work): { slot: number; decisions: Decisions }[] =>
  inputs.filter(({ stage, summary }) => stage === 'read' && (summary?.seriesCount ?? 0) > 0).map(({ slot, decisions }) => ({ slot, decisions }))

/** Indicators that would be taken; derived ones follow by themselves. */
export const takenIndicators = ({ compared, left }: Work): string[] =>
  (compared?.indicators ?? []).filter(({ indicator, derived }) => !derived && !left.has(indicator)).map(({ indicator }) => indicator)

/** Why nothing can be applied: it is still compared, nothing differs, what differs is held back, no indicator is chosen, or errors need the person's word. */
export type ApplyRefusal = 'comparing' | 'same' | 'held' | 'none' | 'unexplained'

/** Why nothing can be applied; undefined where something can. */
export const applyRefusal = (work: Work): ApplyRefusal | undefined => {
  const { compared, isComparing, left } = work
  if (!compared || isComparing) return 'comparing'
  const isWhole = work.inputs.some(({ stage }) => stage === 'package')
  if (isWhole && (compared.indicators.length > 0 || compared.catalogue.length > 0 || compared.ages > 0)) return undefined
  if (!isWhole && compared.held.unexplained > 0 && !work.contradictions) return 'unexplained'
  if (!isWhole && takenIndicators(work).length > 0) return undefined
  if (left.size > 0) return 'none'
  return compared.held.errors + compared.held.contradictions > 0 ? 'held' : 'same'
}

/** Whether there is anything to apply, and it is not being saved. */
export const canApply = (work: Work): boolean => !work.saving && applyRefusal(work) === undefined
