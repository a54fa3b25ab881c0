/** ZIP archives: the same bytes on every machine, and unpacking within limits; the whole data package as one, to be unpacked over `data/` on a host. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { issue, type Issue, type IssueFacts, result, type Result } from '../../model/issue'
import { crcOf } from '../stamp/png-chunks'

/** Limits of unpacking a ZIP, checked before it is unpacked. */
export interface ZipLimits {
  readonly entries: number
  readonly bytes: number // of all members, unpacked
}

/** Why a ZIP could not be unpacked. */
export type ZipFault = 'no-zip' | 'damaged' | 'too-large'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_557

/** Checksums by name, from the directory at the archive's end; undefined when it cannot be read. */
const checksums = (bytes: Uint8Array): ReadonlyMap<string, number> | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - LONGEST_COMMENT && view.getUint32(end, true) !== END) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END) return undefined
  const found = new Map<string, number>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder(view.getUint16(at + 8, true) & 0x800 ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, at + 46 + length))
    found.set(name, view.getUint32(at + 16, true))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}

const unpack = (bytes: Uint8Array, { entries, bytes: most }: ZipLimits): Readonly<Record<string, Uint8Array>> | 'too-large' => {
  let [count, size, isTooLarge] = [0, 0, false]
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1
      size += originalSize
      isTooLarge ||= count > entries || size > most
      return !isTooLarge && !name.endsWith('/')
    },
  })
  return isTooLarge ? 'too-large' : files
}

/** Members of a ZIP by name, with their checksums verified; or the fault. Never throws. */
const zipMembers = (bytes: Uint8Array, limits: ZipLimits): ReadonlyMap<string, Uint8Array> | ZipFault => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'no-zip'
  try {
    const sums = checksums(bytes)
    const files = unpack(bytes, limits)
    if (files === 'too-large') return files
    const members = new Map(Object.entries(files))
    const agree = sums && [...members].every(([name, content]) => sums.get(name) === crcOf(content))
    return agree ? members : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** The date of all members, as local time, so that every machine in every time zone writes the same bytes. */
const MADE = (): Date => new Date(2000, 0, 1)

/** A ZIP whose bytes depend on its members alone, in the order given. */
export const fixedZip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { mtime: MADE(), level: 9 })

type PackageFiles = ReadonlyMap<string, Uint8Array>

const INDEX = 'datapackage.json'
const LIMITS: ZipLimits = { entries: 2000, bytes: 500 * 1024 * 1024 }

/** A package as a ZIP; the same files give the same bytes on every machine. */
export const packageZip = (files: PackageFiles): Uint8Array<ArrayBuffer> => fixedZip(Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))))

/** A path that stays within the folder that it is unpacked into. */
const isInside = (path: string): boolean => !/^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.?(?:\/|$)|\0/i.test(path)

/** Whether a path is skipped: files of operating systems, and names that begin with a dot, as in `sanhua check`. */
const isOwn = (path: string): boolean => !/(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/.test(path)

const unreadable = (reason: IssueFacts['package-unreadable']['reason'], found = ''): Issue => issue('package-unreadable', 'error', { file: '', line: 0, column: 0 }, found, { reason })

/** Folder of the package within the ZIP, '' or `data/`: that of the topmost index. */
const folderOf = (paths: readonly string[]): string | undefined =>
  paths
    .filter((path) => path === INDEX || path.endsWith(`/${INDEX}`))
    .map((path) => path.slice(0, -INDEX.length))
    .sort((a, b) => a.split('/').length - b.split('/').length)[0]

/** A ZIP of a package → its files by path, byte for byte; undefined with an issue when it is not a package. Never throws. */
export const unpackPackage = (bytes: Uint8Array): Result<PackageFiles | undefined> => {
  const members = zipMembers(bytes, LIMITS)
  if (typeof members === 'string') return result(undefined, [unreadable(members)])
  const unsafe = [...members.keys()].find((path) => !isInside(path))
  if (unsafe !== undefined) return result(undefined, [unreadable('unsafe-path', unsafe)])
  const own = [...members].filter(([path]) => isOwn(path))
  const folder = folderOf(own.map(([path]) => path))
  if (folder === undefined) return result(undefined, [unreadable('no-index')])
  return result(new Map(own.flatMap(([path, content]) => (path.startsWith(folder) ? [[path.slice(folder.length), content] as const] : []))))
}
