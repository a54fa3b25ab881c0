/** Replaces open-checker.ts in the one-file build: texts are checked in the page, since a worker would need a script of its own. */
import type { Dataset } from '../../model/dataset'
import { painted } from '../page/viewport'
import { makeChecker } from './checker'
import { textChecker, type TextChecker } from './text-checker'

/** Opens a checker in the page; each question is answered after what shows its progress has been painted. */
export const openChecker = (dataset: Dataset): TextChecker => {
  const answer = makeChecker()
  return textChecker(Promise.resolve(async (question) => {
    await painted()
    return answer(question)
  }), dataset, false, () => undefined)
}
