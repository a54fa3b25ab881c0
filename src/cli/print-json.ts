import { printPeriod } from '../model/period'
import type { Language } from '../model/text'
import { issueMessage } from '../words/issues'
import { terminalJson } from './terminal-text'
import { countOf, type Checked } from './check'

/** The check as one JSON object for programs; messages in the language asked for. */
export const printJson = (checked: Checked, language: Language): string =>
  terminalJson({
    errors: countOf(checked, 'error'),
    warnings: countOf(checked, 'warning'),
    claims: checked.claims.map(({ id, holds, value, expected, unit, decimals, period, text, source }) => ({
      id,
      holds,
      value: value ?? null,
      expected,
      unit,
      decimals,
      period: printPeriod(period),
      text: text[language],
      source,
    })),
    identities: checked.identities.map(({ id, checked: times, worst, worstAt, region, residuals }) => ({
      id,
      checked: times,
      worst,
      worstAt: worstAt === undefined ? null : printPeriod(worstAt),
      region,
      broken: residuals.filter(({ holds }) => !holds).length,
    })),
    indicators: checked.indicators,
    observations: checked.observations,
    issues: checked.issues.map((one) => ({
      code: one.code,
      severity: one.severity,
      file: one.place.file,
      line: one.place.line,
      column: one.place.column,
      found: one.found,
      message: issueMessage(one, language),
    })),
  })
