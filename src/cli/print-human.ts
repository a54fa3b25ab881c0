import { groups } from 'd3-array'
import { formatIn } from '../format/index'
import type { Issue, Severity } from '../model/issue'
import { printPeriod } from '../model/period'
import type { ReleaseState } from '../transform/due-releases'
import type { Language } from '../model/text'
import { publishedUnit } from '../model/unit'
import type { ClaimReport, IdentityReport } from '../transform/index'
import { cliWords } from '../words/commands'
import { printNumber } from '../words/index'
import { printIssue } from '../words/issues'
import { terminalLine } from './terminal-text'
import { countOf, type Checked } from './check'

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[]
const LISTED = 20 // of one code in one file; the rest is counted
const LISTED_ALIKE = 3 // of these, with the same text found

const tick = (holds: boolean): string => (holds ? '✓' : '✗')

/** Issues with their places, alike ones together; long lists are counted, not printed. */
export const issueLines = (issues: readonly Issue[], language: Language): string[] =>
  groups(issues, ({ code, place }) => `${code} ${place.file}`).flatMap(([, alike]) => {
    const varied = groups(alike, ({ found }) => found).flatMap(([, same]) => same.slice(0, LISTED_ALIKE))
    const lines = varied.slice(0, LISTED).map((one) => `  ${terminalLine(printIssue(one, language))}`)
    const hidden = alike.length - lines.length
    return hidden > 0 ? [...lines, cliWords(language).more(hidden)] : lines
  })

const identityLine = (report: IdentityReport, language: Language): string => {
  const { id, checked, worst, worstAt, region, residuals } = report
  const words = cliWords(language)
  if (checked === 0) return `  – ${words.identityUnchecked(id)}`
  const at = worst === 0 || worstAt === undefined ? '' : `${region} ${printPeriod(worstAt)}`
  return `  ${tick(residuals.every(({ holds }) => holds))} ${words.identity(id, checked, printNumber(worst), at)}`
}

const claimLine = (report: ClaimReport, language: Language): string => {
  const { holds, value, expected, unit: token, decimals, text } = report
  const words = cliWords(language)
  const published = publishedUnit(token)
  const unit = published?.units[0]
  if (value === undefined || !published || !unit) return `  ${tick(false)} ${words.claimUnchecked(text[language])}`
  const inUnit = (amount: number): string => formatIn(amount * published.scale, unit, token, decimals, language)
  return `  ${tick(holds)} ${words.claim(text[language], inUnit(value), inUnit(expected))}`
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [title, ...lines.map(terminalLine), ''] : [])

const dueLines = (due: readonly ReleaseState[], language: Language): string[] => {
  const words = cliWords(language)
  if (due.length === 0) return [`  ${words.dueNone}`]
  return due.map(({ release: { title, publisher, url }, period, due: month, indicators }) => `  – ${words.dueLine(title[language], publisher[language], period === undefined ? '' : printPeriod(period), printPeriod(month), url, indicators)}`)
}

/** The check for people: issues by severity with their places, residuals of the identities, statements, a last line of counts. */
export const printHuman = (checked: Checked, due: readonly ReleaseState[] | undefined, language: Language): string => {
  const words = cliWords(language)
  const bySeverity = SEVERITIES.flatMap((severity) =>
    section(
      words.severities[severity],
      issueLines(
        checked.issues.filter((one) => one.severity === severity),
        language,
      ),
    ),
  )
  return [
    ...bySeverity,
    ...section(words.identities, checked.identities.map((one) => identityLine(one, language))),
    ...section(words.claims, checked.claims.map((one) => claimLine(one, language))),
    ...(due ? section(words.due, dueLines(due, language)) : []),
    words.summary(countOf(checked, 'error'), countOf(checked, 'warning'), checked.indicators, checked.observations),
  ].join('\n')
}
