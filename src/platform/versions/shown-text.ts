import { hasLineage, LINEAGE_FILE } from '../../ingest/import/rows/lineage'
import { DATA_PACKAGE } from '../../ingest/package/package-index'
import { fetchFile } from '../data/fetch-files'
import { activeVersion, isAside, unsavedVersion } from './shown-data'
import { versionStore } from './version-store'

/** The text of a file of the data shown: of the local version, or the published one. Undefined where there is none. */
export const shownText = async (path: string): Promise<string | undefined> => {
  const unsaved = isAside() ? undefined : unsavedVersion()
  const id = isAside() || unsaved ? '' : activeVersion()
  const local = unsaved?.files ?? (id === '' ? undefined : (await versionStore.filesOf(id)).value)
  if (!local && path === LINEAGE_FILE && !hasLineage((await shownText(DATA_PACKAGE)) ?? '')) return undefined // no request for what is not there
  const bytes = local ? local.get(path) : await fetchFile(path)
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined
}
