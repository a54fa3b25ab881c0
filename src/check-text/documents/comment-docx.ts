/** A Word document with comments at places of its text; nothing else of it is changed (ECMA-376 part 1, 17.13.4). */
import { fixedZip } from '../../exports/archive/archive'
import { xmlText } from '../../format/xml-text'
import { inflateWithin, packedBytes, zipDirectory } from '../../ingest/bytes/containers/unpack'
import { textRuns, xmlPlace, type WordRun } from './office-text'

/** A comment on a stretch of the document's text. */
export interface TextComment {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Who comments, and on which day (ISO). */
interface Commentator {
  readonly author: string
  readonly day: string
}

const MAIN = 'document.xml'
const DOCUMENT = `word/${MAIN}`
const COMMENTS = 'word/comments.xml'
const RELATIONS = `word/_rels/${MAIN}.rels`
const TYPES = '[Content_Types].xml'
const MOST_UNPACKED = 200_000_000 // bytes, pictures included

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const RELATIONS_SPACE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const readMembers = (bytes: Uint8Array): Map<string, Uint8Array> | undefined => {
  const members = new Map<string, Uint8Array>()
  let budget = MOST_UNPACKED
  for (const member of zipDirectory(bytes, 5000) ?? []) {
    const packed = member.isEncrypted ? undefined : packedBytes(bytes, member)
    if (!packed) return undefined
    const unpacked = member.method === 0 ? { bytes: packed } : inflateWithin(packed, budget, 'deflate')
    if ('error' in unpacked) return undefined
    budget -= unpacked.bytes.length
    members.set(new TextDecoder().decode(member.name), unpacked.bytes)
  }
  return members
}

/** A text put into the XML at a place. */
interface Insertion {
  readonly at: number
  readonly xml: string
}

/** A run that holds one text alone can be parted within it: `<w:r><w:rPr/><w:t>`. */
const OPENING = /<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>|<w:rPr\/>)?<w:t(?: [^>]*)?>$/
const CLOSING = '</w:t></w:r>'
const KEEPS = 'xml:space="preserve"'
const REACH = 20_000 // characters of XML before a text in which its run begins

const isInTextBox = (xml: string, at: number): boolean => xml.lastIndexOf('<w:txbxContent', at) > xml.lastIndexOf('</w:txbxContent>', at)

/** What parts a run at a place within its text; undefined where the run holds more than one text. */
const partAt = (xml: string, run: WordRun, place: number, between: string): Insertion | undefined => {
  const opening = OPENING.exec(xml.slice(Math.max(0, run.xmlStart - REACH), run.xmlStart))
  if (!opening || !xml.startsWith(CLOSING, run.xmlStart + run.raw.length)) return undefined
  return { at: xmlPlace(run, place), xml: `${CLOSING}${between}<w:r>${opening[1] ?? ''}<w:t ${KEEPS}>` }
}

const runStart = (xml: string, at: number): number => {
  const before = xml.slice(Math.max(0, at - REACH), at)
  const found = Math.max(before.lastIndexOf('<w:r>'), before.lastIndexOf('<w:r '))
  return found < 0 ? -1 : Math.max(0, at - REACH) + found
}

const runEnd = (xml: string, at: number): number => {
  const found = xml.indexOf('</w:r>', at)
  return found < 0 ? -1 : found + '</w:r>'.length
}

/** Where a mark goes: at the border of a run where the place is one, else within its text, else at the border all the same. */
const markAt = (xml: string, run: WordRun, place: number, between: string, isStart: boolean): Insertion | undefined => {
  const isBorder = place <= run.start || place >= run.end
  const within = isBorder ? undefined : partAt(xml, run, place, between)
  if (within) return within
  const at = isStart ? runStart(xml, run.xmlStart) : runEnd(xml, run.xmlStart)
  return at < 0 ? undefined : { at, xml: between }
}

const startMark = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
const endMark = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** Opening tags of parted texts that do not keep blanks yet: a part may end in one. */
const keepBlanks = (xml: string, run: WordRun): Insertion[] => {
  const opening = /<w:t( [^>]*)?>$/.exec(xml.slice(run.xmlStart - 60, run.xmlStart))
  return opening && !opening[1]?.includes(KEEPS) ? [{ at: run.xmlStart - 1, xml: ` ${KEEPS}` }] : []
}

