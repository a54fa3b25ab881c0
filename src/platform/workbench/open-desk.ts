import { loadPart } from '../load-part'
import { startWorker } from '../start-worker'
import { painted } from '../painted'
import { deskOf, type Desk, type DeskAnswer, type DeskProgress, type DeskTask } from './desk'
import type { DeskScope } from './desk-worker'
// oxlint-disable-next-line import/default -- the bundler gives the address of the built worker
import workerUrl from './desk-worker.ts?worker&url'
import { pageDesk } from './page-desk'

/** A desk with the means to leave it: whatever it is at, it stops. */
export interface OpenDesk {
  readonly desk: Desk
  readonly close: () => void
}

/** Why a call got no answer: the desk was closed. Nothing to tell a person, who closed it. */
export class DeskClosed extends Error {}

type Waiting = Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }>

/** Hands calls to a worker and answers back. */
const listen = (worker: Worker, waiting: Waiting, onProgress: (progress: DeskProgress) => void): void => {
  worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
    if ('progress' in data) return onProgress(data.progress)
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) call?.reject(new Error(data.failed))
    else call?.resolve(data.value)
  })
  const fail = (reason: string) => (): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }
  worker.addEventListener('error', fail('worker-failed'))
  worker.addEventListener('messageerror', fail('worker-message'))
}

/** The worker's built file run by the page itself, each task after what was said has been painted. Rejects with `PartMissing` when that file cannot be had. */
const deskHere = async (onProgress: (progress: DeskProgress) => void): Promise<Desk> => {
  await loadPart(() => import(/* @vite-ignore */ workerUrl))
  const { makeSanhuaDesk } = self as DeskScope
  if (!makeSanhuaDesk) throw new Error('desk-missing')
  return pageDesk(makeSanhuaDesk(onProgress), painted)
}

/** Opens a desk in a worker; where none starts, in the page. */
export const openDesk = (onProgress: (progress: DeskProgress) => void): OpenDesk => {
  const waiting: Waiting = new Map()
  let closed = false
  let count = 0
  let here: Promise<Desk> | undefined
  const heard = (progress: DeskProgress): void => {
    if (!closed) onProgress(progress)
  }
  const started = startWorker(workerUrl).then(
    (worker) => {
      listen(worker, waiting, heard)
      if (closed) worker.terminate()
      return worker
    },
    () => undefined,
  )
  const ask = async (task: DeskTask, given: readonly unknown[]): Promise<unknown> => {
    const worker = await started
    if (closed) throw new DeskClosed()
    if (!worker) return ((await (here ??= deskHere(heard)))[task] as (...given: readonly unknown[]) => Promise<unknown>)(...given)
    const id = (count += 1)
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, task, given }, [])
    })
  }
  const close = (): void => {
    closed = true
    for (const { reject } of waiting.values()) reject(new DeskClosed())
    waiting.clear()
    void started.then((worker) => worker?.terminate())
  }
  return { desk: deskOf(ask), close }
}
