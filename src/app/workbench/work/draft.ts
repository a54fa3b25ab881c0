import { useEffect, useState } from 'react'
import { NO_DECISIONS, type Decisions } from '../../../ingest/import/decisions/decisions'
import { versionStore } from '../../../platform/versions/version-store'
import type { KeptWork, ReadingChoice } from '../../../platform/workbench/import-session'
import type { Brought, WorkRun } from './run-work'
import type { Work } from './work'

const MOST = 200 * 1024 * 1024 // bytes of the files in a draft

interface Memo {
  readonly choice: ReadingChoice
  readonly chosen?: readonly string[]
  readonly decisions: Omit<Decisions, 'indicators' | 'regions'> & { readonly indicators: readonly (readonly [string, unknown])[]; readonly regions: readonly (readonly [string, string])[] }
}

const memoOf = ({ inputs }: Work): Memo[] => inputs.map(({ choice, decisions, chosen }) => ({ choice, chosen: [...chosen], decisions: { ...decisions, indicators: [...decisions.indicators], regions: [...decisions.regions] } }))

/** Stores files and decisions against a crash or a closed tab. Written by the session, since a large file would block the page. False when this browser could not. */
const keepWork = async (run: WorkRun, work: Work): Promise<boolean> => {
  const files = work.inputs.map(({ file }) => file)
  if (files.length === 0 || files.reduce((sum, { size }) => sum + size, 0) > MOST) return false
  return (await run.session()).keepDraft(files, JSON.stringify(memoOf(work)))
}

/** Deletes the draft. */
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

/** The draft, as input files with their decisions. */
const resumeDraft = ({ files, memo }: Pick<KeptWork, 'files' | 'memo'>): Brought[] => {
  const memos = memosIn(memo)
  return files.map((file, at) => {
    const { choice = {}, decisions, chosen } = memos[at] ?? {}
    const kept = decisions && ({ ...NO_DECISIONS, ...decisions, indicators: new Map(decisions.indicators), regions: new Map(decisions.regions) } as Decisions)
    return { file, choice, ...(kept && kept.indicators.size > 0 && { decisions: kept, ...(chosen && { chosen }) }) }
  })
}

const PAUSE = 1_000 // ms after the last decision
const LARGE = 20_000_000 // bytes from which the draft is written less often
const LONG_PAUSE = 15_000

/** The content of a draft: files, choices, decisions. */
const substance = ({ inputs }: Work): readonly unknown[] => inputs.flatMap(({ slot, choice, decisions }) => [slot, choice, decisions])

const sameSubstance = (a: Work, b: Work): boolean => {
  const [left, right] = [substance(a), substance(b)]
  return left.length === right.length && left.every((one, at) => one === right[at])
}

/** Stores the work as it changes, and offers the unfinished work of the last visit. */
export const useDraft = (run: WorkRun): { readonly draft: KeptWork | undefined; readonly goOn: () => void; readonly drop: () => void } => {
  const [draft, setDraft] = useState<KeptWork>()
  useEffect(() => {
    let current = true
    const look = async (): Promise<void> => {
      const found = await (await run.session()).readDraft()
      if (current && run.store.getState().inputs.length === 0) setDraft(found)
    }
    void look().catch(() => undefined)
    return () => {
      current = false
    }
  }, [run])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = run.store.subscribe((now, before) => {
      if (sameSubstance(now, before)) return
      clearTimeout(timer)
      if (now.applied || now.isUndone) return
      setDraft(undefined)
      const bytes = now.inputs.reduce((sum, { file }) => sum + file.size, 0)
      timer = setTimeout(() => void (now.inputs.length === 0 ? dropDraft() : keepWork(run, now).catch(() => undefined)), bytes > LARGE ? LONG_PAUSE : PAUSE)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [run])
  return {
    draft,
    goOn: () => {
      if (draft) run.add(resumeDraft(draft))
      setDraft(undefined)
    },
    drop: () => {
      setDraft(undefined)
      void dropDraft()
    },
  }
}
