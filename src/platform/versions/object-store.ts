/** The one object store in which versions, their files and a draft lie; by idb-keyval, so that a test may put another in its place. */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { issue, NOWHERE, type Issue } from '../../model/issue'

export type { UseStore } from 'idb-keyval'

const DATABASE = 'sanhua'
const STORE = 'versions'
const PATIENCE = 10_000 // ms; some Safari never answer the first request, and a database may be held by another tab

let opened: UseStore | undefined

/** The browser's own store, opened once. */
export const browserStore = (): UseStore => (opened ??= createStore(DATABASE, STORE))

/** Settles within a time, whatever the browser does. */
const withPatience = async <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), PATIENCE)
  })
  try {
    return await Promise.race([work, silent])
  } finally {
    clearTimeout(timer)
  }
}

const isFull = (reason: unknown): boolean => reason instanceof Error && /quota/i.test(`${reason.name} ${reason.message}`)

const reasonOf = (reason: unknown): string => (reason instanceof Error ? reason.message || reason.name : String(reason))

/** Why the browser did not keep or give something, as an issue: no room, or no storage (private mode, a policy, another tab). */
export const storageIssue = (reason: unknown, bytes: number): Issue =>
  isFull(reason) ? issue('storage-full', 'error', NOWHERE, '', { bytes }) : issue('storage-unavailable', 'error', NOWHERE, '', { reason: reasonOf(reason) })

/** Asks for one value within a transaction. */
export const ask = <T>(request: IDBRequest<T>): Promise<T> => promisifyRequest(request)

/** Runs one transaction; everything in it happens or nothing does. Rejects with the browser's reason, also when it does not even open the database. */
export const transact = async <T>(open: () => UseStore, mode: IDBTransactionMode, work: (objects: IDBObjectStore) => Promise<T>): Promise<T> => {
  await withPatience(Promise.resolve().then(() => open()('readonly', (objects) => ask(objects.count())))) // only the opening may never answer; writing may be slow
  return open()(mode, work)
}

/** Settles when the transaction has been written. */
export const written = (objects: IDBObjectStore): Promise<void> => promisifyRequest(objects.transaction)
