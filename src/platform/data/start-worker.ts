import type { READY } from './dataset-worker'

const ready: typeof READY = 'ready' // by its type: the value would bring the reader into this chunk
const TIMEOUT = 15_000 // ms without a message until a worker counts as not started

/** Starts a worker and resolves with its READY message. Rejects when it cannot be created, its file cannot be loaded or its code does not run. */
export const startWorker = (url: string): Promise<Worker> =>
  new Promise((resolve, reject) => {
    // What is built is a classic script, since Firefox 100 knows no module workers; what is served in development is a module.
    const worker = new Worker(url, { type: import.meta.env.DEV ? 'module' : 'classic' })
    const abandon = (reason: string): void => {
      clearTimeout(timer)
      worker.terminate()
      reject(new Error(reason))
    }
    const timer = setTimeout(() => abandon('worker-silent'), TIMEOUT)
    const begin = ({ data }: MessageEvent<unknown>): void => {
      if (data !== ready) return
      clearTimeout(timer)
      worker.removeEventListener('message', begin)
      worker.removeEventListener('error', fail)
      resolve(worker)
    }
    const fail = (event: ErrorEvent): void => abandon(event.message || 'worker-failed')
    worker.addEventListener('message', begin)
    worker.addEventListener('error', fail)
  })
