import { issue, type Issue, NOWHERE, result, type Result } from '../../model/issue'
import { withListedFiles } from '../../ingest/package/list-files'
import { publishedFiles } from '../data/load-dataset'
import { contentHashes, packageHash } from './content-hash'
import { keptVersion } from './load-local'
import { activeVersion, readTrail, showUnsaved, unsavedVersion, withoutRepeats, isAside, keepTrail, setAside } from './shown-data'
import type { LocalVersion, NewVersion, PackageFiles } from '../data/package-version'
import { versionStore } from './version-store'

const notKept: Issue = issue('storage-unavailable', 'error', NOWHERE, '', { reason: 'localStorage' })

/** Shows a stored version from now on; '' the published data. The data must be reloaded afterwards. False with an issue where the browser stores nothing. */
export const activate = (id: string): Result<boolean> => {
  setAside(false)
  showUnsaved(undefined)
  if (id === activeVersion()) return result(true)
  return keepTrail([...readTrail(), id]) ? result(true) : result(false, [notKept])
}

/** Id of the version shown before the present one, '' the published data; undefined when the published data are shown. */
export const stepBefore = (): string | undefined => {
  const trail = readTrail()
  return activeVersion() === '' ? undefined : trail[trail.length - 2] ?? ''
}

/** Goes back to the version shown before. */
export const stepBack = (): Result<boolean> => {
  setAside(false)
  if (unsavedVersion()) {
    showUnsaved(undefined)
    return result(true)
  }
  return keepTrail(readTrail().slice(0, -1)) ? result(true) : result(false, [notKept])
}

/** Deletes a version and the steps of the trail that lead to it; where it is shown, the page goes back to the one before. */
export const forgetVersion = async (id: string): Promise<Result<boolean>> => {
  const trail = withoutRepeats(readTrail().filter((step) => step !== id))
  if (trail.length !== readTrail().length && !keepTrail(trail)) return result(false, [notKept])
  return versionStore.removeVersion(id)
}

const forVisit = async ({ name, files, from }: NewVersion): Promise<LocalVersion> => {
  const time = new Date().toISOString()
  return { id: '', name, time, hash: packageHash(await contentHashes(files)), from, kept: false }
}

/** Asks the browser not to clear the storage of this page when the disk is full. Never throws. */
export const askToPersist = async (): Promise<void> => {
  try {
    await navigator.storage.persist()
  } catch {
    // the browser may then clear the version; loading a version that is gone is an issue
  }
}

/**
 * Stores a package as a version and shows it. Where the browser stores nothing it is shown until the page is left, with issues that say why.
 * The page reloads its data afterwards.
 */
export const applyVersion = async (asked: NewVersion): Promise<Result<LocalVersion>> => {
  const version = { ...asked, files: withListedFiles(asked.files) }
  await askToPersist()
  const { value: saved, issues } = await versionStore.saveVersion(version)
  const activated = saved ? activate(saved.id) : result(false, issues)
  if (saved && activated.value) return result(keptVersion(saved))
  const local = await forVisit(version)
  setAside(false)
  showUnsaved({ local, files: version.files })
  return result(local, activated.issues)
}

/** Files of the data shown now: of the local version, or the published ones. Rejects when the published ones cannot be fetched. */
export const shownFiles = async (): Promise<Result<PackageFiles>> => {
  const unsaved = unsavedVersion()
  if (isAside()) return result(await publishedFiles())
  if (unsaved) return result(unsaved.files)
  const id = activeVersion()
  const { value, issues } = id ? await versionStore.filesOf(id) : result(undefined)
  return result(value ?? (await publishedFiles()), issues)
}
