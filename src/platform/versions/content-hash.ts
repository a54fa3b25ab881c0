import { fingerprint } from '../../model/fingerprint'
import type { PackageFiles } from '../data/package-version'

const PIECE = 4 * 1024 * 1024 // bytes taken at one go, so that the page stays responsive

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Hash of one file's content, its length in front. A large one is taken in pieces. */
export const contentHash = async (bytes: Uint8Array): Promise<string> => {
  if (bytes.length <= PIECE) return `${bytes.length}-${fingerprint(bytes)}`
  const codes: string[] = []
  for (let from = 0; from < bytes.length; from += PIECE) {
    codes.push(fingerprint(bytes.subarray(from, from + PIECE)))
    await rest()
  }
  return `${bytes.length}-${fingerprint(codes.join(' '))}`
}

/** Hash of each file of a package, by path in order. */
export const contentHashes = async (files: PackageFiles): Promise<ReadonlyMap<string, string>> => {
  const hashes = new Map<string, string>()
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hashes.set(path, await contentHash(bytes))
  return hashes
}

/** The code of a whole package: the same paths and contents give the same ten letters and digits on every machine. */
export const packageHash = (hashes: ReadonlyMap<string, string>): string => fingerprint([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, hash]) => `${path} ${hash}\n`).join(''))
