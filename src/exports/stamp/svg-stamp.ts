import { xmlJson } from '../../format/xml-text'
import { parseStamps } from './parse-stamp'
import type { Stamp } from './stamp'

const NAMED: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['amp', '&']])

/** The text of an XML element, its entities read: those that XML knows by name, and ASCII by number. */
export const readEntities = (text: string): string => text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,3}));/g, (_, name: string | undefined, code: string) => (name === undefined ? String.fromCharCode(Number(code)) : (NAMED.get(name) ?? '')))

/** The `<metadata>` element that carries a stamp in an SVG. */
export const stampMetadata = (stamp: Stamp): string => `<metadata id="sanhua-stamp">${xmlJson(stamp)}</metadata>`

/** Stamps of an SVG, or of a page that holds one. */
export const readSvgStamps = (text: string): readonly Stamp[] => {
  const found = text.matchAll(/<(?:\w{1,20}:)?metadata(?:\s[^<>]{0,500})?>([^<]*)</g)
  return [...found].flatMap(([, content]) => parseStamps(readEntities(content ?? '')))
}
