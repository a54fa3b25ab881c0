import { decodeBytes } from '../../ingest/bytes/encodings/decode'
import { compoundKind, containerOf } from '../../ingest/bytes/containers/file-kinds'
import { entityText, officeText } from './office-text'
import { inflateWithin, packedBytes, zipDirectory } from '../../ingest/bytes/containers/unpack'

/** Text of a document; `at` gives, for each of its units, the place in the file's own text. Undefined where the text is the file's own, and for office files, which have paragraphs in place of lines. */
export interface DocumentText {
  readonly text: string
  readonly origin: { readonly text: string; readonly at: Int32Array } | undefined
  readonly isOffice: boolean
}

/** Why a document is not read. */
export type DocumentProblem = 'empty' | 'binary' | 'too-large' | 'packed-too-large' | 'encrypted' | 'damaged'

const MOST_TEXT = 5_000_000
const MOST_UNPACKED = 40_000_000

/** XML packs to a tenth, long runs of one markup to a hundredth; more is no document. */
const mostFor = (packed: number): number => Math.max(1_000_000, 400 * packed)

const BLOCK = /^<\/?(?:p|div|li|ul|ol|table|tr|td|th|h\d|br|section|article|header|footer|blockquote|title)\b/i
const MARKUP = /<!--[\s\S]*?-->|<(script|style|template|svg)\b[\s\S]*?<\/\1\s*>|<[^>]*>|&(#?\w{1,12});/gi

const replacement = (found: RegExpMatchArray): string => {
  const [all, , entity] = found
  if (entity !== undefined) return entityText(entity) ?? all
  return BLOCK.test(all) ? '\n' : ''
}

/** Text with every match replaced, and where each unit of it comes from. */
const replaced = (source: string, form: RegExp, by: (found: RegExpMatchArray) => string): DocumentText => {
  const places: number[] = []
  let text = ''
  let done = 0
  const keep = (piece: string, from: number, moves: boolean): void => {
    text += piece
    for (let unit = 0; unit < piece.length; unit += 1) places.push(moves ? from + unit : from)
  }
  for (const found of source.matchAll(form)) {
    keep(source.slice(done, found.index), done, true)
    keep(by(found), found.index, false)
    done = found.index + found[0].length
  }
  keep(source.slice(done), done, true)
  return { text, origin: { text: source, at: Int32Array.from([...places, source.length]) }, isOffice: false }
}

const PARTS = /^(?:word\/document\.xml|ppt\/slides\/slide(\d+)\.xml)$/

const readOffice = (bytes: Uint8Array): DocumentText | DocumentProblem => {
  const members = zipDirectory(bytes, 5000)
  if (!members) return 'damaged'
  const decoder = new TextDecoder()
  const found = members.flatMap((member) => {
    const match = PARTS.exec(decoder.decode(member.name))
    return match ? [{ member, order: Number(match[1] ?? 0) }] : []
  }).sort((a, b) => a.order - b.order)
  if (found.length === 0) return members.some(({ isEncrypted }) => isEncrypted) ? 'encrypted' : 'binary'
  let budget = MOST_UNPACKED
  const texts: string[] = []
  for (const { member } of found) {
    if (member.isEncrypted) return 'encrypted'
    const packed = packedBytes(bytes, member)
    if (!packed) return 'damaged'
    const unpacked = member.method === 0 ? { bytes: packed } : inflateWithin(packed, Math.min(budget, mostFor(packed.length)), 'deflate')
    if ('error' in unpacked) return unpacked.error === 'damaged' ? 'damaged' : 'packed-too-large'
    budget -= unpacked.bytes.length
    texts.push(officeText(decoder.decode(unpacked.bytes)))
  }
  return { text: texts.join('\n'), origin: undefined, isOffice: true }
}

const isBinary = (bytes: Uint8Array): boolean => containerOf(bytes).reader !== 'text' || bytes.subarray(0, 8000).some((byte, at) => byte === 0 && bytes[at ^ 1] === 0)

const FEW_CONTROLS = 8 // in a text however short
const MOST_CONTROLS = 0.03 // of the characters of a text

/** Whether what was decoded is no text: control characters and bytes that no encoding has, in a share that no writing reaches. */
const isGarbled = (text: string): boolean => (text.match(/(?![\t\n\f\r])[\p{Cc}\ufffd]/gu)?.length ?? 0) > FEW_CONTROLS + MOST_CONTROLS * text.length

/** Reads the text of a document from its bytes: plain text, Markdown, HTML, Word or PowerPoint. */
export const documentText = (bytes: Uint8Array, name: string): DocumentText | DocumentProblem => {
  const isOffice = containerOf(bytes).reader === 'zip'
  if (!isOffice && bytes.length > MOST_TEXT) return 'too-large'
  if (!isOffice && isBinary(bytes)) return containerOf(bytes).reader === 'book' && compoundKind(bytes) === 'encrypted' ? 'encrypted' : 'binary'
  const read = isOffice ? readOffice(bytes) : plainText(bytes, name)
  if (typeof read === 'string') return read
  if (!isOffice && isGarbled(read.origin?.text ?? read.text)) return 'binary'
  return read.text.length > MOST_TEXT ? 'too-large' : /\S/.test(read.text) ? read : 'empty'
}

const plainText = (bytes: Uint8Array, name: string): DocumentText => {
  const source = new TextDecoder(decodeBytes(bytes).value?.encoding ?? 'utf-8').decode(bytes)
  if (/\.x?html?$/i.test(name)) return replaced(source, MARKUP, replacement)
  return /\.(?:md|markdown)$/i.test(name) ? replaced(source, /\*{1,3}|`+|^#{1,6} |~~/gm, () => '') : { text: source, origin: undefined, isOffice: false }
}
