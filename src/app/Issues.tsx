import type { IssueListProps } from './IssueList'
import { onRequest } from './on-request'

const IssueList = onRequest(() => import('./IssueList'))

/** Issues in full sentences; their words are fetched when there is something to tell. */
export const Issues = (props: IssueListProps) => (
  <IssueList {...props} />
)
