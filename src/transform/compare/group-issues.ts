import type { Issue, IssueCode, Severity } from '../../model/issue'
import { fingerprint } from '../../model/fingerprint'

/** Issues of one severity and code, in the order found. */
export interface IssueGroup {
  readonly severity: Severity
  readonly code: IssueCode
  readonly count: number // of issues listed and of those that a cap left out
  readonly files: readonly string[]
  readonly issues: readonly Issue[]
}

const ORDER = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

/** What a cap hid: `issues-capped` tells the code and how many more there are. */
const hiddenOf = (issues: readonly Issue[]): Map<string, number> => {
  const hidden = new Map<string, number>()
  for (const one of issues) {
    if (one.code === 'issues-capped') hidden.set(one.facts.of, (hidden.get(one.facts.of) ?? 0) + one.facts.hidden)
  }
  return hidden
}

/** Groups issues by severity, errors first, then by code in the order in which the codes were first met. */
export const groupIssues = (issues: readonly Issue[]): IssueGroup[] => {
  const hidden = hiddenOf(issues)
  return ORDER.flatMap((severity) => {
    const byCode = new Map<IssueCode, Issue[]>()
    for (const one of issues) {
      if (one.severity !== severity || one.code === 'issues-capped') continue
      const alike = byCode.get(one.code)
      if (alike) alike.push(one)
      else byCode.set(one.code, [one])
    }
    return [...byCode].map(([code, alike]): IssueGroup => {
      const more = hidden.get(code) ?? 0
      hidden.delete(code)
      return { severity, code, count: alike.length + more, files: [...new Set(alike.map(({ place }) => place.file).filter(Boolean))], issues: alike }
    })
  })
}

/** A code for what an issue is about, wherever its row has moved to: the same issue in the same file gives the same code. */
export const issueFingerprint = ({ code, place, found, facts }: Issue): string => fingerprint(JSON.stringify([code, place.file, place.sheet ?? '', found, facts]))
