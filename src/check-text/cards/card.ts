/** A checked statement as plain facts, which can leave a worker and which page, reports and comments are printed from. Words are not among them. */
import { findSeries, type Dataset } from '../../model/dataset'
import { EVIDENCE, type Evidence } from '../../model/evidence'
import { printPeriod } from '../../model/period'
import { FIRST_RELEASE, observationAt } from '../../model/series'
import type { CheckedStatement } from '../check-text'
import { comparesDates, type Reading } from '../hypotheses/evaluate-relation'
import type { Explanation, TextVerdict } from '../hypotheses/judgement'
import { contradictionsIn, type Contradiction } from '../consistency/contradictions'
import { idsOf, indexMeant } from '../hypotheses/quantity'
import { periodText, printStatement, type PrintedStatement } from '../print-statement'
import { sentenceReader, type SentenceParts } from './corrected-text'

/** What is computed, where and when, by codes. */
export interface CardReading {
  readonly expression: string
  readonly indicators: readonly string[]
  readonly region: string
  readonly period: string
  readonly base: string // of a change; '' for none
  readonly when: string // `2020`, `2010→2020`
  readonly isFirstRelease: boolean
}

/** A checked statement as the page shows it. */
export interface TextCard extends Omit<PrintedStatement, 'verdict' | 'explanation'>, SentenceParts {
  readonly verdict: TextVerdict
  readonly explanation: Explanation
  readonly clause: string // by which a choice knows it
  readonly reading: CardReading | undefined
  readonly actual: CardReading | undefined // what explains the figure
  readonly evidence: Evidence | '' // the weakest of the figures used
  readonly sources: readonly string[]
  readonly formula: string // over ids; '' where the figure is a published one
  readonly isChosen: boolean
  readonly contradicts: Contradiction | null // another statement of the text
}

const readingFacts = (reading: Reading | undefined, checked: CheckedStatement): CardReading | undefined =>
  reading && {
    expression: reading.expression, indicators: idsOf(reading.expression).map((id) => id.split('@')[0] ?? id), region: reading.place.region, period: printPeriod(reading.period),
    base: reading.base !== undefined && comparesDates(reading) ? printPeriod(reading.base) : '', when: periodText(reading, checked), isFirstRelease: reading.place.vintage === FIRST_RELEASE,
  }

const UNSUPPORTED: Pick<TextCard, 'evidence' | 'sources'> = { evidence: '', sources: [] }

/** The weakest evidence of the figures that a reading uses, and their sources. */
const supportOf = ({ expression, other, place, period, base }: Reading, dataset: Dataset): Pick<TextCard, 'evidence' | 'sources'> => {
  const found = [...idsOf(expression), ...(other === undefined ? [] : idsOf(other))].flatMap((id) => {
    const [indicator = '', elsewhere] = id.split('@')
    const series = findSeries(dataset, indicator, elsewhere ?? place.region, '', place.variant)
    return series === undefined ? [] : [period, ...(base === undefined ? [] : [base])].flatMap((when) => {
      const index = indexMeant(series, when)
      return index < 0 ? [] : [observationAt(series, index)]
    })
  })
  const weakest = Math.max(-1, ...found.map(({ evidence }) => EVIDENCE.indexOf(evidence)))
  return { evidence: EVIDENCE[weakest] ?? '', sources: [...new Set(found.flatMap(({ sources }) => sources))] }
}

const formulaOf = ({ expression }: Reading, indicator: string, dataset: Dataset): string => {
  const own = dataset.indicators.get(expression)
  return own ? own.formula : expression === indicator && idsOf(expression).length === 1 ? '' : indicator
}

/** Cards of checked statements, in their order. */
export const cardsOf = (text: string, checked: readonly CheckedStatement[], dataset: Dataset): TextCard[] => {
  const read = sentenceReader(text)
  const contradictions = contradictionsIn(checked)
  return checked.map((one, at) => {
    const { judgement: { reading, actual, verdict, explanation } } = one
    const { start, end, indicator, region, period, value, unit, relation, data_value, data_unit, is, basis } = printStatement(one)
    const { before, quote, after, corrected, figure, clause } = read(one)
    const { evidence, sources } = reading ? supportOf(reading, dataset) : UNSUPPORTED
    return { // in full: spreading three objects takes four times as long
      start, end, indicator, region, period, value, unit, relation, data_value, data_unit, is, basis, before, quote, after, corrected, figure, clause, verdict, explanation, reading: readingFacts(reading, one), actual: readingFacts(actual, one),
      evidence, sources, formula: reading ? formulaOf(reading, indicator, dataset) : '', isChosen: one.isChosen === true, contradicts: contradictions.get(at) ?? null,
    }
  })
}
