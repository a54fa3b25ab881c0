import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { pageWords } from '../../words/page'
import { onRequest } from '../controls/on-request'
import type { IssueListProps } from './IssueList'

const IssueList = onRequest(() => import('./IssueList'))

/** Issues in full sentences; the texts are loaded with the first issue. */
export const Issues = (props: IssueListProps) => (
  <IssueList {...props} />
)

interface FailedProps {
  readonly loaded: Loaded
  readonly language: Language
  readonly address: string // of the page that lists all issues
}

/** Codes of errors with which everything was read, and is shown. */
const READ_ALL = /^(?:identity|claim|topic)-|^value-out-of-bounds$/

/** Errors of the data at the top of the page: what could not be read, or what the checks found. */
export const FailedFiles = ({ loaded, language, address }: FailedProps) => {
  const errors = loaded.issues.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  const words = pageWords(language)
  return (
    <section className="failed" role="alert">
      <p>{errors.every(({ code }) => READ_ALL.test(code)) ? words.checked : words.partly}</p>
      <Issues issues={errors} language={language} most={6} />
      <a href={address}>{words.status}</a>
    </section>
  )
}
