import { fingerprint } from '../../model/fingerprint'
import { prerenderedFiles } from '../page/prerendered'

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const known = new WeakMap<Uint8Array, string>() // a package is read in part first, then as a whole

/** Whether files are those that the overview in the page was made of: all of them, or, of a package read in part, those read so far. Between two files the page can answer its reader. */
export const areAsBuilt = async (files: readonly (readonly [path: string, bytes: Uint8Array])[], isWhole: boolean): Promise<boolean> => {
  const built = prerenderedFiles()
  if (!built || (isWhole && files.length !== built.size)) return false
  for (const [path, bytes] of files) {
    const code = known.get(bytes) ?? fingerprint(bytes)
    if (!known.has(bytes)) await pause()
    known.set(bytes, code)
    if (built.get(path) !== code) return false
  }
  return true
}
