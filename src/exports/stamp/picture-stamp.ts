import { parseStamps, type Stamp } from './stamp'
import { insertChunks, pngChunks, readTextChunk, resolutionChunk, textChunk } from './png-chunks'
import { xmlJson } from '../../format/xml-text'

const KEYWORD = 'sanhua'
const MOST_BYTES = 4_000_000
const METRES_TO_THE_INCH = 0.0254

/** Texts of a PNG for picture viewers (registered keywords of the PNG specification). */
export interface PngTexts {
  readonly Title?: string
  readonly Description?: string
  readonly Source?: string
  readonly Copyright?: string
}

/** The same picture with its stamp, and texts for viewers, in chunks of their own. `perInch`: pixels to the inch of print. */
export const writePngStamp = (bytes: Uint8Array, stamp: Stamp, texts: PngTexts = {}, perInch?: number): Uint8Array<ArrayBuffer> => {
  const given = Object.entries(texts).filter(([, text]) => text)
  const isSized = perInch === undefined || pngChunks(bytes).some(({ type }) => type === 'pHYs')
  return insertChunks(bytes, [...(isSized ? [] : [resolutionChunk(Math.round(perInch / METRES_TO_THE_INCH))]), ...given.map(([keyword, text]) => textChunk(keyword, String(text))), textChunk(KEYWORD, JSON.stringify(stamp))])
}

/** Text of the stamp chunk: '' when there is none, undefined when it is damaged or the picture is cut short after it. */
const stampText = (bytes: Uint8Array): string | undefined => {
  const chunks = pngChunks(bytes)
  const isWhole = chunks.some(({ type }) => type === 'IEND')
  for (const chunk of chunks) {
    if (chunk.content.length > MOST_BYTES) continue
    const found = readTextChunk(chunk)
    if (found?.keyword === KEYWORD) return chunk.intact && isWhole ? found.text : undefined
  }
  return ''
}

/** Whether a PNG has a stamp, valid or not. */
export const hasPngStamp = (bytes: Uint8Array): boolean => stampText(bytes) !== ''

/** The stamp of a PNG; none when there is none or it is damaged. */
export const readPngStamp = (bytes: Uint8Array): Stamp | undefined => parseStamps(stampText(bytes) ?? '')[0]

const NAMED: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['amp', '&']])

/** The text of an XML element with entities decoded: the named ones of XML, and numeric ones of ASCII. */
export const readEntities = (text: string): string => text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,3}));/g, (_, name: string | undefined, code: string) => (name === undefined ? String.fromCharCode(Number(code)) : (NAMED.get(name) ?? '')))

/** The `<metadata>` element of an SVG with a stamp. */
export const stampMetadata = (stamp: Stamp): string => `<metadata id="sanhua-stamp">${xmlJson(stamp)}</metadata>`

/** Stamps of an SVG, or of a page that holds one. */
export const readSvgStamps = (text: string): readonly Stamp[] => {
  const found = text.matchAll(/<(?:\w{1,20}:)?metadata(?:\s[^<>]{0,500})?>([^<]*)</g)
  return [...found].flatMap(([, content]) => parseStamps(readEntities(content ?? '')))
}
