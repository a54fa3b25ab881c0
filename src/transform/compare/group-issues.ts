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

/** Counts of issues left out by a cap, by code, from `issues-capped`. */
const hiddenOf = (issues: readonly Issue[]): Map<string, number> => {
  const hidden = new Map<string, number>()
  for (const one of issues) {
    if (one.code === 'issues-capped') hidden.set(one.facts.of, (hidden.get(one.facts.of) ?? 0) + one.facts.hidden)
  }
  return hidden
}

/** Groups issues by severity, errors first, then by code in order of appearance. */
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

/** Fingerprint of an issue without its line: the same issue in the same file has the same one wherever its row is. */
export const issueFingerprint = ({ code, place, found, facts }: Issue): string => fingerprint(JSON.stringify([code, place.file, place.sheet ?? '', found, facts]))
