import { cardsOf } from '../../check-text/cards/card'
import { checkByChoices } from '../../check-text/check-by-choices'
import { checkText, type CheckedStatement } from '../../check-text/check-text'
import { choicesFor } from '../../check-text/hypotheses/judge-chosen'
import type { Dataset } from '../../model/dataset'
import type { Checker } from './checker'

/** A checker that judges by what a reader has chosen, and tells what may be chosen. */
export const makeChoiceChecker = (): Checker => {
  let dataset: Dataset | undefined
  let last: { readonly text: string; readonly checked: readonly CheckedStatement[] } | undefined
  return (question) => {
    if (question.kind === 'data') {
      dataset = question.dataset
      checkText('', dataset)
      return []
    }
    if (!dataset) return []
    if (question.kind === 'check') {
      last = { text: question.text, checked: checkByChoices(question.text, dataset, question.choices) }
      return cardsOf(question.text, last.checked, dataset)
    }
    if (last?.text !== question.text) last = { text: question.text, checked: checkText(question.text, dataset) }
    const one = last.checked[question.at]
    return one ? choicesFor(one.statement, question.region, dataset) : []
  }
}
