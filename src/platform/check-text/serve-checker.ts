/** What a worker does in which texts are checked. A page that gets no worker runs the worker's file itself. */
import type { READY } from '../data/dataset-worker'
import type { Checker, CheckerQuestion } from './checker'

/** First message, the same as that of the dataset worker. */
const ready: typeof READY = 'ready'

/** Answer of the worker: what was found, or why it could not be. */
export interface CheckerAnswer {
  readonly found?: unknown
  readonly error?: string
}

/** The global by which a page that runs this file itself gets the checker. */
export interface CheckerScope {
  makeSanhuaChecker?: () => Checker
}

/** Answers in a worker; in a page, gives it the checker. */
export const serveChecker = (makeChecker: () => Checker): void => {
  const isPage = 'document' in self
  if (isPage) {
    ;(self as CheckerScope).makeSanhuaChecker = makeChecker
    return
  }
  const answer = makeChecker()
  const answerTo = (question: CheckerQuestion): CheckerAnswer => {
    try {
      return { found: answer(question) }
    } catch (reason) {
      return { error: reason instanceof Error ? reason.message : String(reason) }
    }
  }
  self.addEventListener('message', ({ data }: MessageEvent<CheckerQuestion>) => self.postMessage(answerTo(data), { transfer: [] }))
  self.postMessage(ready, { transfer: [] })
}
