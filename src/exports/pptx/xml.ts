import type { Language } from '../../model/text'

/** Whether XML 1.0 can hold a character at all; half a surrogate pair it cannot. */
const isXml = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text without the characters that no XML file may hold. */
export const plainText = (text: string): string => Array.from(text).filter(isXml).join('')

/** Text as content or attribute of XML. */
export const xmlText = (text: string): string => plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** `#1F5C99` → `1F5C99`. */
export const hex = (color: string): string => color.replace('#', '')

/** Faces that offices have: Song for titles and numerals, Hei for text; Latin letters in the face that goes with each. */
export const FACES = {
  serif: { latin: 'Times New Roman', asian: 'SimSun' },
  sans: { latin: 'Arial', asian: 'Microsoft YaHei' },
} as const

export type Face = keyof typeof FACES

/** The faces of a run of text. */
export const faceXml = (face: Face): string => {
  const { latin, asian } = FACES[face]
  return `<a:latin typeface="${latin}"/><a:ea typeface="${asian}"/><a:cs typeface="${latin}"/>`
}

export const LANGS = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>
