import { cardsOf, type TextCard } from '../../check-text/cards/card'
import { checkText } from '../../check-text/check-text'
import type { TextChoice } from '../../check-text/choices/choices'
import type { Dataset } from '../../model/dataset'

/** A question to the checker. It answers one after the other, in their order. */
export type CheckerQuestion =
  | { readonly kind: 'data'; readonly dataset: Dataset }
  | { readonly kind: 'check'; readonly text: string; readonly choices: readonly TextChoice[] }
  | { readonly kind: 'indicators'; readonly text: string; readonly at: number; readonly region: string } // that the statement at an index of a text may mean

/** Holds the data and answers questions on texts. */
export type Checker = (question: CheckerQuestion) => readonly TextCard[] | readonly string[]

/** A checker that knows of no choices: of a reader who makes none, most, it is all that is fetched. */
export const makeChecker = (): Checker => {
  let dataset: Dataset | undefined
  return (question) => {
    if (question.kind === 'data') {
      dataset = question.dataset
      checkText('', dataset) // indexes the names of the catalogue while a text is still being pasted
      return []
    }
    return dataset && question.kind === 'check' ? cardsOf(question.text, checkText(question.text, dataset), dataset) : []
  }
}
