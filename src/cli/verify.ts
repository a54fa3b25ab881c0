import { basename, join } from 'node:path'
import type { StampChange } from '../exports/stamp/compare-stamp'
import type { FigureCell, FigureEdit } from '../exports/stamp/figure-table'
import { shortCode } from '../exports/stamp/stamp'
import { readExport } from '../exports/verify/read-export'
import { summaryText, verdictText } from '../exports/verify/verdict-text'
import { countVerdicts, verifyPanels, type Verified } from '../exports/verify/verify'
import { readPackage } from '../ingest/index'
import type { Language } from '../model/text'
import { derive } from '../transform/index'
import { stampWords } from '../words/versions'
import type { VerifyRequest } from './arguments/file-requests'
import { addCounties } from './package/add-counties'
import { commandFailureText } from './package/failure-text'
import { readInput } from './package/read-input'
import { readPanels } from './read-panels'
import { openForReading } from './run-check'
import { terminalJson } from './terminal-text'

const OK = 0
const DIFFERS = 1
const WRONG_USAGE = 2

interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const MOST_LINES = 50 // figures listed for each chart; all are in the JSON

const editLine = ({ row, column, place, before, after }: FigureEdit, language: Language): string => {
  const words = stampWords(language)
  const text = (cell: FigureCell): string => (cell === undefined ? words.absent : String(cell))
  return `${words.figureOf(row, place === 'table' ? column : `${column} [${words.places[place]}]`)}${text(before)} → ${text(after)}`
}

const changeLine = ({ row, column, unit, before, after }: StampChange, language: Language): string => {
  const words = stampWords(language)
  const text = (value: number | undefined): string => (value === undefined ? words.absent : String(value))
  return `${words.figureOf(row, unit ? `${column} [${unit}]` : column)}${text(before)} → ${text(after)}`
}

/** A chart in lines: verdict, what it means, the figures that differ. */
const linesOf = (chart: Verified, version: string, language: Language): string[] => {
  const words = stampWords(language)
  const { name, title, slide, verdict, edits, changes, isRead } = chart
  const figures = [...edits.map((edit) => editLine(edit, language)), ...changes.map((change) => changeLine(change, language))]
  const head = [slide && words.slide(slide), title || name.panel, slide && name.query, name.code && words.code(shortCode(name))].filter(Boolean).join(' · ')
  return [
    `${words.verdict[verdict]}  ${head}`,
    `  ${verdictText(chart, version, language)}`,
    ...figures.slice(0, MOST_LINES).map((line) => `    ${line}`),
    ...(figures.length > MOST_LINES ? [`    ${words.moreChanges(String(figures.length - MOST_LINES))}`] : []),
    ...(isRead || verdict === 'unknown' ? [] : [`  ${words.unread}`]),
  ]
}

const jsonOf = ({ name, title, slide, verdict, reason, figures, isRead, isRevised, isUncertain, edits, changes }: Verified) => ({
  panel: name.panel,
  query: name.query,
  version: name.version,
  code: name.code,
  title,
  ...(slide ? { slide } : {}),
  verdict,
  ...(reason ? { reason } : {}),
  figures,
  figuresRead: isRead,
  edited: edits.length > 0 || isUncertain,
  revised: isRevised,
  edits: edits.map(({ place, row, column, before, after }) => ({ place, row, column, exported: before ?? null, found: after ?? null })),
  changes: changes.map(({ row, column, unit, before, after }) => ({ row, column, unit, before: before ?? null, after: after ?? null })),
})

/** Checks an exported file against itself and against a data package. Exit code 1 when a chart differs or cannot be checked. */
export const verify = async (request: VerifyRequest, language: Language, io: Surroundings): Promise<number> => {
  const words = stampWords(language)
  const bytes = await readInput(request.file).catch((failure: unknown) => commandFailureText(failure, request.file, language) ?? Promise.reject(failure))
  const opened = typeof bytes === 'string' ? bytes : await openForReading(request.data || join(io.home, 'data'), language, io)
  if (typeof bytes === 'string' || typeof opened === 'string') {
    io.err(String(typeof bytes === 'string' ? bytes : opened))
    return WRONG_USAGE
  }
  const reading = readExport(bytes, request.file === '-' ? '' : basename(request.file))
  if (reading.kind === 'none') {
    const { what, todo } = words.unknown[reading.reason]
    io.out(request.json ? terminalJson({ ours: false, reason: reading.reason, message: what }) : what + words.gap + todo)
    return DIFFERS
  }
  const { dataset, panels } = addCounties({ dataset: derive(readPackage(opened.files)), panels: readPanels(opened.files).value.panels }, reading.panels.map(({ name }) => name.panel), opened.files)
  const charts = verifyPanels(reading.panels, dataset, panels, language)
  const summary = countVerdicts(charts)
  if (request.json) io.out(terminalJson({ ours: charts.some(({ reason, name }) => reason !== 'no-panel' || name.query !== ''), version: dataset.version, summary, foreign: reading.foreign, charts: charts.map(jsonOf) }))
  else io.out([summaryText(charts, language), ...(reading.foreign > 0 ? [words.foreign(reading.foreign)] : []), ...charts.flatMap((chart) => ['', ...linesOf(chart, dataset.version, language)])].join('\n'))
  return summary.unchanged === charts.length ? OK : DIFFERS
}
