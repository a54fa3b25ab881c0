import { access, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DISK, hashOfFile, JOURNAL_DRAFT, JOURNAL_FILE, parseJournal, stagedPaths, writeJournal, type FileOperations, type Journal, type JournalEntry } from './journal'
import { lockPackage, type LockTiming } from './write-lock'
import { isInsideFolder } from './read-folder'

/** Outcome of recovering an interrupted write. */
export type Recovery = 'none' | 'finished' | 'reverted'

/** An interrupted write can neither be finished nor taken back: a file has been changed since, or the journal is not readable. */
export class RecoveryConflict extends Error {
  constructor(readonly path: string) {
    super(`conflict: ${path}`)
  }
}

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false)

/** Removes what a write left beside its places, then the journal: as long as that is, the rest is found. */
export const cleanUp = async (root: string, { entries, folders }: Journal, disk: FileOperations): Promise<void> => {
  for (const entry of entries) {
    const { fresh, kept } = stagedPaths(root, entry)
    await disk.remove(fresh)
    await disk.remove(kept)
  }
  for (const folder of [...folders].reverse()) await disk.removeFolder(join(root, folder))
  await disk.remove(join(root, JOURNAL_DRAFT))
  await disk.remove(join(root, JOURNAL_FILE))
}

type Standing = 'before' | 'after' | 'other'

const standingOf = async (root: string, entry: JournalEntry): Promise<Standing> => {
  const { place } = stagedPaths(root, entry)
  const now = await hashOfFile(place)
  return now === entry.after ? 'after' : now === entry.before ? 'before' : 'other'
}

/** Puts every old file back. */
export const revert = async (root: string, journal: Journal, disk: FileOperations): Promise<void> => {
  await writeJournal(root, { ...journal, state: 'reverting' }, disk)
  for (const entry of journal.entries) {
    const { place, kept } = stagedPaths(root, entry)
    if ((await standingOf(root, entry)) === 'before') continue
    if (entry.before === undefined) await disk.remove(place)
    else await disk.move(kept, place)
  }
  await cleanUp(root, journal, disk)
}

/** Moves every new file to its place. */
export const commit = async (root: string, { entries }: Journal, disk: FileOperations): Promise<void> => {
  for (const entry of entries) {
    const { place, fresh } = stagedPaths(root, entry)
    if ((await standingOf(root, entry)) !== 'after') await disk.move(fresh, place)
  }
}

/** Entries must lie in the folder itself: a journal that leads out through a link is none of ours. */
const refuseOutside = async (root: string, { entries }: Journal): Promise<void> => {
  const realRoot = await realpath(root)
  for (const entry of entries) {
    const folder = await realpath(dirname(stagedPaths(root, entry).place)).catch(() => realRoot) // a folder not made yet
    if (!isInsideFolder(realRoot, folder)) throw new RecoveryConflict(entry.target)
  }
}

const resume = async (root: string, journal: Journal, disk: FileOperations): Promise<Recovery> => {
  await refuseOutside(root, journal)
  if (journal.state === 'staging') {
    await cleanUp(root, journal, disk)
    return 'reverted'
  }
  const standings = await Promise.all(journal.entries.map(async (entry) => ({ entry, standing: await standingOf(root, entry) })))
  const changed = standings.find(({ standing }) => standing === 'other')
  if (changed) throw new RecoveryConflict(changed.entry.target)
  const left = standings.filter(({ standing }) => standing === 'before').map(({ entry }) => entry)
  const areStaged = await Promise.all(left.map(async (entry) => (await hashOfFile(stagedPaths(root, entry).fresh)) === entry.after))
  if (journal.state === 'reverting' || areStaged.includes(false)) {
    await revert(root, journal, disk)
    return 'reverted'
  }
  await commit(root, journal, disk)
  await cleanUp(root, { ...journal, folders: [] }, disk)
  return 'finished'
}

/** Completes or undoes a write whose process ended in the middle. The caller holds the lock. */
export const recoverLocked = async (root: string, disk: FileOperations = DISK): Promise<Recovery> => {
  const text = await readFile(join(root, JOURNAL_FILE), 'utf8').catch(() => undefined)
  if (text === undefined) {
    await disk.remove(join(root, JOURNAL_DRAFT)) // nothing had begun
    return 'none'
  }
  const journal = parseJournal(text)
  if (!journal) throw new RecoveryConflict(JOURNAL_FILE)
  return resume(root, journal, disk)
}

/** The same for a package that is to be read: it is locked only where something was left, and a running write is waited for. */
export const recoverPackage = async (root: string, disk: FileOperations = DISK, timing?: LockTiming): Promise<Recovery> => {
  if (!(await exists(join(root, JOURNAL_FILE))) && !(await exists(join(root, JOURNAL_DRAFT)))) return 'none'
  const unlock = await lockPackage(root, timing)
  try {
    return await recoverLocked(root, disk)
  } finally {
    await unlock()
  }
}
