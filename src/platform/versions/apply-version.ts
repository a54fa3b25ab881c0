import { issue, NOWHERE, type Issue } from '../../model/issue'
import { result, type Result } from '../../model/result'
import { withListedFiles } from '../../ingest/package/list-files'
import { publishedFiles } from '../data/load-dataset'
import { contentHashes, packageHash } from './content-hash'
import { keptVersion } from './load-local'
import { pointedVersion, readTrail, showForVisit, visitingVersion, withoutRepeats, isAside, keepTrail, setAside } from './shown-data'
import type { LocalVersion, NewVersion, PackageFiles } from '../data/package-version'
import { versionStore } from './version-store'

const notKept: Issue = issue('storage-unavailable', 'error', NOWHERE, '', { reason: 'localStorage' })

/** Makes a kept version the one that this browser shows, '' the published set. Reload the data then. */
export const activate = (id: string): Result<boolean> => {
  setAside(false)
  showForVisit(undefined)
  if (id === pointedVersion()) return result(true)
  return keepTrail([...readTrail(), id]) ? result(true) : result(false, [notKept])
}

/** What was shown before what is shown now; undefined when there is nothing to go back to. */
export const stepBefore = (): string | undefined => {
  const trail = readTrail()
  return pointedVersion() === '' ? undefined : trail[trail.length - 2] ?? ''
}

/** Goes back to what was shown before. */
export const stepBack = (): Result<boolean> => {
  setAside(false)
  if (visitingVersion()) {
    showForVisit(undefined)
    return result(true)
  }
  return keepTrail(readTrail().slice(0, -1)) ? result(true) : result(false, [notKept])
}

/** Deletes a version; where it is shown, the page goes back to what was shown before. Steps that led to it are forgotten. */
export const forgetVersion = async (id: string): Promise<Result<boolean>> => {
  const trail = withoutRepeats(readTrail().filter((step) => step !== id))
  if (trail.length !== readTrail().length && !keepTrail(trail)) return result(false, [notKept])
  return versionStore.removeVersion(id)
}

const forVisit = async ({ name, files, from }: NewVersion): Promise<LocalVersion> => {
  const time = new Date().toISOString()
  return { id: '', name, time, hash: packageHash(await contentHashes(files)), from, kept: false }
}

/** Browsers clear what pages keep when the disk is full, unless they were asked not to. */
export const askToPersist = async (): Promise<void> => {
  try {
    await navigator.storage.persist()
  } catch {
    // then the version is as safe as the browser likes; a lost one is told when it is loaded
  }
}

/**
 * Keeps a package as a version and shows it. Where this browser keeps nothing it is shown for this visit alone, and issues say why.
 * The page reloads its data afterwards.
 */
export const applyVersion = async (asked: NewVersion): Promise<Result<LocalVersion>> => {
  const version = { ...asked, files: withListedFiles(asked.files) }
  await askToPersist()
  const { value: saved, issues } = await versionStore.saveVersion(version)
  const pointed = saved ? activate(saved.id) : result(false, issues)
  if (saved && pointed.value) return result(keptVersion(saved))
  const local = await forVisit(version)
  setAside(false)
  showForVisit({ local, files: version.files })
  return result(local, pointed.issues)
}

/** Files of what the page shows now: of the local version, or the published ones. Rejects when those cannot be fetched. */
export const shownFiles = async (): Promise<Result<PackageFiles>> => {
  const visiting = visitingVersion()
  if (isAside()) return result(await publishedFiles())
  if (visiting) return result(visiting.files)
  const id = pointedVersion()
  const { value, issues } = id ? await versionStore.filesOf(id) : result(undefined)
  return result(value ?? (await publishedFiles()), issues)
}
