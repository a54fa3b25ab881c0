import { useCallback, useEffect, useState } from 'react'
import type { Issue } from '../../model/issue'
import type { Result } from '../../model/result'
import type { Version } from '../../platform/versions/version'
import { versionStore } from '../../platform/versions/version-store'

/** What a person did last, in words, and what went wrong with it. */
export interface Said {
  readonly text: string
  readonly issues: readonly Issue[]
}

const NOTHING: Said = { text: '', issues: [] }

/** The versions kept here, what was said last, and a way to do something with them: afterwards they are listed anew. */
export const useVersions = () => {
  const [versions, setVersions] = useState<readonly Version[]>()
  const [said, setSaid] = useState<Said>(NOTHING)
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    let current = true
    const show = async (): Promise<void> => {
      const { value, issues } = await versionStore.listVersions()
      if (!current) return
      setVersions(value)
      setSaid({ text: '', issues })
      setBusy(false)
    }
    void show()
    return () => {
      current = false
    }
  }, [])
  /** Runs one piece of work; its sentence is said when it went well. */
  const run = useCallback(
    async <T>(work: () => Promise<Result<T>>, tell: (value: T) => string): Promise<void> => {
      setBusy(true)
      try {
        const { value, issues } = await work()
        setVersions((await versionStore.listVersions()).value)
        setSaid({ text: issues.length > 0 && !value ? '' : tell(value), issues })
      } catch (reason) {
        setSaid({ text: reason instanceof Error ? reason.message : String(reason), issues: [] })
      }
      setBusy(false)
    },
    [],
  )
  return { versions, said, busy, run }
}
