import { loadPart } from '../page/load-part'
import { painted } from '../page/viewport'
import { startWorker } from '../data/start-worker'
import type { SessionProgress } from './import-session'
import { channelsInPage, connectSession, type OpenSession, type SessionChannel } from './session-rpc'
import type { SessionScope } from './session-worker'
// oxlint-disable-next-line import/default -- the bundler gives the address of the built worker
import workerUrl from './session-worker.ts?worker&url'

export { SessionClosed, type OpenSession } from './session-rpc'

const channelTo = (worker: Worker): SessionChannel => ({
  post: (message) => worker.postMessage(message, []),
  listen: (receive) => worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => void receive(data)),
})

/** Runs the worker's built file in the page, each call after the progress shown has been painted. Rejects with `PartMissing` when that file cannot be loaded. */
const channelHere = async (): Promise<SessionChannel> => {
  await loadPart(() => import(/* @vite-ignore */ workerUrl))
  const { serveSanhuaSession } = self as SessionScope
  if (!serveSanhuaSession) throw new Error('session-missing')
  const [own, other] = channelsInPage()
  serveSanhuaSession(other, painted)
  return own
}

/** Opens a session in a worker; where none starts, in the page. Closing terminates the worker. */
export const openSession = (onProgress: (progress: SessionProgress) => void): OpenSession => {
  let closed = false
  const started = startWorker(workerUrl).then(
    (worker) => {
      if (closed) worker.terminate()
      worker.addEventListener('error', () => fail('worker-failed'))
      worker.addEventListener('messageerror', () => fail('worker-message'))
      return worker
    },
    () => undefined,
  )
  const { session, close, fail } = connectSession(started.then((worker) => (worker ? channelTo(worker) : channelHere())), onProgress)
  return {
    session,
    close: () => {
      closed = true
      close()
      void started.then((worker) => worker?.terminate())
    },
  }
}
