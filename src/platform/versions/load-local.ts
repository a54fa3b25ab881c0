import { loadDataset, loadFiles, type Loaded, type LoadProgress } from '../data/load-dataset'
import { pointedVersion, visitingVersion, isAside } from './shown-data'
import type { LocalVersion, Version } from '../data/package-version'
import { versionStore } from './version-store'

/** What the page is told of a version that is kept. */
export const keptVersion = ({ id, name, time, hash, from }: Version): LocalVersion => ({ id, name, time, hash, from, kept: true })

/** The version that this browser shows, or the published data with the reason why it cannot be shown. */
const loadPointed = async (id: string, onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  const [found, files] = await Promise.all([versionStore.findVersion(id), versionStore.filesOf(id)])
  if (found.value && files.value) return loadFiles(files.value, keptVersion(found.value))
  const loaded = await loadDataset(onProgress)
  return { ...loaded, aside: true, issues: [...files.issues, ...loaded.issues] }
}

/** Loads where this browser holds data of its own: those, unless they were put aside for this visit. Rejects as `loadDataset` does. */
export const loadLocal = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  if (isAside()) return { ...(await loadDataset(onProgress)), aside: true }
  const visiting = visitingVersion()
  return visiting ? loadFiles(visiting.files, visiting.local) : loadPointed(pointedVersion(), onProgress)
}
