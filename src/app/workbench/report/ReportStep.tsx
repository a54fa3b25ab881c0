import { useCallback, useState } from 'react'
import { describeIssue } from '../../../words/issues'
import type { GroupSummary } from '../../../platform/workbench/import-session'
import { onRequest } from '../../controls/on-request'
import { type BenchProps, WorkStep } from '../work/WorkStep'
import { countText } from '../../text/count-and-time'
import { useAnswer } from '../../controls/use-answer'

/** The table of issues, loaded with the first issue. */
const IssueTable = onRequest(() => import('./IssueTable'))
const ReportTools = onRequest(() => import('./ReportTools'))

const FIRST = 20
const MORE = 100

type GroupProps = BenchProps & { readonly group: GroupSummary; readonly at: number }

/** Issues of one severity and code; errors are expanded. */
const Group = (props: GroupProps) => {
  const { run, group, at, work: { revision }, words: { report: words }, view } = props
  const [open, setOpen] = useState(group.severity === 'error')
  const [most, setMost] = useState(FIRST)
  const page = useAnswer(useCallback(async () => (open && revision >= 0 ? (await run.session()).issues(at, 0, most) : undefined), [run, at, most, open, revision]))
  const count = (number: number): string => countText(number, view.language)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-severity={group.severity}>
      <summary>
        <strong>{words.severity[group.severity]}</strong> {group.count > 1 ? `${words.count(count(group.count))} ` : ''}{describeIssue(group.sample, view.language).what}
      </summary>
      {open && page ? <IssueTable {...props} entries={page.entries} /> : null}
      {open && page && page.entries.length < page.total ? (
        <button type="button" className="button" onClick={() => setMost((now) => now + MORE)}>{words.more(count(page.total - page.entries.length))}</button>
      ) : null}
    </details>
  )
}

/** The issues by severity and code, each with its cell. */
export const ReportStep = (props: BenchProps) => {
  const { work, words, view } = props
  if (work.inputs.length === 0 || (work.groups.length === 0 && !work.compared)) return null
  const count = (severity: GroupSummary['severity']): string => countText(work.groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.count, 0), view.language)
  return (
    <WorkStep id="bench-report" number={4} title={words.steps.report}>
      <p aria-live="polite">{work.groups.length === 0 ? words.report.clean : words.report.sum(count('error'), count('warning'), count('note'))}</p>
      {work.groups.map((group, at) => (
        <Group key={`${group.severity}${group.code}`} {...props} group={group} at={at} />
      ))}
      {work.compared && work.compared.known > 0 ? <p className="quiet">{words.report.known(countText(work.compared.known, view.language))}</p> : null}
      {work.groups.length > 0 ? <ReportTools {...props} /> : null}
    </WorkStep>
  )
}
