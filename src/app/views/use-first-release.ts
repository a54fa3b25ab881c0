import { useEffect, useState } from 'react'
import type { Dataset } from '../../model/dataset'
import { loadPart } from '../../platform/page/load-part'
import { withoutVintages, type ViewState } from '../../state/view'

let prepare: ((dataset: Dataset) => void) | undefined // once it has been fetched

/** Why the first-release view is not there, and how to try again. */
interface Failure {
  readonly reason: unknown
  readonly tries: number
  readonly retry: () => void
}

/** The view as it can be shown: where it asks for first releases, these are prepared, or fetched first and the current figures shown meanwhile. */
export const useFirstRelease = (dataset: Dataset, view: ViewState): { readonly shown: ViewState; readonly failure: Failure | undefined } => {
  const [failed, setFailed] = useState<Omit<Failure, 'retry'>>()
  const [attempt, setAttempt] = useState(1)
  const [, setFetched] = useState(prepare !== undefined)
  const plain = withoutVintages(view)
  const isAsked = plain !== view
  useEffect(() => {
    if (!isAsked || prepare) return undefined
    let current = true
    const fetchPart = async (): Promise<void> => {
      try {
        prepare = (await loadPart(() => import('../../charts/first-release/prepare-first-release'))).prepareFirstRelease
        if (current) setFetched(true)
      } catch (reason) {
        if (current) setFailed({ reason, tries: attempt })
      }
    }
    void fetchPart()
    return () => {
      current = false
    }
  }, [isAsked, attempt])
  if (isAsked) prepare?.(dataset)
  const retry = (): void => {
    setFailed(undefined)
    setAttempt((count) => count + 1)
  }
  return { shown: prepare ? view : plain, failure: isAsked && !prepare && failed ? { ...failed, retry } : undefined }
}
