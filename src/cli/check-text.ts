import { join } from 'node:path'
import { checkText, type CheckedStatement } from '../check-text/check-text'
import { correctedFigure, printStatement, readingInWords } from '../check-text/print-statement'
import type { TextVerdict } from '../check-text/hypotheses/judgement'
import { readPackage } from '../ingest/index'
import type { Dataset } from '../model/dataset'
import type { Language } from '../model/text'
import { derive } from '../transform/index'
import { checkTextWords } from '../words/check-text'
import type { CheckTextRequest } from './arguments/file-requests'
import { documentText, type DocumentText } from './document-text'
import { commandFailureText } from './package/failure-text'
import { readInput } from './package/read-input'
import { openForReading } from './run-check'
import { terminalJson, terminalLine } from './terminal-text'

const OK = 0
const WRONG_FIGURES = 1
const WRONG_USAGE = 2
const SOURCES_SHOWN = 2

interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Place of a statement in the file's own text. */
const placed = ({ origin }: DocumentText, offset: number): number => origin?.at[offset] ?? offset

const lineAndColumn = (text: string, offset: number): readonly [line: number, column: number] => {
  const before = text.slice(0, offset)
  return [before.split('\n').length, offset - before.lastIndexOf('\n')]
}

const lineOf = (checked: CheckedStatement, read: DocumentText, dataset: Dataset, language: Language): string => {
  const words = checkTextWords(language)
  const { statement, judgement } = checked
  const { verdict, explanation, expected, reading, actual } = judgement
  const source = read.origin?.text ?? read.text
  const [line, column] = lineAndColumn(source, placed(read, statement.start))
  const titles = (expected?.sources ?? []).slice(0, SOURCES_SHOWN).map((id) => dataset.sources.get(id)?.title[language] ?? id)
  const corrected = verdict === 'agrees' || verdict === 'no-data' ? undefined : correctedFigure(checked)
  const parts = [
    words.explanations[explanation],
    ...(actual ? [words.isOf(readingInWords(actual, checked, dataset, language))] : []),
    ...(expected && reading ? [words.data(`${printStatement(checked).data_value ?? ''} ${statement.printedUnit}`.trim(), ...readingParts(checked, dataset, language))] : []),
    ...(titles.length > 0 ? [words.sources(titles)] : []),
    ...(corrected === undefined ? [] : [words.should(corrected)]),
  ].filter(Boolean)
  return terminalLine(`${line}:${column} “${read.text.slice(statement.start, statement.end)}” ${words.verdicts[verdict]}${parts.length > 0 ? ` ${parts.join(words.between)}` : ''}`)
}

const readingParts = (checked: CheckedStatement, dataset: Dataset, language: Language): readonly [what: string, when: string] => {
  const { reading } = checked.judgement
  return reading ? [readingInWords(reading, checked, dataset, language, false), printStatement(checked).period] : ['', '']
}

const countsOf = (checked: readonly CheckedStatement[]): Record<TextVerdict, number> => {
  const counts: Record<TextVerdict, number> = { agrees: 0, differs: 0, 'other-period': 0, 'other-basis': 0, 'no-data': 0 }
  for (const { judgement } of checked) counts[judgement.verdict] += 1
  return counts
}

const readDocument = async (file: string, language: Language): Promise<DocumentText | string> => {
  try {
    const found = documentText(await readInput(file), file)
    return typeof found === 'string' ? checkTextWords(language).failures[found](file) : found
  } catch (failure) {
    const text = commandFailureText(failure, file, language)
    if (text === undefined) throw failure
    return text
  }
}

/** Checks the figures of a read against a package. Exit code 1 where a figure is wrong, of another period or on another basis. */
export const checkTextFile = async ({ file, data, json }: CheckTextRequest, language: Language, io: Surroundings): Promise<number> => {
  const read = await readDocument(file, language)
  const opened = typeof read === 'string' ? read : await openForReading(data || join(io.home, 'data'), language, io)
  if (typeof read === 'string' || typeof opened === 'string') {
    io.err(String(opened))
    return WRONG_USAGE
  }
  const dataset = derive(readPackage(opened.files))
  const checked = checkText(read.text, dataset)
  const counts = countsOf(checked)
  if (json) io.out(terminalJson({ statements: checked.map((one) => ({ ...printStatement(one), start: placed(read, one.statement.start), end: placed(read, one.statement.end) })), counts }))
  else for (const line of [...checked.map((one) => lineOf(one, read, dataset, language)), checkTextWords(language).summary(counts, checked.length)]) io.out(line)
  return counts.differs + counts['other-period'] + counts['other-basis'] > 0 ? WRONG_FIGURES : OK
}
