import { parseStamps } from './parse-stamp'
import type { Stamp } from './stamp'

const ENTITY: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'", '&#34;': '"', '&amp;': '&' }

/** Text as it may stand in an XML element. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** The text of an XML element, its entities read. */
export const readEntities = (text: string): string => text.replace(/&(?:lt|gt|quot|apos|amp|#39|#34);/g, (entity) => ENTITY[entity] ?? entity)

/** The `<metadata>` element that carries a stamp in an SVG. */
export const stampMetadata = (stamp: Stamp): string => `<metadata id="sanhua-stamp">${escapeText(JSON.stringify(stamp))}</metadata>`

/** Stamps of an SVG, or of a page that holds one. */
export const readSvgStamps = (text: string): readonly Stamp[] => {
  const found = text.matchAll(/<(?:\w{1,20}:)?metadata(?:\s[^<>]{0,500})?>([^<]*)</g)
  return [...found].flatMap(([, content]) => parseStamps(readEntities(content ?? '')))
}
