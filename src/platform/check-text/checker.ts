import { cardsOf, type TextCard } from '../../check-text/cards/card'
import { checkText, type CheckedStatement } from '../../check-text/check-text'
import type { TextChoice } from '../../check-text/choices/choices'
import { choicesFor } from '../../check-text/hypotheses/judge-chosen'
import type { Dataset } from '../../model/dataset'

/** A question to the checker. It answers one after the other, in their order. */
export type CheckerQuestion =
  | { readonly kind: 'data'; readonly dataset: Dataset }
  | { readonly kind: 'check'; readonly text: string; readonly choices: readonly TextChoice[] }
  | { readonly kind: 'indicators'; readonly at: number; readonly region: string } // that the statement at an index of the last text may mean

/** Holds the data and the last text, and answers questions on them. */
export const makeChecker = (): ((question: CheckerQuestion) => readonly TextCard[] | readonly string[]) => {
  let dataset: Dataset | undefined
  let checked: readonly CheckedStatement[] = []
  return (question) => {
    if (question.kind === 'data') {
      dataset = question.dataset
      checkText('', dataset) // indexes the names of the catalogue while a text is still being pasted
      return []
    }
    if (!dataset) return []
    if (question.kind === 'indicators') {
      const one = checked[question.at]
      return one ? choicesFor(one.statement, question.region, dataset) : []
    }
    checked = checkText(question.text, dataset, question.choices)
    return cardsOf(question.text, checked, dataset)
  }
}
