import type { Issue } from '../../model/issue'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { issueMessage, placeText } from '../../words/issues'

export interface IssueListProps {
  readonly issues: readonly Issue[]
  readonly language: Language
  readonly most: number
}

/** Issues in full sentences: where, what was found, what was expected, the effect, what to do. */
const IssueList = ({ issues, language, most }: IssueListProps) => {
  const words = uiWords(language).page
  return (
    <>
      <ul className="issues">
        {issues.slice(0, most).map((issue, index) => {
          const where = placeText(issue.place)
          return (
            <li key={`${where}${issue.code}${index}`} data-severity={issue.severity}>
              <strong>{words.severity[issue.severity]}</strong> {where ? <code>{where}</code> : null} {issueMessage(issue, language)}
            </li>
          )
        })}
      </ul>
      {issues.length > most ? <p className="quiet">{words.more(issues.length - most)}</p> : null}
    </>
  )
}

export default IssueList
