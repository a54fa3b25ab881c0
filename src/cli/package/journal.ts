import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** One file of a write. Hashes are SHA-256 in hexadecimal. */
export interface JournalEntry {
  readonly target: string // path from the package's root, `/` between its parts, links resolved
  readonly before: string | undefined // undefined: there was no file
  readonly after: string
}

/**
 * What a write is at. `staging`: the new files are put beside their places, nothing is replaced yet;
 * `committing`: they are moved to their places; `reverting`: the old ones are moved back.
 */
export interface Journal {
  readonly version: 1
  readonly state: 'staging' | 'committing' | 'reverting'
  readonly entries: readonly JournalEntry[]
  readonly folders: readonly string[] // made for the write, outermost first
}

/** Everything that a write does to the disk; tests interrupt it at each call. */
export interface FileOperations {
  readonly makeFolder: (path: string) => Promise<void>
  readonly write: (path: string, bytes: Uint8Array, like?: string) => Promise<void> // flushed; with the permissions of `like`, if that exists
  readonly copy: (from: string, to: string) => Promise<void>
  readonly move: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void> // nothing there: nothing happens
  readonly removeFolder: (path: string) => Promise<void> // stays when it holds something
}

export const DISK: FileOperations = {
  makeFolder: (path) => mkdir(path).catch((failure: NodeJS.ErrnoException) => (failure.code === 'EEXIST' ? undefined : Promise.reject(failure))),
  write: async (path, bytes, like) => {
    await writeFile(path, bytes, { flush: true })
    const mode = like === undefined ? undefined : await stat(like).then((found) => found.mode, () => undefined)
    if (mode !== undefined) await chmod(path, mode & 0o7777)
  },
  copy: (from, to) => copyFile(from, to),
  move: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  removeFolder: (path) => rmdir(path).catch(() => undefined),
}

export const JOURNAL_FILE = '.sanhua-journal.json'
export const JOURNAL_DRAFT = `${JOURNAL_FILE}.new`

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Hash of a file; undefined when there is none. */
export const hashOfFile = async (path: string): Promise<string | undefined> =>
  readFile(path).then(hashOf, (failure: NodeJS.ErrnoException) => (failure.code === 'ENOENT' || failure.code === 'ENOTDIR' ? undefined : Promise.reject(failure)))

/** Where the new bytes of a file wait, and where its old ones are kept. Names with a dot are no part of a package. */
export const stagedPaths = (root: string, { target }: Pick<JournalEntry, 'target'>): { readonly place: string; readonly fresh: string; readonly kept: string } => {
  const place = join(root, target)
  const beside = join(dirname(place), `.${basename(place)}.sanhua-`)
  return { place, fresh: `${beside}new`, kept: `${beside}old` }
}

/** Replaces the journal in one step: it is there whole, old or new. */
export const writeJournal = async (root: string, journal: Journal, disk: FileOperations): Promise<void> => {
  await disk.write(join(root, JOURNAL_DRAFT), new TextEncoder().encode(JSON.stringify(journal)))
  await disk.move(join(root, JOURNAL_DRAFT), join(root, JOURNAL_FILE))
}

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** Whether a path stays below the root; a journal may come with a folder made by others. */
const isSafePath = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !/[\0\\]|^[A-Za-z]:/.test(value) && value.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

const isEntry = (value: unknown): value is JournalEntry => {
  if (typeof value !== 'object' || value === null) return false
  const { target, before, after } = value as Partial<Record<keyof JournalEntry, unknown>>
  return isSafePath(target) && (before === undefined || isHash(before)) && isHash(after)
}

/** Parses a journal; undefined when it is invalid. */
export const parseJournal = (text: string): Journal | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Journal, unknown>>
    const { version, state, entries, folders } = value
    const isWhole = version === 1 && (state === 'staging' || state === 'committing' || state === 'reverting') && Array.isArray(entries) && entries.every(isEntry) && Array.isArray(folders) && folders.every(isSafePath)
    return isWhole ? (value as unknown as Journal) : undefined
  } catch {
    return undefined
  }
}