const insertionsOf = (xml: string, runs: readonly WordRun[], { start, end }: TextComment, id: number): readonly Insertion[] => {
  const first = runs.find((run) => run.end > start)
  const last = runs.find((run) => run.end >= end)
  if (!first || !last || isInTextBox(xml, first.xmlStart)) return []
  const marks = [markAt(xml, first, start, startMark(id), true), markAt(xml, last, end, endMark(id), false)]
  const parted = [first, last].filter((_, at) => marks[at]?.xml.startsWith(CLOSING)).flatMap((run) => keepBlanks(xml, run))
  return marks.some((mark) => mark === undefined) ? [] : [...marks.flatMap((mark) => mark ?? []), ...parted]
}

const inserted = (xml: string, insertions: readonly Insertion[]): string => {
  const once = new Map(insertions.map((one, order) => [one.xml.startsWith(' ') ? `${one.at}` : `${one.at} ${order}`, { ...one, order }]))
  const sorted = [...once.values()].sort((a, b) => a.at - b.at || a.order - b.order)
  let made = ''
  let done = 0
  for (const { at, xml: put } of sorted) {
    made += xml.slice(done, at) + put
    done = at
  }
  return made + xml.slice(done)
}

const commentXml = ({ text }: TextComment, id: number, { author, day }: Commentator): string =>
  `<w:comment w:id="${id}" w:author="${xmlText(author)}" w:date="${day}T00:00:00Z" w:initials="${xmlText(author.slice(0, 2))}"><w:p><w:r><w:t ${KEEPS}>${xmlText(text)}</w:t></w:r></w:p></w:comment>`

const before = (xml: string, closing: string, more: string): string => xml.replace(closing, () => more + closing)

/** The document with comments, and how many of them have a place in it (those in text boxes have none, since Word allows none there). Undefined where the bytes are no Word document. */
export const commentDocx = (bytes: Uint8Array, comments: readonly TextComment[], by: Commentator): { readonly bytes: Uint8Array<ArrayBuffer>; readonly count: number } | undefined => {
  const members = readMembers(bytes)
  const decoder = new TextDecoder()
  const textOf = (name: string): string | undefined => {
    const member = members?.get(name)
    return member && decoder.decode(member)
  }
  const xml = textOf(DOCUMENT)
  const types = textOf(TYPES)
  if (!members || xml === undefined || types === undefined) return undefined
  const runs = textRuns(xml)
  const held = textOf(COMMENTS)
  const first = Math.max(-1, ...[...(held ?? '').matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id))) + 1
  const placed = comments.filter((comment) => insertionsOf(xml, runs, comment, 0).length > 0)
  if (placed.length === 0) return { bytes: Uint8Array.from(bytes), count: 0 }
  const texts = placed.map((comment, at) => commentXml(comment, first + at, by)).join('')
  members.set(DOCUMENT, new TextEncoder().encode(inserted(xml, placed.flatMap((comment, at) => insertionsOf(xml, runs, comment, first + at)))))
  members.set(COMMENTS, new TextEncoder().encode(held === undefined ? `${HEAD}<w:comments xmlns:w="${WORD}">${texts}</w:comments>` : before(held, '</w:comments>', texts)))
  if (held === undefined) {
    const relations = textOf(RELATIONS) ?? `${HEAD}<Relationships xmlns="${RELATIONS_SPACE}"></Relationships>`
    members.set(RELATIONS, new TextEncoder().encode(before(relations, '</Relationships>', `<Relationship Id="sanhuaComments" Type="${COMMENTS_RELATION}" Target="comments.xml"/>`)))
    members.set(TYPES, new TextEncoder().encode(before(types, '</Types>', `<Override PartName="/${COMMENTS}" ContentType="${COMMENTS_TYPE}"/>`)))
  }
  return { bytes: fixedZip(Object.fromEntries(members)), count: placed.length }
}
