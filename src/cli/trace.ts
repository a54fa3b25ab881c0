import { join } from 'node:path'
import { AGE_STRUCTURE } from '../ingest/import/matching/age-id'
import { traceBand } from '../ingest/import/rows/trace-band'
import { traceFigure, type Trace } from '../ingest/import/rows/trace-figure'
import { readPackage } from '../ingest/index'
import type { Dataset } from '../model/dataset'
import { readText, type Language } from '../model/text'
import { nearestName } from '../transform/nearest-name'
import { derive } from '../transform/index'
import { traceWords } from '../words/trace'
import type { TraceRequest } from './arguments/file-requests'
import { openForReading } from './run-check'
import { terminalJson } from './terminal-text'

const OK = 0
const NOTHING = 1
const WRONG_USAGE = 2
const INDENT = '  '

interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** A trace in lines, that of its inputs indented. */
const linesOf = (trace: Trace, dataset: Dataset, language: Language): string[] => {
  const words = traceWords(language)
  const { indicator, region, period, vintage, variant, value, unit, row, cell, formula, sources, evidence, note, inputs } = trace
  const name = dataset.indicators.get(indicator)?.name[language] ?? ''
  const place = dataset.regions.get(region)?.name[language] ?? region
  const own = [
    words.figure(`${indicator} ${name}`.trim(), [place, period, vintage, variant].filter(Boolean).join(' '), `${value} ${unit}`.trim()),
    ...(row ? [INDENT + words.row(row.file, row.line, row.text)] : []),
    ...(formula ? [INDENT + words.formula(formula)] : []),
    ...(row ? [INDENT + words.source(sources.map(({ id, title }) => `${id} ${title[language]}`.trim()), words.evidence[evidence], vintage)] : []),
    ...(note ? [INDENT + words.note(readText(note)[language])] : []),
    ...(cell ? [INDENT + words.cell(cell), INDENT + words.step(cell)] : []),
  ]
  return [...own, ...inputs.flatMap((input) => linesOf(input, dataset, language).map((line) => INDENT + line))]
}

/** What is wrong where there is no such figure. */
const missingText = ({ indicator, region, period }: TraceRequest, { indicators, regions }: Dataset, language: Language): string => {
  const words = traceWords(language)
  if (!indicators.has(indicator)) return words.unknown(indicator, nearestName(indicator, indicators.keys()))
  if (!regions.has(region)) return words.unknown(region, nearestName(region, regions.keys()))
  return words.absent(indicator, region, period)
}

/** Follows a figure of a package to its row, its source and the cell of the imported file. Exit code 1 where there is no such figure. */
export const trace = async (request: TraceRequest, language: Language, io: Surroundings): Promise<number> => {
  const opened = await openForReading(request.data || join(io.home, 'data'), language, io)
  if (typeof opened === 'string') {
    io.err(opened)
    return WRONG_USAGE
  }
  const dataset = derive(readPackage(opened.files))
  const textOf = async (path: string): Promise<string | undefined> => {
    const bytes = opened.files.get(path)
    return bytes && new TextDecoder().decode(bytes)
  }
  const found = await (request.indicator.startsWith(`${AGE_STRUCTURE}:`) ? traceBand : traceFigure)(dataset, request, textOf)
  if (!found) {
    io.err(missingText(request, dataset, language))
    return NOTHING
  }
  if (request.json) io.out(terminalJson(found))
  else for (const line of linesOf(found, dataset, language)) io.out(line)
  return OK
}
