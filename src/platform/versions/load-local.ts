import { loadDataset, loadFiles, type Loaded, type LoadProgress } from '../data/load-dataset'
import { activeVersion, unsavedVersion, isAside } from './shown-data'
import type { LocalVersion, Version } from '../data/package-version'
import { versionStore } from './version-store'

/** A stored version as the page shows it. */
export const keptVersion = ({ id, name, time, hash, from }: Version): LocalVersion => ({ id, name, time, hash, from, kept: true })

/** The version that this browser shows, or the published data with the reason why it cannot be shown. */
const loadActive = async (id: string, onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  const [found, files] = await Promise.all([versionStore.findVersion(id), versionStore.filesOf(id)])
  if (found.value && files.value) return loadFiles(files.value, keptVersion(found.value))
  const loaded = await loadDataset(onProgress)
  const reasons = files.issues.length > 0 ? files.issues : found.issues // the store that gives neither says so once
  return { ...loaded, aside: true, issues: [...reasons, ...loaded.issues] }
}

/** Loads the local version of this browser, or the published data where it was put aside for this visit. Rejects as `loadDataset` does. */
export const loadLocal = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  if (isAside()) return { ...(await loadDataset(onProgress)), aside: true }
  const unsaved = unsavedVersion()
  return unsaved ? loadFiles(unsaved.files, unsaved.local) : loadActive(activeVersion(), onProgress)
}
