/** The worker's side of the workbench: calls in, answers out. A page that gets no worker runs this same file itself. */
import type { Desk, DeskAnswer, DeskCall } from './desk'
import type { READY } from '../dataset-worker'
import { makeDesk } from './make-desk'

/** What the worker says first, as that of the package does. */
const ready: typeof READY = 'ready'

/** Where a page that runs this file itself finds the desk. */
export interface DeskScope {
  makeSanhuaDesk?: typeof makeDesk
}

const answer = async (desk: Desk, { id, task, given }: DeskCall): Promise<DeskAnswer> => {
  try {
    const work = desk[task] as (...given: readonly unknown[]) => Promise<unknown>
    return { id, value: await work.apply(desk, [...given]) }
  } catch (reason) {
    return { id, failed: reason instanceof Error ? reason.message : String(reason) }
  }
}

const isPage = 'document' in self
if (isPage) {
  ;(self as DeskScope).makeSanhuaDesk = makeDesk
} else {
  const say = (message: DeskAnswer | typeof READY): void => self.postMessage(message, { transfer: [] })
  const desk = makeDesk((progress) => say({ progress }))
  let last: Promise<unknown> = Promise.resolve() // one task after the other, in the order asked
  self.addEventListener('message', ({ data }: MessageEvent<DeskCall>) => {
    last = last.then(() => answer(desk, data)).then(say)
  })
  say(ready)
}
