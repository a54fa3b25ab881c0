import { lazy, Suspense } from 'react'
import type { IssueListProps } from './IssueList'

const IssueList = lazy(() => import('./IssueList'))

/** Issues in full sentences; their words are fetched when there is something to tell. */
export const Issues = (props: IssueListProps) => (
  <Suspense fallback={null}>
    <IssueList {...props} />
  </Suspense>
)
