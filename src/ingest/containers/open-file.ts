import { issue, type Issue } from '../../model/issue'
import { refusalOf } from './check-grid'
import { compoundKind } from './compound-kind'
import { containerOf } from './container-of'
import { LIMITS } from './limits'
import { openText } from './open-text'
import { refusal, unopened, type Opened, type OpenOptions } from './opened'

export { tableRows } from './table-rows'

const troubleIssue = (trouble: 'damaged' | 'encrypted', container: string, place: Issue['place']): Issue =>
  trouble === 'encrypted' ? issue('file-encrypted', 'error', place, '', { container }) : issue('file-damaged', 'error', place, '', { container, reason: 'content' })

const openSheets = async (content: Uint8Array | string, file: string, container: 'xlsx' | 'xls', known: Partial<Opened> = {}): Promise<Opened> => {
  const { openBook } = await import('./open-book')
  const opened = openBook(content, file)
  const place = { file, line: 0, column: 0 }
  if ('trouble' in opened) return unopened([troubleIssue(opened.trouble, container, place)], known)
  const empty = opened.grids.length === 0 && opened.issues.length === 0 ? [issue('file-empty', 'error', place, '', {})] : []
  return unopened([...(known.issues ?? []), ...opened.issues, ...empty], { confidence: 1, ...known, container, grids: opened.grids })
}

const openCompound = async (bytes: Uint8Array, file: string): Promise<Opened> => {
  const kind = bytes[0] === 0xd0 ? compoundKind(bytes) : 'workbook'
  if (kind === 'workbook') return openSheets(bytes, file, 'xls')
  const place = { file, line: 0, column: 0 }
  if (kind === 'encrypted' || kind === 'damaged') return unopened([troubleIssue(kind, kind === 'encrypted' ? 'xlsx' : 'xls', place)])
  return unopened([refusal(file, kind)])
}

/** Opens what is no archive; one that is, is told to stand in an archive. */
const openOne = async (bytes: Uint8Array, file: string, options: OpenOptions): Promise<Opened> => {
  const place = { file, line: 0, column: 0 }
  const nature = containerOf(bytes)
  if (bytes.length === 0) return unopened([issue('file-empty', 'error', place, '', {})])
  switch (nature.reader) {
    case 'zip':
      return openPacked(bytes, file, options, true)
    case 'gzip':
      return unopened([issue('member-skipped', 'error', place, '', { reason: 'archive' })])
    case 'book':
      return openCompound(bytes, file)
    case 'foreign':
      return unopened([refusal(file, nature.kind)])
    case 'text': {
      const opened = openText(bytes, file, options)
      return 'spreadsheetXml' in opened ? openSheets(opened.spreadsheetXml, file, 'xls', opened.opened) : opened
    }
    default:
      return nature satisfies never
  }
}

const openPacked = async (bytes: Uint8Array, file: string, options: OpenOptions, isMember = false): Promise<Opened> => {
  const { openZip } = await import('./open-zip')
  return openZip(bytes, file, isMember ? { openSheets } : { openOne, openSheets }, options)
}

const open = async (bytes: Uint8Array, file: string, options: OpenOptions): Promise<Opened> => {
  const { reader } = containerOf(bytes)
  if (reader === 'zip') return openPacked(bytes, file, options)
  if (reader !== 'gzip') return openOne(bytes, file, options)
  const { openGzip } = await import('./open-zip')
  return openGzip(bytes, file, openOne, options)
}

/** Tables that are unfit to be read are refused, each with its issue. */
const withoutUnfit = (opened: Opened): Opened => {
  const refusals = opened.grids.map(refusalOf)
  if (refusals.every((refused) => refused === undefined)) return opened
  return { ...opened, grids: opened.grids.filter((_, at) => refusals[at] === undefined), issues: [...opened.issues, ...refusals.filter((refused) => refused !== undefined)] }
}

/** Opens a file of a statistics bureau: what it is, is told from its bytes. Never throws on bad data. */
export const openFile = async (bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<Opened> => {
  const limit = options.limit ?? LIMITS.bytes
  if (bytes.length > limit) return unopened([issue('file-over-limit', 'error', { file: name, line: 0, column: 0 }, '', { bytes: bytes.length, limit })])
  return withoutUnfit(await open(bytes, name, options))
}
