/** The whole data package as one file that can be unpacked over `data/` on a host, and the way back. */
import { issue, type Issue, type IssueFacts } from '../../model/issue'
import { result, type Result } from '../../model/result'
import { fixedZip, zipMembers, type ZipLimits } from './archive'

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
