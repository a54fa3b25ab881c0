import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { loadPart } from '../page/load-part'
import { painted } from '../page/viewport'
// oxlint-disable import/default -- the bundler gives the addresses of the built workers
import withChoices from './check-worker-choices.ts?worker&url'
import ofEnglish from './check-worker-en.ts?worker&url'
import ofChinese from './check-worker-zh.ts?worker&url'
import ofBoth from './check-worker.ts?worker&url'
// oxlint-enable import/default
import type { CheckerAnswer, CheckerScope } from './serve-checker'
import { textChecker, type SendQuestion, type CheckerKind, type TextChecker } from './text-checker'

/** The worker for each kind of question. One language is less to fetch than both, and most texts are of one; most readers make no choices. */
const WORKERS: Readonly<Record<CheckerKind, string>> = { zh: ofChinese, en: ofEnglish, both: ofBoth, choices: withChoices }

/** Starts a worker by what has started that of the data: its chunk is there already, and a chunk shared with this one would be one more of the first load. */
const startChecker = async (url: string): Promise<Worker> => (await loadPart(() => import('../data/load-dataset'))).startWorker(url)

/** Asks a worker, which answers in the order of the questions. */
const askIn = (worker: Worker): SendQuestion => {
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

type CheckerMaker = NonNullable<CheckerScope['makeSanhuaChecker']>

const made = new Map<string, CheckerMaker>() // a script that was loaded once runs no more

/** Runs a worker's built file in the page. Rejects with `PartMissing` when that file cannot be loaded. */
const askHere = async (url: string): Promise<SendQuestion> => {
  const known = made.get(url)
  if (!known) await loadPart(() => import(/* @vite-ignore */ url))
  const make = known ?? (self as CheckerScope).makeSanhuaChecker
  if (!make) throw new Error('checker-missing')
  made.set(url, make)
  const answer = make()
  return async (question) => {
    await painted()
    return answer(question)
  }
}

/** Opens a checker in workers; where none starts, in the page. The one for texts of the page's language starts at once. */
export const openChecker = (dataset: Dataset, language: Language): TextChecker => {
  const started: Promise<Worker | undefined>[] = []
  const open = async (kind: CheckerKind): Promise<SendQuestion> => {
    const starting = startChecker(WORKERS[kind]).catch(() => undefined)
    started.push(starting)
    const worker = await starting
    return worker ? askIn(worker) : askHere(WORKERS[kind])
  }
  return textChecker(open, language, dataset, true, () => {
    for (const starting of started) void starting.then((worker) => worker?.terminate())
  })
}
