import { fingerprint } from '../../model/fingerprint'
import { prerenderedFiles } from '../page/prerendered'

/** Whether files are those that the overview in the page was made of: all of them, or, of a package read in part, those read so far. */
export const areAsBuilt = (files: Iterable<readonly [path: string, bytes: Uint8Array]>, isWhole: boolean): boolean => {
  const built = prerenderedFiles()
  const all = [...files]
  return built !== undefined && (!isWhole || all.length === built.size) && all.every(([path, bytes]) => built.get(path) === fingerprint(bytes))
}
