/** What is to be put in place of a figure, in the form in which the text prints it. */
import { clauseBefore, type CheckedStatement } from '../check-text'
import { foldText } from '../fold/fold-text'
import { sentencesOf, type Stretch } from '../mentions/layout'
import { decimalsPrinted } from '../print-statement'
import { inFormOf, inMyriads, inOtherRate, inPoints, inRightScale, turned } from '../tokens/printed-forms'

const LEAST_HUNDRED_MILLIONS = 1e7 // a smaller count is printed in ten thousands, not as 0.09 hundred millions

/** The figure that the data give, in the place and form of that of the text; undefined where nothing is to be put in its place. */
const correctedQuote = ({ statement, judgement: { expected, explanation, unit: slipped } }: CheckedStatement, quote: string): string | undefined => {
  if (!expected || /^(?:streak|record|rank)$/.test(statement.relation)) return undefined
  if (slipped === 'points') return inPoints(quote)
  const value = statement.direction === 0 ? expected.value : Math.abs(expected.value)
  const digits = (value / statement.scale).toFixed(decimalsPrinted(statement))
  const rescaled = explanation === 'scale' ? inRightScale(quote, value, statement.printed) : undefined
  if (rescaled === undefined && statement.scale === 1e8 && Math.abs(value) < LEAST_HUNDRED_MILLIONS) return inMyriads(quote, value)
  return rescaled ?? inFormOf(slipped ? inOtherRate(quote) : quote, value, digits) ?? `${digits}${/^[a-z]/.test(statement.printedUnit) ? ' ' : ''}${slipped ? inOtherRate(statement.printedUnit) : statement.printedUnit}`
}

/** A statement's sentence in three parts, and the one to be put in its place. */
export interface SentenceParts {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly corrected: string // '' where nothing is to be put in its place
  readonly figure: string // the corrected figure; '' where there is none
}

const REACH = 160 // characters about a figure that its sentence may have

/** Reads sentences of a text and corrects them; the sentences are found once for all. */
export const sentenceReader = (text: string): ((checked: CheckedStatement) => SentenceParts & { readonly clause: string }) => {
  const folded = foldText(text)
  const sentences = sentencesOf(folded)
  let at = 0
  const sentenceAt = (place: number): Stretch => {
    if ((sentences[at]?.start ?? 0) > place) at = 0
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= place) at += 1
    return sentences[at] ?? { start: 0, end: text.length }
  }
  return (checked) => {
    const { statement, judgement } = checked
    const whole = sentenceAt(statement.start)
    const start = Math.max(whole.start, statement.start - REACH)
    const end = Math.min(whole.end, statement.end + REACH)
    const before = text.slice(start, statement.start).trimStart()
    const quote = text.slice(statement.start, statement.end)
    const after = text.slice(statement.end, end).trimEnd()
    const isRight = /^(?:agrees|no-data|forecast)$/.test(judgement.verdict)
    const figure = isRight ? undefined : correctedQuote(checked, quote)
    const reversed = judgement.explanation === 'direction' ? turned(before, statement.direction) : before
    const clause = clauseBefore(text, folded, statement)
    return { before, quote, after, clause, figure: figure ?? '', corrected: figure === undefined || reversed === undefined ? '' : reversed + figure + after }
  }
}
