import type { Dataset } from '../../model/dataset'
import { loadPart } from '../page/load-part'
import { painted } from '../page/viewport'
import type { CheckerAnswer, CheckerScope } from './check-worker'
// oxlint-disable-next-line import/default -- the bundler gives the address of the built worker
import workerUrl from './check-worker.ts?worker&url'
import type { CheckerQuestion } from './checker'
import { textChecker, type TextChecker } from './text-checker'

/** Starts the worker by what has started that of the data: its chunk is there already, and a chunk shared with this one would be one more of the first load. */
const startChecker = async (): Promise<Worker> => (await loadPart(() => import('../data/load-dataset'))).startWorker(workerUrl)

/** Asks a worker, which answers in the order of the questions. */
const askIn = (worker: Worker): ((question: CheckerQuestion) => Promise<unknown>) => {
  const waiting: { readonly give: (found: unknown) => void; readonly fail: (reason: Error) => void }[] = []
  worker.addEventListener('message', ({ data: { found, error } }: MessageEvent<CheckerAnswer>) => {
    const next = waiting.shift()
    if (error === undefined) next?.give(found)
    else next?.fail(new Error(error))
  })
  worker.addEventListener('error', ({ message }) => waiting.splice(0).forEach(({ fail }) => fail(new Error(message || 'worker-failed'))))
  return (question) =>
    new Promise((give, fail) => {
      waiting.push({ give, fail })
      worker.postMessage(question, [])
    })
}

/** Runs the worker's built file in the page. Rejects with `PartMissing` when that file cannot be loaded. */
const askHere = async (): Promise<(question: CheckerQuestion) => Promise<unknown>> => {
  await loadPart(() => import(/* @vite-ignore */ workerUrl))
  const { makeSanhuaChecker } = self as CheckerScope
  if (!makeSanhuaChecker) throw new Error('checker-missing')
  const answer = makeSanhuaChecker()
  return async (question) => {
    await painted()
    return answer(question)
  }
}

/** Opens a checker in a worker; where none starts, in the page. */
export const openChecker = (dataset: Dataset): TextChecker => {
  const started = startChecker().catch(() => undefined)
  return textChecker(started.then((worker) => (worker ? askIn(worker) : askHere())), dataset, true, () => void started.then((worker) => worker?.terminate()))
}
