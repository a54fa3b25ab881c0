import { issue, type Issue } from '../../../model/issue'
import { decodeBytes } from '../encodings/decode'
import { checksumOf, inflateWithin, packedBytes, zipDirectory, type ZipMember } from './unpack'
import { LIMITS } from '../limits'
import { refusal, unopened, type Opened, type OpenOptions } from './opened'
import type { ForeignKind } from './file-kinds'

/** Opens one file that is not an archive. */
export type OpenOne = (bytes: Uint8Array, file: string, options: OpenOptions) => Promise<Opened>
export type OpenSheets = (bytes: Uint8Array, file: string, container: 'xlsx' | 'xls') => Promise<Opened>

/** Readers of the content of a zip. Without `openOne` only a workbook is opened, as within another zip. */
export interface ZipReaders {
  readonly openOne?: OpenOne
  readonly openSheets: OpenSheets
}

interface Named extends ZipMember {
  readonly path: string
}

const STORED = 0
const DEFLATED = 8

const pathOf = ({ name, isUtf8 }: ZipMember): string => {
  const decoded = isUtf8 ? undefined : decodeBytes(name).value
  const path = decoded === undefined ? new TextDecoder().decode(name) : [...decoded.slices()].join('')
  return path.replace(/\\/g, '/')
}

