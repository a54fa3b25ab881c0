import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { printPlan } from '../ingest/import/decisions/parse-plan'
import { planOfReading } from '../ingest/tables/hand/describe-plan'
import type { FileReading } from '../ingest/tables/plan/file-series'
import { openFile, tableRows } from '../ingest/bytes/containers/open-file'
import { readFile } from '../ingest/tables/read/read-file'
import type { Language } from '../model/text'
import type { InspectRequest } from './arguments/file-requests'
import { commandFailureText } from './package/failure-text'
import { readInput } from './package/read-input'
import { readPlan } from './read-plan'
import { applyWords } from '../words/commands'
import { terminalJson } from './terminal-text'
import { readingJson, readingText } from './print-reading'

const READ = 0
const NOTHING = 1
const WRONG_USAGE = 2

/** Writes how a file was read as a plan. */
const writePlan = async (path: string, reading: FileReading): Promise<undefined> => {
  await writeFile(path, printPlan(planOfReading(reading)))
}

interface Voices {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Reads one file and prints the reading. Exit code 0 when there are series, 1 when nothing could be read. */
export const inspect = async (request: InspectRequest, language: Language, { out, err }: Voices): Promise<number> => {
  const bytes = await readInput(request.file).catch((failure: unknown) => commandFailureText(failure, request.file, language) ?? Promise.reject(failure))
  if (typeof bytes === 'string') {
    err(bytes)
    return WRONG_USAGE
  }
  const name = request.file === '-' ? '' : basename(request.file)
  if (request.print === 'table') {
    const opened = await openFile(bytes, name, request.encoding === '' ? {} : { encoding: request.encoding })
    out(terminalJson({ encoding: opened.encoding ?? null, rows: tableRows(opened) }))
    return opened.grids.length > 0 ? READ : NOTHING
  }
  const { plan, wrong } = await readPlan(request.plan, language)
  if (wrong.length > 0) {
    for (const line of wrong) err(line)
    return WRONG_USAGE
  }
  const reading = await readFile(bytes, name, { ...(request.encoding === '' ? {} : { encoding: request.encoding }), layout: request.layout, period: request.period, ...(request.numbers === '' ? {} : { numbers: request.numbers }), ...(request.dates === '' ? {} : { dates: request.dates }), ...(plan ? { plan } : {}) })
  if (request.savePlan !== '') {
    const failure = await writePlan(request.savePlan, reading).catch((reason: Error) => reason)
    if (failure) {
      err(applyWords(language).writeFailed(request.savePlan, failure.message))
      return WRONG_USAGE
    }
    if (request.print === 'human') out(applyWords(language).planSaved(request.savePlan))
  }
  out(request.print === 'json' ? readingJson(reading, language) : readingText(reading, language))
  return reading.series.length > 0 ? READ : NOTHING
}
