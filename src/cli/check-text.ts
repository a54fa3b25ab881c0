import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cardsOf } from '../check-text/cards/card'
import { checkByChoices } from '../check-text/check-by-choices'
import { parseChoices, type TextChoice } from '../check-text/choices/choices'
import { commentDocx } from '../check-text/documents/comment-docx'
import { documentText, type DocumentText } from '../check-text/documents/read-document'
import { commentsOf } from '../check-text/reports/comments'
import { verdictTotals, isFaulty } from '../check-text/cards/verdicts'
import { placer, quotedReferences, remarkOf, type ReportJob } from '../check-text/reports/report-job'
import { statementsJson, TEXT_REPORTS } from '../check-text/reports/reports'
import { readPackage } from '../ingest/index'
import type { Language } from '../model/text'
import { derive } from '../transform/index'
import { checkReportWords } from '../words/check-report'
import { checkTextWords } from '../words/check-text'
import type { CheckTextRequest } from './arguments/file-requests'
import { commandFailureText } from './package/failure-text'
import { readInput } from './package/read-input'
import { openForReading } from './run-check'
import { terminalJson, terminalLine } from './terminal-text'

const OK = 0
const WRONG_FIGURES = 1
const WRONG_USAGE = 2

interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** A reason why the command cannot go on, in words. */
class Refused extends Error {}

/** What a file operation gives, or its failure in words. */
const orRefused = async <T>(work: Promise<T>, file: string, language: Language): Promise<T> => {
  try {
    return await work
  } catch (failure) {
    const text = commandFailureText(failure, file, language)
    if (text === undefined) throw failure
    throw new Refused(text)
  }
}

const readDocument = (bytes: Uint8Array, file: string, language: Language): DocumentText => {
  const found = documentText(bytes, file)
  if (typeof found === 'string') throw new Refused(checkTextWords(language).failures[found](file))
  return found
}

const readChoices = async (file: string, language: Language): Promise<readonly TextChoice[]> => {
  if (file === '') return []
  const found = parseChoices(await orRefused(readFile(file, 'utf8'), file, language))
  if (!found) throw new Refused(checkReportWords(language).wrongChoices(file))
  return found
}

const linesOf = (job: ReportJob): string[] => {
  const words = checkTextWords(job.language)
  const place = placer(job)
  return [
    ...job.cards.map((card) => {
      const remark = remarkOf(card, job)
      return terminalLine(`${place(card.start).join(':')} “${card.quote}” ${words.verdicts[card.verdict]}${remark ? ` ${remark}` : ''}`)
    }),
    words.summary(verdictTotals(job.cards), job.cards.length),
  ]
}

const printed = (job: ReportJob, { print, sources }: CheckTextRequest): string[] => {
  const references = sources ? quotedReferences(job) : []
  if (print === 'sarif') return [TEXT_REPORTS.sarif.print(job).trimEnd()]
  if (print === 'json') return [terminalJson({ ...statementsJson(job, () => ({})), counts: verdictTotals(job.cards), ...(sources ? { references } : {}) })]
  return [...linesOf(job), ...references.map((one, at) => terminalLine(`[${at + 1}] ${one}`))]
}

/** Writes the document with a comment at each statement that is to be corrected. */
const writeComments = async (bytes: Uint8Array, job: ReportJob, { file, docx }: CheckTextRequest): Promise<string> => {
  const words = checkReportWords(job.language)
  const made = commentDocx(bytes, commentsOf(job), { author: words.author, day: job.today })
  if (!made) throw new Refused(words.notDocx(file))
  await orRefused(writeFile(docx, made.bytes), docx, job.language)
  return words.written(docx, made.count)
}

const check = async (request: CheckTextRequest, language: Language, io: Surroundings): Promise<number> => {
  const { file, data } = request
  const bytes = await orRefused(readInput(file), file, language)
  const read = readDocument(bytes, file, language)
  if (request.print === 'sarif' && read.isOffice) throw new Refused(checkReportWords(language).noLines(file))
  const choices = await readChoices(request.choices, language)
  const opened = await openForReading(data || join(io.home, 'data'), language, io)
  if (typeof opened === 'string') throw new Refused(opened)
  const dataset = derive(readPackage(opened.files))
  const cards = cardsOf(read.text, checkByChoices(read.text, dataset, choices), dataset)
  const job: ReportJob = { name: file === '-' ? '' : basename(file), text: read.text, origin: read.origin, isOffice: read.isOffice, cards, dataset, language, today: new Date().toISOString().slice(0, 10) }
  for (const line of printed(job, request)) io.out(line)
  if (request.docx !== '') io.err(await writeComments(bytes, job, request))
  return cards.some(isFaulty) ? WRONG_FIGURES : OK
}

/** Checks the figures of a text against a package. Exit code 1 where a figure is wrong, of another period, on another basis, or at odds with another of the text. */
export const checkTextFile = async (request: CheckTextRequest, language: Language, io: Surroundings): Promise<number> => {
  try {
    return await check(request, language, io)
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason
    io.err(reason.message)
    return WRONG_USAGE
  }
}
