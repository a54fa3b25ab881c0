/** The object store of versions, their files and a draft, opened by idb-keyval; a test may put another in its place. */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { issue, NOWHERE, type Issue } from '../../model/issue'

export type { UseStore } from 'idb-keyval'

const DATABASE = 'sanhua'
const STORE = 'versions'
const TIMEOUT = 10_000 // ms; some Safari never answer the first request, and a database may be held by another tab

let opened: UseStore | undefined

/** The store of this browser, opened once. */
export const browserStore = (): UseStore => (opened ??= createStore(DATABASE, STORE))

/** Rejects with `silent` where the work does not settle within TIMEOUT. */
const withTimeout = async <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), TIMEOUT)
  })
  try {
    return await Promise.race([work, silent])
  } finally {
    clearTimeout(timer)
  }
}

const isFull = (reason: unknown): boolean => reason instanceof Error && /quota/i.test(`${reason.name} ${reason.message}`)

const reasonOf = (reason: unknown): string => (reason instanceof Error ? reason.message || reason.name : String(reason))

/** The failure of a transaction as an issue: no room for so many bytes, or no storage (private mode, a policy, another tab). */
export const storageIssue = (reason: unknown, bytes: number): Issue =>
  isFull(reason) ? issue('storage-full', 'error', NOWHERE, '', { bytes }) : issue('storage-unavailable', 'error', NOWHERE, '', { reason: reasonOf(reason) })

/** The value of one request within a transaction. */
export const ask = <T>(request: IDBRequest<T>): Promise<T> => promisifyRequest(request)

/** Runs one transaction; everything in it happens or nothing does. Rejects with the browser's reason, also when the database cannot be opened. */
export const transact = async <T>(open: () => UseStore, mode: IDBTransactionMode, work: (objects: IDBObjectStore) => Promise<T>): Promise<T> => {
  await withTimeout(Promise.resolve().then(() => open()('readonly', (objects) => ask(objects.count())))) // only opening is timed: a large write may take long
  return open()(mode, work)
}

/** Resolves when the transaction has been written. */
export const written = (objects: IDBObjectStore): Promise<void> => promisifyRequest(objects.transaction)
