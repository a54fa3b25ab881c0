/** A card in words: for the page, the command line, reports and comments. */
import { formatPeriod } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import { readPeriod } from '../../model/period'
import { NATION } from '../../model/region'
import type { Language } from '../../model/text'
import { checkTextWords } from '../../words/check-text'
import { LOCALES } from '../../words/locales'
import type { CardReading, TextCard } from './card'

/** Words of a card; '' where there is nothing to say. */
export interface CardText {
  readonly verdict: string
  readonly explanation: string
  readonly what: string // name of the indicator, or names joined
  readonly where: string
  readonly when: string
  readonly relation: string
  readonly data: string // the figure of the data in the text's unit
  readonly sources: readonly string[] // titles
  readonly evidence: string
  readonly formula: string // with names in place of ids
  readonly isOf: string // the figure that the text has instead
}

const nameOf = (id: string, { indicators }: Dataset, language: Language): string => indicators.get(id)?.name[language] ?? id

const placeName = (region: string, { regions }: Dataset, language: Language): string => (region === NATION ? checkTextWords(language).nation : (regions.get(region)?.short[language] ?? region))

const periodName = (when: string, language: Language): string =>
  when.split('→').map((one) => {
    const period = readPeriod(one)
    return period === undefined ? one : formatPeriod(period, language)
  }).join(' → ')

const namesOf = ({ indicators }: CardReading, dataset: Dataset, language: Language): string => [...new Set(indicators)].map((id) => nameOf(id, dataset, language)).join(' / ')

/** The figure of the data as a number with its unit; one that is divided has fewer digits than those that it is made of. */
const dataText = ({ data_value: value, data_unit: unit, relation }: TextCard, language: Language): string => {
  if (value === null) return ''
  const shown = String(Number(value.toPrecision(relation.startsWith('per') ? 3 : /growth|multiple|times/.test(relation) ? 4 : 6))).replace('-', '−')
  return /^(?:rank)/.test(relation) || unit === '' ? shown : `${shown}${/^[a-z]/.test(unit) ? ' ' : /^[%‰]/.test(unit) ? '' : LOCALES[language].unitGap}${unit}`
}

/** The relation of a card without what modifies it. */
const relationOf = ({ relation }: Pick<TextCard, 'relation'>): string => relation.split('+')[0] ?? ''

/** A card in the words of a language. */
export const cardText = (card: TextCard, dataset: Dataset, language: Language): CardText => {
  const words = checkTextWords(language)
  const { reading, actual } = card
  const actualName = actual && [actual.region === reading?.region ? '' : placeName(actual.region, dataset, language), actual.expression === reading?.expression ? '' : namesOf(actual, dataset, language), periodName(actual.when, language), actual.isFirstRelease ? words.firstRelease : ''].filter(Boolean).join(' ')
  return {
    verdict: words.verdicts[card.verdict], explanation: words.explanations[card.explanation],
    what: reading ? namesOf(reading, dataset, language) : '', where: reading ? placeName(reading.region, dataset, language) : '', when: reading ? periodName(reading.when, language) : '',
    relation: words.relations[relationOf(card)] ?? '', data: dataText(card, language), sources: card.sources.map((id) => dataset.sources.get(id)?.title[language] ?? id), evidence: words.evidence[card.evidence],
    formula: card.formula.replace(/[A-Za-z5][\w.]*(?=@[A-Z]|\b)/g, (id) => (dataset.indicators.has(id) ? nameOf(id, dataset, language) : id)), isOf: actualName ? words.isOf(actualName) : '',
  }
}
