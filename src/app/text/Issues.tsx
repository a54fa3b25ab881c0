import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { uiWords } from '../../words/index'
import { onRequest } from '../controls/on-request'
import type { IssueListProps } from './IssueList'

const IssueList = onRequest(() => import('./IssueList'))

/** Issues in full sentences; the texts are loaded with the first issue. */
export const Issues = (props: IssueListProps) => (
  <IssueList {...props} />
)

/** Files that could not be read, at the top of the page. */
export const FailedFiles = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const errors = loaded.issues.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  const words = uiWords(language).page
  return (
    <section className="failed" role="alert">
      <p>{words.partly}</p>
      <Issues issues={errors} language={language} most={6} />
      <a href="#status">{words.status}</a>
    </section>
  )
}
