import { fingerprint } from '../../model/fingerprint'
import type { PackageFiles } from '../data/package-version'

const SLICE = 4 * 1024 * 1024 // bytes hashed between two pauses, so that the page stays responsive

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Hash of a file's content, `LENGTH-FINGERPRINT`. That of a large file is taken over the hashes of its slices. */
export const contentHash = async (bytes: Uint8Array): Promise<string> => {
  if (bytes.length <= SLICE) return `${bytes.length}-${fingerprint(bytes)}`
  const codes: string[] = []
  for (let from = 0; from < bytes.length; from += SLICE) {
    codes.push(fingerprint(bytes.subarray(from, from + SLICE)))
    await pause()
  }
  return `${bytes.length}-${fingerprint(codes.join(' '))}`
}

/** Hash of each file of a package, by path in order. */
export const contentHashes = async (files: PackageFiles): Promise<ReadonlyMap<string, string>> => {
  const hashes = new Map<string, string>()
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hashes.set(path, await contentHash(bytes))
  return hashes
}

/** Hash of a whole package, ten letters and digits: the same for the same paths and contents, on every machine. */
export const packageHash = (hashes: ReadonlyMap<string, string>): string => fingerprint([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, hash]) => `${path} ${hash}\n`).join(''))