/** Kind of an Office file by its paths; undefined for a plain archive. */
const officeKind = (paths: readonly string[]): 'workbook' | ForeignKind | undefined => {
  const has = (start: string): boolean => paths.some((path) => path.replace(/^\//, '').toLowerCase().startsWith(start))
  if (has('xl/workbook.bin')) return 'spreadsheet' // the reader of .xlsb does not terminate on damaged files
  if (has('xl/') && (has('xl/workbook') || has('xl/worksheets') || has('[content_types].xml'))) return 'workbook'
  if (has('word/') && has('[content_types].xml')) return 'word'
  if (has('ppt/') && has('[content_types].xml')) return 'slides'
  if (has('[content_types].xml')) return 'office'
  if (has('mimetype') && has('content.xml')) return 'spreadsheet'
  if (paths.some((path) => path.endsWith('.iwa')) || has('index.zip')) return 'spreadsheet'
  return has('meta-inf/manifest.mf') || has('androidmanifest.xml') ? 'program' : undefined
}

type Content = { readonly bytes: Uint8Array } | { readonly error: 'damaged' | 'size' | 'ratio' }

const contentOf = (bytes: Uint8Array, member: ZipMember, budget: number): Content => {
  const packed = packedBytes(bytes, member)
  if (packed === undefined || (member.method !== STORED && member.method !== DEFLATED)) return { error: 'damaged' }
  const content: Content = member.method === STORED ? { bytes: packed } : inflateWithin(packed, budget, 'deflate')
  if (!('bytes' in content)) return content
  return checksumOf(content.bytes) === member.checksum ? content : { error: 'damaged' }
}

const isClutter = (path: string): boolean => path.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store|Thumbs\.db|desktop\.ini)/.test(path)

/** The issue for which the directory alone refuses unpacking; undefined for none. */
const refusalOf = (members: readonly ZipMember[], place: Issue['place'], bytes: number): Issue | undefined => {
  if (members.length > LIMITS.members) return issue('archive-refused', 'error', place, '', { reason: 'members', limit: LIMITS.members })
  const size = members.reduce((sum, member) => sum + member.size, 0)
  if (size > LIMITS.unpacked) return issue('archive-refused', 'error', place, '', { reason: 'size', limit: LIMITS.unpacked })
  if (size > LIMITS.ratioFrom && size > LIMITS.ratio * bytes) return issue('archive-refused', 'error', place, '', { reason: 'ratio', limit: LIMITS.ratio })
  return undefined
}

const bombIssue = (reason: 'size' | 'ratio', place: Issue['place']): Issue =>
  issue('archive-refused', 'error', place, '', { reason, limit: reason === 'size' ? LIMITS.unpacked : LIMITS.ratio })

/** Opens a workbook after unpacking every part, so that bombs and damage are found before its reader runs. */
const openWorkbookZip = async (bytes: Uint8Array, file: string, members: readonly Named[], openSheets: OpenSheets): Promise<Opened> => {
  const place = { file, line: 0, column: 0 }
  let left: number = LIMITS.unpacked
  for (const member of members) {
    if (member.isEncrypted) return unopened([issue('file-encrypted', 'error', place, '', { container: 'xlsx' })])
    const content = contentOf(bytes, member, left)
    if ('bytes' in content) left -= content.bytes.length
    else if (content.error === 'damaged') return unopened([issue('file-damaged', 'error', place, member.path, { container: 'xlsx', reason: 'content' })])
    else return unopened([bombIssue(content.error, place)])
  }
  return openSheets(bytes, file, 'xlsx')
}

const joinOpened = (parts: readonly Opened[], issues: readonly Issue[]): Opened => {
  const first = parts.find(({ grids }) => grids.length > 0) ?? parts[0]
  return {
    ...unopened([...issues, ...parts.flatMap((part) => part.issues)], first),
    container: 'zip',
    confidence: parts.length === 0 ? 0 : Math.min(...parts.map(({ confidence }) => confidence)),
    grids: parts.flatMap(({ grids }) => grids),
  }
}

/** Errors of one member as warnings, since the other members are read. */
const softened = (opened: Opened): Opened =>
  opened.grids.length > 0 ? opened : { ...opened, issues: opened.issues.map((made) => (made.code === 'file-empty' || made.code === 'file-foreign' ? { ...made, severity: 'note' } : made)) }

const openMembers = async (bytes: Uint8Array, file: string, members: readonly Named[], openOne: OpenOne, options: OpenOptions): Promise<Opened> => {
  const parts: Opened[] = []
  const issues: Issue[] = []
  let left: number = LIMITS.unpacked
  for (const member of members) {
    const place = { file: member.path, line: 0, column: 0 }
    if (member.isEncrypted) return unopened([issue('file-encrypted', 'error', { ...place, file }, member.path, { container: 'zip' })])
    const content = contentOf(bytes, member, left)
    if (!('bytes' in content)) {
      if (content.error !== 'damaged') return unopened([bombIssue(content.error, { ...place, file })])
      issues.push(issue('member-skipped', 'error', place, '', { reason: 'damaged' }))
      continue
    }
    left -= content.bytes.length
    parts.push(await openOne(content.bytes, member.path, options))
  }
  const found = parts.some(({ grids }) => grids.length > 0)
  return joinOpened(found ? parts.map(softened) : parts, issues)
}

/** A file of Office names its content types first. */
const beginsAsOffice = (bytes: Uint8Array): boolean => /^.{30}(?:\[Content_Types\]|_rels\/|xl\/|docProps\/)/s.test(String.fromCharCode(...bytes.subarray(0, 80)))

/** Opens a zip: a workbook, or an archive whose files are opened one by one. Archives within it are not opened. */
export const openZip = async (bytes: Uint8Array, file: string, { openOne, openSheets }: ZipReaders, options: OpenOptions): Promise<Opened> => {
  const place = { file, line: 0, column: 0 }
  const directory = zipDirectory(bytes, LIMITS.members)
  if (directory === undefined) return unopened([issue('file-damaged', 'error', place, '', { container: beginsAsOffice(bytes) ? 'xlsx' : 'zip', reason: 'directory' })])
  const refused = refusalOf(directory, place, bytes.length)
  if (refused !== undefined) return unopened([refused])
  const members = directory.map((member): Named => ({ ...member, path: pathOf(member) })).filter(({ path }) => !isClutter(path))
  const kind = officeKind(members.map(({ path }) => path))
  if (kind === 'workbook') return openWorkbookZip(bytes, file, members, openSheets)
  if (kind !== undefined) return unopened([refusal(file, kind)])
  if (openOne === undefined) return unopened([issue('member-skipped', 'error', place, '', { reason: 'archive' })])
  if (members.length === 0) return unopened([issue('file-empty', 'error', place, '', {})], { container: 'zip' })
  return openMembers(bytes, file, members, openOne, options)
}

/** Opens a gzip file: one member, named after the archive. */
export const openGzip = async (bytes: Uint8Array, file: string, openOne: OpenOne, options: OpenOptions): Promise<Opened> => {
  const place = { file, line: 0, column: 0 }
  const content = inflateWithin(bytes, LIMITS.unpacked, 'gzip')
  if ('bytes' in content) return openOne(content.bytes, file.replace(/\.gz$/i, ''), options)
  if (content.error !== 'damaged') return unopened([bombIssue(content.error, place)])
  return unopened([issue('file-damaged', 'error', place, '', { container: 'gzip', reason: 'content' })])
}
