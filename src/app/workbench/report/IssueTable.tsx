import type { PlacedIssue } from '../../../platform/workbench/import-session'
import { describeIssue } from '../../../words/issues'
import { ScrollRegion } from '../../controls/ScrollRegion'
import type { BenchProps } from '../work/WorkStep'
import { columnLetters } from '../reading/grid-window'

type RowProps = BenchProps & { readonly entry: PlacedIssue }

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text)

/** The cell in its row, as in the file. */
const RowText = ({ before, cell, after, found }: Pick<PlacedIssue, 'before' | 'cell' | 'after'> & { readonly found: string }) => (
  <span className="bench-row">
    {before.map((text, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- cells of one row
      <span key={at}>{short(text)}</span>
    ))}
    <mark>{cell || found}</mark>
    {after.map((text, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- cells of one row
      <span key={at}>{short(text)}</span>
    ))}
  </span>
)

const IssueRow = ({ run, entry, words: { report: words }, view }: RowProps) => {
  const { issue, at, ...cells } = entry
  const { what, expected, now, todo } = describeIssue(issue, view.language)
  const { file, sheet = '', line, column } = issue.place
  const where = words.where(file, sheet, line, column > 0 ? columnLetters(column - 1) : '')
  return (
    <tr>
      <td>{at ? <button type="button" className="plain" onClick={() => run.act({ type: 'see', cell: at })}>{where}<span className="hidden"> {words.go}</span></button> : where}</td>
      <td><RowText {...cells} found={issue.found} /></td>
      <td>{what}</td>
      <td>{expected}</td>
      <td>{now}</td>
      <td>{todo}</td>
    </tr>
  )
}

/** Issues of one kind: where each is, the cell in its row, what was expected, the effect. */
const IssueTable = ({ entries, ...props }: BenchProps & { readonly entries: readonly PlacedIssue[] }) => {
  const { report: words } = props.words
  return (
    <ScrollRegion label={words.columns.what} height={360}>
      <table className="bench-issues">
        <thead>
          <tr>
            {Object.values(words.columns).map((name) => (
              <th key={name} scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- one cell may have two issues of a kind
            <IssueRow key={at} {...props} entry={entry} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

export default IssueTable
