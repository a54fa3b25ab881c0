import type { READY } from './dataset-worker'

const ready: typeof READY = 'ready'
const PATIENCE = 15_000 // ms until a worker that has not said a word counts as not started

/** Starts a worker that says when it is ready. Rejects when it cannot be made, its file cannot be had or its code does not run. */
export const startWorker = (url: string): Promise<Worker> =>
  new Promise((resolve, reject) => {
    // What is built is a classic script, since Firefox 100 knows no module workers; what is served in development is a module.
    const worker = new Worker(url, { type: import.meta.env.DEV ? 'module' : 'classic' })
    const give = (reason: string): void => {
      clearTimeout(timer)
      worker.terminate()
      reject(new Error(reason))
    }
    const timer = setTimeout(() => give('worker-silent'), PATIENCE)
    const begin = ({ data }: MessageEvent<unknown>): void => {
      if (data !== ready) return
      clearTimeout(timer)
      worker.removeEventListener('message', begin)
      worker.removeEventListener('error', fail)
      resolve(worker)
    }
    const fail = (event: ErrorEvent): void => give(event.message || 'worker-failed')
    worker.addEventListener('message', begin)
    worker.addEventListener('error', fail)
  })
