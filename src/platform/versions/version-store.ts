import { issue, type Issue, result, type Result } from '../../model/issue'
import { contentHash, contentHashes, packageHash } from './content-hash'
import { ask, browserStore, storageIssue, transact, written, type UseStore } from './object-store'
import type { Draft, NewVersion, PackageFiles, Version } from '../data/package-version'

/** Versions of the data package in this browser. Nothing here rejects: what cannot be done is an issue. */
export interface VersionStore {
  /** Newest first. */
  readonly listVersions: () => Promise<Result<readonly Version[]>>
  /** Keeps a version, whole or not at all; it is not shown before it is activated. Undefined with an issue when it could not be kept. */
  readonly saveVersion: (version: NewVersion) => Promise<Result<Version | undefined>>
  readonly renameVersion: (id: string, name: string) => Promise<Result<boolean>>
  /** Deletes a version and the files that no other one uses. */
  readonly removeVersion: (id: string) => Promise<Result<boolean>>
  readonly findVersion: (id: string) => Promise<Result<Version | undefined>>
  /** Files of a version, their hashes checked; undefined with an issue when one is gone or damaged. */
  readonly filesOf: (id: string) => Promise<Result<PackageFiles | undefined>>
  readonly keepDraft: (draft: Draft) => Promise<Result<boolean>>
  readonly readDraft: () => Promise<Result<Draft | undefined>>
  readonly dropDraft: () => Promise<Result<boolean>>
}

const VERSION = 'version/'
const FILE = 'file/'
const DRAFT = 'draft'

/** Runs one transaction; where it fails, gives `failed` with an issue. `bytes` is how much it writes, for the issue. */
type Attempt = <T>(mode: IDBTransactionMode, failed: T, bytes: number, work: (objects: IDBObjectStore) => Promise<T>) => Promise<Result<T>>

const attemptWith =
  (open: () => UseStore): Attempt =>
  async (mode, failed, bytes, work) => {
    try {
      return result(await transact(open, mode, work))
    } catch (reason) {
      return result(failed, [storageIssue(reason, bytes)])
    }
  }

const allVersions = async (objects: IDBObjectStore): Promise<Version[]> => {
  const keys = (await ask(objects.getAllKeys())).filter((key) => String(key).startsWith(VERSION))
  return Promise.all(keys.map((key) => ask(objects.get(key) as IDBRequest<Version>)))
}

const newId = (time: string): string => `${time.replace(/\D/g, '').slice(0, 14)}-${Math.random().toString(36).slice(2, 8)}`

/** Files first, then the record that names them; a file that is there already is not written again. */
const put = async (objects: IDBObjectStore, version: Version, files: PackageFiles): Promise<Version> => {
  const present = new Set((await ask(objects.getAllKeys())).map(String))
  for (const [path, hash] of version.files) {
    const bytes = files.get(path)
    if (!bytes || present.has(FILE + hash)) continue
    present.add(FILE + hash)
    objects.put(new Uint8Array(bytes), FILE + hash) // a copy: a view would be stored with its whole buffer
  }
  objects.put(version, VERSION + version.id)
  await written(objects)
  return version
}

const save = async (attempt: Attempt, now: () => Date, { files, ...description }: NewVersion): Promise<Result<Version | undefined>> => {
  const hashes = await contentHashes(files)
  const time = now().toISOString()
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  const version: Version = { ...description, id: newId(time), time, files: hashes, bytes, hash: packageHash(hashes) }
  return attempt<Version | undefined>('readwrite', undefined, bytes, (objects) => put(objects, version, files))
}

const remove = async (objects: IDBObjectStore, id: string): Promise<boolean> => {
  const others = (await allVersions(objects)).filter((version) => version.id !== id)
  const used = new Set(others.flatMap(({ files }) => [...files.values()].map((hash) => FILE + hash)))
  const keys = (await ask(objects.getAllKeys())).map(String)
  for (const key of keys) if (key === VERSION + id || (key.startsWith(FILE) && !used.has(key))) objects.delete(key)
  await written(objects)
  return true
}

