import { csvText } from '../../exports/csv'
import { LOCALES } from '../../words/locales'
import { checkReportWords } from '../../words/check-report'
import { checkTextWords } from '../../words/check-text'
import { cardText } from '../cards/card-text'
import type { TextCard } from '../cards/card'
import { htmlReport } from './html-report'
import { verdictTotals } from '../cards/verdicts'
import { placer, quotedReferences, remarkOf, type ReportJob } from './report-job'

/** A report of a checked text in one format. */
interface TextReport {
  readonly extension: string
  readonly type: string // media type
  readonly print: (job: ReportJob) => string
}

const csvReport = (job: ReportJob): string => {
  const { columns } = checkReportWords(job.language)
  const { between } = checkTextWords(job.language)
  const place = placer(job)
  const rows = job.cards.map((card) => {
    const said = cardText(card, job.dataset, job.language)
    return [place(card.start).join(':'), card.quote, said.verdict, remarkOf(card, job), said.what, said.where, said.when, said.data, said.sources.join(between), card.corrected]
  })
  return csvText([[columns.place, columns.figure, columns.verdict, columns.explanation, columns.meant, columns.region, columns.period, columns.data, columns.source, columns.corrected], ...rows])
}

const isTarget = ({ explanation }: TextCard): boolean => explanation === 'target'

/** Verdicts of forecasts and targets for programs, by what explains them. */
const FORECASTS: Partial<Record<TextCard['explanation'], string>> = { projection: 'agrees', target: 'not-a-claim' }

/** A statement for programs, at its place in the file. */
const statementJson = ({ start, end, indicator, region, period, value, unit, relation, verdict, explanation, data_value, data_unit, is, basis, contradicts }: TextCard, { origin }: Pick<ReportJob, 'origin'>) => {
  const placed = (offset: number): number => origin?.at[offset] ?? offset
  return { start: placed(start), end: placed(end), indicator, region, period, value, unit, relation, verdict: verdict === 'forecast' ? FORECASTS[explanation] ?? 'no-data' : verdict, explanation, data_value, data_unit, is, basis, contradicts: contradicts && { kind: contradicts.kind, start: placed(contradicts.start), end: placed(contradicts.end) } }
}

/** The statements of a text, and the targets in it, which state nothing that is. Neither those nor forecasts are judged. */
export const statementsJson = <More extends object>(job: ReportJob, more: (card: TextCard) => More) => {
  const print = (card: TextCard) => ({ ...statementJson(card, job), ...more(card) })
  return { statements: job.cards.filter((card) => !isTarget(card)).map(print), targets: job.cards.filter(isTarget).map(print) }
}

const jsonReport = (job: ReportJob): string =>
  `${JSON.stringify({ ...statementsJson(job, (card) => ({ text: card.quote, corrected: card.corrected })), counts: verdictTotals(job.cards), references: quotedReferences(job), dataVersion: job.dataset.version }, null, 1)}\n`

const LEVELS = { agrees: 'none', differs: 'error', 'other-period': 'warning', 'other-basis': 'warning', 'no-data': 'note', forecast: 'note' } as const satisfies Record<TextCard['verdict'], string>

/** SARIF 2.1.0 (OASIS) of what does not agree, for text files: code hosts show it beside the lines of a change. */
const sarifReport = (job: ReportJob): string => {
  const place = placer(job)
  const words = checkTextWords(job.language)
  const found = job.cards.filter(({ verdict, contradicts }) => verdict !== 'agrees' || contradicts !== null)
  const results = found.map((card) => {
    const [startLine, startColumn] = place(card.start)
    const [endLine, endColumn] = place(card.end)
    const ruleId = card.verdict === 'agrees' ? 'contradiction' : card.verdict
    const text = `“${card.quote}” ${words.verdicts[card.verdict]}${LOCALES[job.language].colon}${remarkOf(card, job)}`
    return { ruleId, level: ruleId === 'contradiction' ? 'warning' : LEVELS[card.verdict], message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: encodeURIComponent(job.name) }, region: { startLine, startColumn, endLine, endColumn } } }] }
  })
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort().map((id) => ({ id }))
  const run = { tool: { driver: { name: 'sanhua', properties: { dataVersion: job.dataset.version }, rules } }, language: LOCALES[job.language].formatTag, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 1)}\n`
}

/** All formats in which a checked text is reported. */
export const TEXT_REPORTS = {
  html: { extension: 'html', type: 'text/html;charset=utf-8', print: htmlReport },
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8', print: csvReport },
  json: { extension: 'json', type: 'application/json', print: jsonReport },
  sarif: { extension: 'sarif', type: 'application/sarif+json', print: sarifReport },
} as const satisfies Readonly<Record<string, TextReport>>
