import { NO_DECISIONS, type Decisions } from '../../ingest/import/decisions/decisions'
import { versionStore } from '../../platform/versions/version-store'
import type { KeptWork, ReadingChoice } from '../../platform/workbench/import-session'
import type { Brought, WorkRun } from './run-work'
import type { Work } from './work'

const MOST = 200 * 1024 * 1024 // bytes of files that are kept against a crash

interface Memo {
  readonly choice: ReadingChoice
  readonly decisions: Omit<Decisions, 'indicators' | 'regions'> & { readonly indicators: readonly (readonly [string, unknown])[]; readonly regions: readonly (readonly [string, string])[] }
}

const memoOf = ({ inputs }: Work): Memo[] => inputs.map(({ choice, decisions }) => ({ choice, decisions: { ...decisions, indicators: [...decisions.indicators], regions: [...decisions.regions] } }))

/** Keeps files and decisions, so that a crash or a closed tab loses nothing; written by the session, since a large file would hold up the page. False when this browser could not. */
export const keepWork = async (run: WorkRun, work: Work): Promise<boolean> => {
  const files = work.inputs.map(({ file }) => file)
  if (files.length === 0 || files.reduce((sum, { size }) => sum + size, 0) > MOST) return false
  return (await run.session()).keepDraft(files, JSON.stringify(memoOf(work)))
}

/** Forgets what was kept. */
export const dropDraft = async (): Promise<void> => {
  await versionStore.dropDraft()
}

const memosIn = (memo: string): readonly Partial<Memo>[] => {
  try {
    const value: unknown = JSON.parse(memo)
    return Array.isArray(value) ? (value as Partial<Memo>[]) : []
  } catch {
    return []
  }
}

/** What was kept, as files to be worked on, with what was decided. */
export const resumeDraft = ({ files, memo }: Pick<KeptWork, 'files' | 'memo'>): Brought[] => {
  const memos = memosIn(memo)
  return files.map((file, at) => {
    const { choice = {}, decisions } = memos[at] ?? {}
    const said = decisions && ({ ...NO_DECISIONS, ...decisions, indicators: new Map(decisions.indicators), regions: new Map(decisions.regions) } as Decisions)
    return { file, choice, ...(said && said.indicators.size > 0 && { decisions: said }) }
  })
}
