/** Replaces open-checker.ts in the one-file build: texts are checked in the page, since a worker would need a script of its own. */
import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { painted } from '../page/viewport'
import { makeChoiceChecker } from './choice-checker'
import { textChecker, type SendQuestion, type TextChecker } from './text-checker'

/** Opens a checker in the page for texts of any language; each question is answered after what shows its progress has been painted. */
export const openChecker = (dataset: Dataset, language: Language): TextChecker => {
  const answer = makeChoiceChecker()
  const ask: SendQuestion = async (question) => {
    await painted()
    return answer(question)
  }
  let isGiven = false // the data are indexed once
  return textChecker(() => Promise.resolve(async (question) => {
    if (question.kind === 'data' && isGiven) return []
    isGiven = true
    return ask(question)
  }), language, dataset, false, () => undefined)
}
