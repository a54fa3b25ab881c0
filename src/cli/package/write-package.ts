import { lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { DISK, hashOf, hashOfFile, stagedPaths, writeJournal, type FileOperations, type Journal } from './journal'
import { isInsideFolder, type Files } from './read-folder'
import { cleanUp, commit, recoverLocked, revert, type Recovery } from './recover-package'
import { lockPackage, type LockTiming } from './write-lock'

/** A place that must not be written to. */
export class PlaceRefused extends Error {
  constructor(
    readonly problem: 'outside' | 'irregular', // a link leads out of the folder; no regular file
    readonly path: string,
  ) {
    super(`${path}: ${problem}`)
  }
}

/** A write failed when some files were replaced, and they could not be put back. The journal stays: the next run goes on from it. */
export class WriteUnfinished extends Error {
  constructor(
    override readonly cause: unknown,
    readonly left: unknown, // why they could not be put back
  ) {
    super(cause instanceof Error ? cause.message : String(cause))
  }
}

/** How a write is done. */
export interface WriteOptions {
  readonly verify?: () => Promise<void> // looks again, just before the first file is replaced; rejects to stop the write
  readonly signal?: AbortSignal // stops it as long as nothing is replaced
  readonly onRecovery?: (recovery: Exclude<Recovery, 'none'>) => void
  readonly disk?: FileOperations
  readonly timing?: LockTiming
}

interface Target {
  readonly target: string // from the root, links resolved
  readonly bytes: Uint8Array
  readonly folders: readonly string[] // that are not there yet, outermost first
}

const missing = async (path: string): Promise<boolean> => lstat(path).then(() => false, () => true)

/** Where a file really lies: links are written through as long as they stay in the folder. */
const targetOf = async (realRoot: string, path: string, bytes: Uint8Array): Promise<Target> => {
  const folders: string[] = []
  let folder = dirname(join(realRoot, path))
  while (await missing(folder)) {
    folders.unshift(folder)
    folder = dirname(folder)
  }
  const place = join(await realpath(folder), relative(folder, join(realRoot, path)))
  const isNew = folders.length > 0 || (await missing(place))
  const real = isNew ? place : await realpath(place).catch(() => undefined)
  if (real === undefined || !isInsideFolder(realRoot, real)) throw new PlaceRefused('outside', path)
  if (!isNew && !(await stat(real)).isFile()) throw new PlaceRefused('irregular', path)
  if (!(await stat(folder)).isDirectory()) throw new PlaceRefused('irregular', relative(realRoot, folder) || basename(folder))
  const inside = (full: string): string => relative(realRoot, full).split(sep).join('/')
  return { target: inside(real), bytes, folders: folders.map(inside) }
}

/** Puts every new file beside its place, and a copy of the old one. */
const stage = async (root: string, targets: readonly Target[], journal: Journal, disk: FileOperations, signal: AbortSignal | undefined): Promise<void> => {
  await writeJournal(root, journal, disk)
  for (const folder of journal.folders) await disk.makeFolder(join(root, folder))
  for (const [at, entry] of journal.entries.entries()) {
    signal?.throwIfAborted()
    const { place, fresh, kept } = stagedPaths(root, entry)
    await disk.write(fresh, targets[at]?.bytes ?? new Uint8Array(), place)
    if (entry.before !== undefined) await disk.copy(place, kept)
  }
}

const writeLocked = async (root: string, files: Files, { verify, signal, disk = DISK }: WriteOptions): Promise<void> => {
  const targets: Target[] = []
  for (const [path, bytes] of files) targets.push(await targetOf(root, path, bytes))
  const twice = targets.find(({ target }, at) => targets.findIndex((one) => one.target === target) !== at)
  if (twice) throw new PlaceRefused('irregular', twice.target) // two names of one file
  const entries = await Promise.all(targets.map(async ({ target, bytes }) => ({ target, before: await hashOfFile(join(root, target)), after: hashOf(bytes) })))
  const journal: Journal = { version: 1, state: 'staging', entries, folders: [...new Set(targets.flatMap(({ folders }) => folders))] }
  try {
    await stage(root, targets, journal, disk, signal)
    await verify?.()
    signal?.throwIfAborted()
  } catch (failure) {
    await cleanUp(root, journal, disk)
    throw failure
  }
  try {
    await writeJournal(root, { ...journal, state: 'committing' }, disk)
    await commit(root, journal, disk)
  } catch (failure) {
    await revert(root, journal, disk).catch((left: unknown) => {
      throw new WriteUnfinished(failure, left)
    })
    throw failure
  }
  await cleanUp(root, { ...journal, folders: [] }, disk)
}

/**
 * Writes files into a package, all or none, also when the process ends in the middle: then the next run that reads the package finishes or takes back.
 * One process writes at a time. Rejects with LockHeld, PlaceRefused, RecoveryConflict, the reason of `verify` or of the signal, or an error of the disk; the files are then as they were.
 */
export const writePackage = async (root: string, files: Files, options: WriteOptions = {}): Promise<void> => {
  const made = await mkdir(root, { recursive: true })
  const realRoot = await realpath(root)
  const { disk = DISK, onRecovery, timing } = options
  const unlock = await lockPackage(realRoot, timing)
  try {
    const recovery = await recoverLocked(realRoot, disk)
    if (recovery !== 'none') onRecovery?.(recovery)
    await writeLocked(realRoot, files, options)
  } finally {
    await unlock()
    if (made !== undefined) await disk.removeFolder(realRoot) // stays unless nothing was written
  }
}
