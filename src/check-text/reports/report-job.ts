import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { cardText } from '../cards/card-text'
import type { TextCard } from '../cards/card'
import { sourceReference } from '../../exports/citation'
import { checkReportWords } from '../../words/check-report'
import { checkTextWords } from '../../words/check-text'

/** A text that was checked, to be reported. */
export interface ReportJob {
  readonly name: string // of the file; '' for a pasted text
  readonly text: string // as it was read
  readonly origin: { readonly text: string; readonly at: Int32Array } | undefined // the file's own text, where another was read
  readonly isOffice: boolean // a document of paragraphs, not of lines
  readonly cards: readonly TextCard[]
  readonly dataset: Dataset
  readonly language: Language
  readonly today: string // ISO date
}

/** Line and column, from 1, in UTF-16 units. */
export type LineAndColumn = readonly [line: number, column: number]

/** Makes lines and columns of offsets into the text that was read; the lines are found once for all. */
export const placer = ({ text, origin }: Pick<ReportJob, 'text' | 'origin'>): ((offset: number) => LineAndColumn) => {
  const source = origin?.text ?? text
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const place = origin?.at[offset] ?? offset
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return [low + 1, place - (starts[low] ?? 0) + 1]
  }
}

/** What a card says of its figure, in one line. */
export const remarkOf = (card: TextCard, { dataset, language, text }: Pick<ReportJob, 'dataset' | 'language' | 'text'>): string => {
  const words = checkTextWords(language)
  const own = checkReportWords(language)
  const said = cardText(card, dataset, language)
  const data = said.data === '' ? '' : own.data(said.data, [said.where === words.nation ? '' : said.where, said.what].filter(Boolean).join(' '), said.when)
  const against = card.contradicts === null ? '' : words.contradicts[card.contradicts.kind](text.slice(card.contradicts.start, card.contradicts.end))
  return [said.explanation, against, said.isOf, data, said.sources.length > 0 ? own.sources(said.sources.slice(0, 2)) : '', card.figure === '' || card.explanation === 'direction' ? '' : own.should(card.figure)].filter(Boolean).join(words.between)
}

/** References by GB/T 7714—2025 to the sources of the figures quoted, in the order of the text. */
export const quotedReferences = ({ cards, dataset, language, today }: Pick<ReportJob, 'cards' | 'dataset' | 'language' | 'today'>): string[] =>
  [...new Set(cards.flatMap(({ sources }) => sources))].flatMap((id) => {
    const source = dataset.sources.get(id)
    return source ? [sourceReference(source, { language, today }).gbt] : []
  })
