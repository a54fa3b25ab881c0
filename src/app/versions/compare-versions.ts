import { result, type Result } from '../../model/result'
import { loadDataset, loadFiles, type Loaded } from '../../platform/load-dataset'
import { keptVersion } from '../../platform/versions/load-local'
import { versionStore } from '../../platform/versions/version-store'
import { differenceOf, type Difference } from '../../transform/compare/index'

/** Two sets of data and what differs between them. */
export interface ComparedVersions {
  readonly before: Loaded
  readonly after: Loaded
  readonly difference: Difference
}

/** A version read whole, '' for the published data; undefined with an issue when it cannot be read. */
const loadVersion = async (id: string): Promise<Result<Loaded | undefined>> => {
  if (id === '') return result(await loadDataset(() => undefined))
  const [version, files] = await Promise.all([versionStore.findVersion(id), versionStore.filesOf(id)])
  return version.value && files.value ? result(await loadFiles(files.value, keptVersion(version.value))) : result(undefined, files.issues)
}

/** What would change if the version `after` took the place of `before`; '' stands for the published data. Rejects when those cannot be fetched. */
export const compareVersions = async (before: string, after: string): Promise<Result<ComparedVersions | undefined>> => {
  const [one, other] = await Promise.all([loadVersion(before), loadVersion(after)])
  const issues = [...one.issues, ...other.issues]
  if (!one.value || !other.value) return result(undefined, issues)
  return result({ before: one.value, after: other.value, difference: differenceOf(one.value.dataset, other.value.dataset) }, issues)
}
