import { useEffect, useState } from 'react'
import type { KeptWork } from '../../platform/workbench/import-session'
import { dropDraft, keepWork, resumeDraft } from './keep-draft'
import type { WorkRun } from './run-work'
import type { Work } from './work'

const PAUSE = 1_000 // ms after the last decision
const LARGE = 20_000_000 // bytes from which the draft is written less often
const LONG_PAUSE = 15_000

/** What must be kept: the files, what was said of them, and what was decided. */
const substance = ({ inputs }: Work): readonly unknown[] => inputs.flatMap(({ slot, choice, decisions }) => [slot, choice, decisions])

const sameSubstance = (a: Work, b: Work): boolean => {
  const [left, right] = [substance(a), substance(b)]
  return left.length === right.length && left.every((one, at) => one === right[at])
}

/** Keeps the work while it goes on, and offers what was not finished last time. */
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
