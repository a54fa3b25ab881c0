import { NO_DECISIONS, type Decisions } from '../../ingest/matching/decisions'
import { versionStore } from '../../platform/versions/version-store'
import type { Draft } from '../../platform/versions/version'
import type { ReadingChoice } from '../../platform/workbench/desk'
import type { Brought } from './run-work'
import type { Work } from './work'

const MOST = 200 * 1024 * 1024 // bytes of files that are kept against a crash

interface Memo {
  readonly choice: ReadingChoice
  readonly decisions: Omit<Decisions, 'indicators' | 'regions'> & { readonly indicators: readonly (readonly [string, unknown])[]; readonly regions: readonly (readonly [string, string])[] }
}

const memoOf = ({ inputs }: Work): Memo[] => inputs.map(({ choice, decisions }) => ({ choice, decisions: { ...decisions, indicators: [...decisions.indicators], regions: [...decisions.regions] } }))

/** Keeps files and decisions, so that a crash or a closed tab loses nothing; false when this browser could not. */
export const keepWork = async (work: Work): Promise<boolean> => {
  const bytes = work.inputs.reduce((sum, { file }) => sum + file.size, 0)
  if (work.inputs.length === 0 || bytes > MOST) return false
  const inputs = await Promise.all(work.inputs.map(async ({ file }) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
  const { value } = await versionStore.keepDraft({ time: new Date().toISOString(), inputs, memo: JSON.stringify(memoOf(work)) })
  return value
}

/** Forgets what was kept. */
export const dropDraft = async (): Promise<void> => {
  await versionStore.dropDraft()
}

/** What was not finished; undefined when there is nothing, or nothing can be kept. */
export const readDraft = async (): Promise<Draft | undefined> => (await versionStore.readDraft()).value

const memosIn = (memo: string): readonly Partial<Memo>[] => {
  try {
    const value: unknown = JSON.parse(memo)
    return Array.isArray(value) ? (value as Partial<Memo>[]) : []
  } catch {
    return []
  }
}

/** A draft as files to be worked on, with what was decided. */
export const resumeDraft = ({ inputs, memo }: Draft): Brought[] => {
  const memos = memosIn(memo)
  return inputs.map(({ name, bytes }, at) => {
    const { choice = {}, decisions } = memos[at] ?? {}
    const said = decisions && ({ ...NO_DECISIONS, ...decisions, indicators: new Map(decisions.indicators), regions: new Map(decisions.regions) } as Decisions)
    return { file: new File([new Uint8Array(bytes)], name), choice, ...(said && said.indicators.size > 0 && { decisions: said }) }
  })
}
