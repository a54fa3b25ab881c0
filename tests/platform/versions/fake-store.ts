/** The part of IndexedDB that the versions use, in memory: a transaction is written whole, or not at all. */
import type { UseStore } from '../../../src/platform/versions/object-store'

export interface FakeStore {
  readonly open: () => UseStore
  readonly held: Map<string, unknown>
  /** What the next transactions that write come to: `quota` is refused when it is to be written, `crash` never gets there. */
  fate: 'written' | 'quota' | 'crash'
  writes: number // of single values, those of failed transactions included
}

const requestOf = <T>(result: T) => ({
  result,
  set onsuccess(listener: () => void) {
    queueMicrotask(listener)
  },
})

const quota = (): Error => Object.assign(new Error('The quota has been exceeded.'), { name: 'QuotaExceededError' })

/** Settles as a transaction does; written when it completes. */
const transactionOf = (store: FakeStore, draft: Map<string, unknown>) => ({
  error: quota(),
  set oncomplete(listener: () => void) {
    if (store.fate !== 'written') return
    store.held.clear()
    for (const [key, value] of draft) store.held.set(key, value)
    queueMicrotask(listener)
  },
  set onabort(listener: () => void) {
    if (store.fate === 'quota') queueMicrotask(listener)
  },
})

export const fakeStore = (): FakeStore => {
  const store: FakeStore = {
    held: new Map(),
    fate: 'written',
    writes: 0,
    open: () => (async (_mode: IDBTransactionMode, work: (objects: IDBObjectStore) => unknown) => {
      const draft = new Map(store.held)
      const objects = {
        transaction: transactionOf(store, draft),
        count: () => requestOf(draft.size),
        get: (key: string) => requestOf(structuredClone(draft.get(key))),
        getAllKeys: () => requestOf([...draft.keys()]),
        delete: (key: string) => void draft.delete(key),
        put: (value: unknown, key: string) => {
          store.writes += 1
          draft.set(key, structuredClone(value))
        },
      }
      return work(objects as unknown as IDBObjectStore)
    }) as UseStore,
  }
  return store
}
