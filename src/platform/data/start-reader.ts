import type { ReaderScope, ReaderTask } from './dataset-worker'
// oxlint-disable-next-line import/default -- the bundler gives the address of the built worker
import workerUrl from './dataset-worker.ts?worker&url'
import { loadPart } from '../page/load-part'
import { rankFiles } from './rank-files'
import type { DatasetReading } from './read-dataset'
import { startWorker } from './start-worker'

type PackageFiles = Map<string, Uint8Array<ArrayBuffer>>

/** Reads packages, one after the other in the order in which they are given. Call `stop` when done, also after a failure. */
export interface Reader {
  readonly read: (files: PackageFiles, isPart?: boolean) => Promise<DatasetReading>
  readonly stop: () => void
}

/** Reads in a worker. Its answers carry no number, so it is given one package at a time. The bytes are transferred, not copied. */
const readIn = async (worker: Worker, { files, guesses, isPart }: ReaderTask & { readonly files: PackageFiles }): Promise<DatasetReading> => {
  const answered = new AbortController()
  const { signal } = answered // without it an answer would also settle the readings before it
  const reading = new Promise<DatasetReading>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<DatasetReading>) => resolve(event.data), { signal })
    worker.addEventListener('messageerror', () => reject(new Error('worker-message')), { signal })
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker-failed')), { signal })
  })
  worker.postMessage({ files, guesses, isPart } satisfies ReaderTask, [...files.values()].map(({ buffer }) => buffer))
  try {
    return await reading
  } finally {
    answered.abort()
  }
}

/** Runs the worker's built file in the page. Rejects with `PartMissing` when that file cannot be loaded. */
const readHere = async ({ files, guesses, isPart }: ReaderTask): Promise<DatasetReading> => {
  await loadPart(() => import(/* @vite-ignore */ workerUrl))
  const { readSanhuaDataset } = self as ReaderScope
  if (!readSanhuaDataset) throw new Error('reader-missing')
  return readSanhuaDataset(files, (_, path) => guesses.get(path) ?? [], isPart)
}

/** Starts a worker while the files are still on their way; where none starts, the page reads them itself. */
export const startReader = (): Reader => {
  const started = startWorker(workerUrl).catch(() => undefined)
  let last: Promise<unknown> = started
  const read = async (files: PackageFiles, isPart: boolean): Promise<DatasetReading> => {
    const [worker, guesses] = await Promise.all([started, rankFiles(files)])
    const task = { files, guesses, isPart }
    return worker ? readIn(worker, task) : readHere(task)
  }
  return {
    read: (files, isPart = false) => {
      const reading = last.then(() => read(files, isPart))
      last = reading.catch(() => undefined)
      return reading
    },
    stop: () => void started.then((worker) => worker?.terminate()),
  }
}