const rename = async (objects: IDBObjectStore, id: string, name: string): Promise<boolean> => {
  const version = await ask(objects.get(VERSION + id) as IDBRequest<Version | undefined>)
  if (!version) return false
  objects.put({ ...version, name }, VERSION + id)
  await written(objects)
  return true
}

/** A version with the stored content of its files by path; undefined where one is gone. */
interface Stored {
  readonly version: Version | undefined
  readonly contents: ReadonlyMap<string, unknown>
}

const readStored = async (objects: IDBObjectStore, id: string): Promise<Stored> => {
  const version = await ask(objects.get(VERSION + id) as IDBRequest<Version | undefined>)
  const paths = [...(version?.files ?? [])]
  const contents = await Promise.all(paths.map(([, hash]) => ask(objects.get(FILE + hash) as IDBRequest<unknown>)))
  return { version, contents: new Map(paths.map(([path], at) => [path, contents[at]])) }
}

const unreadable = (name: string, reason: 'gone' | 'damaged', file = ''): Issue => issue('version-unreadable', 'error', { file, line: 0, column: 0 }, '', { name, reason })

/** Checks every content against its hash: browsers may clear some, disks may damage some. */
const checked = async (id: string, { version, contents }: Stored): Promise<Result<PackageFiles | undefined>> => {
  if (!version) return result(undefined, [unreadable(id, 'gone')])
  const files = new Map<string, Uint8Array>()
  for (const [path, hash] of version.files) {
    const bytes = contents.get(path)
    if (!(bytes instanceof Uint8Array)) return result(undefined, [unreadable(version.name, 'gone', path)])
    if ((await contentHash(bytes)) !== hash) return result(undefined, [unreadable(version.name, 'damaged', path)])
    files.set(path, bytes)
  }
  return result(files)
}

const newestFirst = (versions: readonly Version[]): Version[] => [...versions].sort((a, b) => (a.time < b.time ? 1 : -1))

/** The version store over an object store of idb-keyval; `open` opens it, `now` is the clock. */
export const versionStoreOn = (open: () => UseStore, now: () => Date): VersionStore => {
  const attempt = attemptWith(open)
  return {
    listVersions: async () => {
      const { value, issues } = await attempt('readonly', [] as Version[], 0, allVersions)
      return result(newestFirst(value), issues)
    },
    saveVersion: (version) => save(attempt, now, version),
    renameVersion: (id, name) => attempt('readwrite', false, 0, (objects) => rename(objects, id, name)),
    removeVersion: (id) => attempt('readwrite', false, 0, (objects) => remove(objects, id)),
    findVersion: (id) => attempt<Version | undefined>('readonly', undefined, 0, (objects) => ask(objects.get(VERSION + id) as IDBRequest<Version | undefined>)),
    filesOf: async (id) => {
      const { value, issues } = await attempt<Stored | undefined>('readonly', undefined, 0, (objects) => readStored(objects, id))
      return value ? checked(id, value) : result(undefined, issues)
    },
    keepDraft: (draft) =>
      attempt('readwrite', false, draft.inputs.reduce((sum, { bytes }) => sum + bytes.length, 0), async (objects) => {
        objects.put(draft, DRAFT)
        await written(objects)
        return true
      }),
    readDraft: () => attempt<Draft | undefined>('readonly', undefined, 0, (objects) => ask(objects.get(DRAFT) as IDBRequest<Draft | undefined>)),
    dropDraft: () =>
      attempt('readwrite', false, 0, async (objects) => {
        objects.delete(DRAFT)
        await written(objects)
        return true
      }),
  }
}

/** The version store of this browser. */
export const versionStore: VersionStore = versionStoreOn(browserStore, () => new Date())
