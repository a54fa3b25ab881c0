/** The text of Word and PowerPoint XML, and its places in the XML. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', permil: '‰', mdash: '—', ndash: '–', hellip: '…', ldquo: '“', rdquo: '”', minus: '−', middot: '·' }

/** The character that an entity represents; undefined for an unknown one. */
export const entityText = (name: string): string | undefined => {
  if (!name.startsWith('#')) return ENTITIES[name]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined
}

const PIECE = /<(?:w|a):t(?: [^>]*)?>([^<]*)<\/(?:w|a):t>|<(?:w|a):(?:br|tab)\b[^>]*>|<\/(?:w|a):p>/g
const ENTITY = /&(#?\w{1,12});/g

const plain = (run: string): string => run.replace(ENTITY, (entity, name: string) => entityText(name) ?? entity)

/** Text of Word or PowerPoint XML, a line for each paragraph. */
export const officeText = (xml: string): string => [...xml.matchAll(PIECE)].map(([all, run]) => (run === undefined ? (all.startsWith('</') ? '\n' : ' ') : plain(run))).join('')

/** A run of text in the XML: its text's place in the document's text, and in the XML. */
export interface WordRun {
  readonly start: number // in the text
  readonly end: number
  readonly xmlStart: number // of what `w:t` holds
  readonly raw: string // what it holds
}

/** Every run of text of Word XML, in order. */
export const textRuns = (xml: string): WordRun[] => {
  const runs: WordRun[] = []
  let at = 0
  for (const found of xml.matchAll(PIECE)) {
    const [all, raw] = found
    if (raw === undefined) {
      at += 1
      continue
    }
    const length = plain(raw).length
    runs.push({ start: at, end: at + length, xmlStart: found.index + all.indexOf('>') + 1, raw })
    at += length
  }
  return runs
}

/** Place in the XML of a place in the text of a run; entities count as the characters that they stand for. */
export const xmlPlace = ({ start, xmlStart, raw }: WordRun, place: number): number => {
  let text = start
  let at = 0
  while (text < place && at < raw.length) {
    ENTITY.lastIndex = at
    const found = raw.charAt(at) === '&' ? ENTITY.exec(raw) : null
    const isEntity = found?.index === at
    text += isEntity ? plain(found[0]).length : 1
    at += isEntity ? found[0].length : 1
  }
  return xmlStart + at
}
