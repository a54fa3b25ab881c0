import { stat } from 'node:fs/promises'
import { readFolder, type Files, type FolderReading } from './read-folder'
import { recoverPackage, type Recovery } from './recover-package'

const ATTEMPTS = 3

/** A package as it is, after an interrupted write was finished or taken back. */
export interface OpenedPackage extends FolderReading {
  readonly recovery: Recovery
}

const modified = (root: string): Promise<number> => stat(root).then(({ mtimeMs }) => mtimeMs, () => 0)

/**
 * Reads a package; undefined when there is no such folder. Rejects with LockHeld, RecoveryConflict or an error of the disk where an interrupted write cannot be mended.
 * A write adds and removes its lock and journal in the root: where the folder has changed while it was read, it is read again, so that no mixture is shown.
 */
export const openPackage = async (root: string): Promise<OpenedPackage | undefined> => {
  if (!(await stat(root).catch(() => undefined))?.isDirectory()) return undefined
  let recovery: Recovery = 'none'
  for (let attempt = 1; ; attempt += 1) {
    const now = await recoverPackage(root)
    if (now !== 'none') recovery = now
    const before = await modified(root)
    const reading = await readFolder(root)
    if (reading && attempt < ATTEMPTS && before !== (await modified(root))) continue
    return reading && { ...reading, recovery }
  }
}

/** The first file that was changed, added or removed since it was read; undefined for none. */
export const changedSince = async (root: string, files: Files): Promise<string | undefined> => {
  const now = (await readFolder(root))?.files ?? new Map<string, Uint8Array>()
  const isSame = (path: string): boolean => {
    const [old, fresh] = [files.get(path), now.get(path)]
    return old !== undefined && fresh !== undefined && Buffer.compare(old, fresh) === 0
  }
  return [...new Set([...files.keys(), ...now.keys()])].find((path) => !isSame(path))
}

/** The package was changed between reading and writing. */
export class PackageChanged extends Error {
  constructor(readonly path: string) {
    super(`changed: ${path}`)
  }
}
