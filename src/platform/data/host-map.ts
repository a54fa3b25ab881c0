import { findHostMap, readHostMap } from '../../ingest/package/host-map'
import { DATA_PACKAGE } from '../../ingest/package/package-index'
import type { HostMap } from '../../model/host-map'
import { result, type Result } from '../../model/issue'
import type { Region } from '../../model/region'
import { fetchFile } from './fetch-files'

/** The map that the host has added to the data folder; undefined where there is none, or where it cannot be taken, which is an issue. */
export const loadHostMap = async (regions: ReadonlyMap<string, Region>): Promise<Result<HostMap | undefined>> => {
  const index = await fetchFile(DATA_PACKAGE)
  const { value: entry, issues } = index instanceof Uint8Array ? findHostMap(new TextDecoder().decode(index)) : result(undefined)
  if (!entry) return result(undefined, issues)
  const bytes = await fetchFile(entry.path)
  return bytes instanceof Uint8Array ? readHostMap(entry, bytes, regions) : result(undefined, [bytes])
}
