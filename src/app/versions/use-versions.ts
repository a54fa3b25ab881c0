import { useCallback, useEffect, useState } from 'react'
import type { Issue } from '../../model/issue'
import type { Result } from '../../model/result'
import type { Version } from '../../platform/data/package-version'
import { versionStore } from '../../platform/versions/version-store'

/** The outcome of the last action, in words, and its issues. */
export interface ActionOutcome {
  readonly text: string
  readonly issues: readonly Issue[]
}

const NOTHING: ActionOutcome = { text: '', issues: [] }

/** The stored versions, the outcome of the last action, and a function to run one, after which they are listed again. */
export const useVersions = () => {
  const [versions, setVersions] = useState<readonly Version[]>()
  const [outcome, setOutcome] = useState<ActionOutcome>(NOTHING)
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    let current = true
    const show = async (): Promise<void> => {
      const { value, issues } = await versionStore.listVersions()
      if (!current) return
      setVersions(value)
      setOutcome({ text: '', issues })
      setBusy(false)
    }
    void show()
    return () => {
      current = false
    }
  }, [])
  /** Runs one action; `describe` words its success. */
  const run = useCallback(
    async <T>(work: () => Promise<Result<T>>, describe: (value: T) => string): Promise<void> => {
      setBusy(true)
      try {
        const { value, issues } = await work()
        setVersions((await versionStore.listVersions()).value)
        setOutcome({ text: issues.length > 0 && !value ? '' : describe(value), issues })
      } catch (reason) {
        setOutcome({ text: reason instanceof Error ? reason.message : String(reason), issues: [] })
      }
      setBusy(false)
    },
    [],
  )
  return { versions, outcome, busy, run }
}
