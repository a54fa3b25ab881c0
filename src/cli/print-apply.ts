import type { CaughtRow } from '../ingest/import/rows/explain-errors'
import type { RecipeQuestion } from '../ingest/import/decisions/decisions'
import { type OpenQuestions, questionsOf } from '../ingest/import/decisions/recipe-of'
import { AGE_STRUCTURE } from '../ingest/import/matching/age-id'
import type { Dataset } from '../model/dataset'
import type { Language } from '../model/text'
import type { Difference } from '../transform/compare/index'
import { applyWords } from '../words/commands'
import { issueLines } from './print-human'
import { issueRecord } from './print-reading'
import { terminalJson, terminalLine } from './terminal-text'
import type { Outcome, MatchedFile } from './take-in'

const LISTED = 30 // open questions in a terminal

const questionLine = ({ label, unit = '', printed = '', code = '', proposals }: RecipeQuestion, language: Language): string => {
  const words = applyWords(language)
  const near = proposals.slice(0, 3).join(words.comma)
  return label === undefined ? words.openRegion(printed, code, near) : words.openIndicator(label, unit, near)
}

/** Everything that is undecided, with what it may be. */
export const openLines = (open: OpenQuestions, language: Language): string[] => {
  const words = applyWords(language)
  const lines = questionsOf(open).map((question) => terminalLine(questionLine(question, language)))
  const shown = lines.slice(0, LISTED)
  return [...shown, ...(lines.length > shown.length ? [words.more(lines.length - shown.length)] : []), ...(open.isPeriodOpen ? [words.openPeriod] : [])]
}

/** Changes of age bands, counted as those of an indicator; undefined where there are none. */
const agesOf = ({ ages }: Difference) => {
  const count = (wanted: string): number => ages.filter(({ kind, before, after }) => (kind === 'changed' && before === after ? 'restated' : kind) === wanted).length
  return ages.length === 0 ? undefined : { indicator: AGE_STRUCTURE, added: count('added'), changed: count('changed'), removed: count('removed'), restated: count('restated'), unchanged: 0 }
}

/** What would be added and changed, indicator by indicator; what formulas compute follows from it and is not listed. */
export const changeLines = ({ settled: { difference }, files }: Outcome, dataset: Dataset, language: Language): string[] => {
  const words = applyWords(language)
  const observed = difference.indicators.filter(({ derived }) => !derived)
  if (files.size === 0 || observed.length + difference.ages.length === 0) return []
  const ages = agesOf(difference)
  const bands = ages ? [terminalLine(words.indicator(ages.indicator, words.ageStructure, words.counts(ages.added, ages.changed, ages.removed, ages.restated, ages.unchanged)))] : []
  const lines = observed.map(({ indicator, added, changed, removed, restated, unchanged }) =>
    terminalLine(words.indicator(indicator, dataset.indicators.get(indicator)?.name[language] ?? '', words.counts(added, changed, removed, restated, unchanged))),
  )
  return [words.changes, ...lines, ...bands]
}

/** Issues for a person at a terminal. */
export const outcomeIssueLines = ({ issues }: Outcome, language: Language): string[] => issueLines(issues, language)

/** A figure that an error is about, with its cell. */
const caughtRecord = ({ row: { indicator, region, period, vintage, variant, value, unit, from }, kind, because }: CaughtRow) => ({ indicator, region, period, vintage, variant, value, unit, kind, code: because.code, ...from })

/** The whole as one JSON object for programs. */
export const applyJson = ({ reading, open }: MatchedFile, outcome: Outcome | undefined, written: readonly string[], language: Language): string =>
  terminalJson({
    layout: reading.layout ?? null,
    encoding: reading.encoding ?? null,
    open: { ...splitQuestions(open), period: open.isPeriodOpen },
    rows: outcome?.proposal.rows.length ?? 0,
    changes: [
      ...(outcome?.settled.difference.indicators ?? []).filter(({ derived }) => !derived).map(({ indicator, added, changed, removed, restated, unchanged }) => ({ indicator, added, changed, removed, restated, unchanged })),
      ...(outcome ? [agesOf(outcome.settled.difference) ?? []].flat() : []),
    ],
    held: (outcome?.settled.held ?? []).map(caughtRecord),
    marked: (outcome?.settled.marked ?? []).map(caughtRecord),
    newErrors: (outcome?.unexplained ?? []).map((one) => issueRecord(one, language)),
    issues: (outcome?.issues ?? reading.issues).map((one) => issueRecord(one, language)),
    files: outcome ? [...outcome.changed.keys()] : [],
    written,
  })

const splitQuestions = (open: OpenQuestions): { readonly indicators: readonly RecipeQuestion[]; readonly regions: readonly RecipeQuestion[] } => {
  const questions = questionsOf(open)
  return { indicators: questions.filter(({ label }) => label !== undefined), regions: questions.filter(({ label }) => label === undefined) }
}
