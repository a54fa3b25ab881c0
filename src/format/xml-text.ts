/** Text of data as XML, SVG and HTML: the one place where it becomes markup. */
import { showHidden } from './hidden-characters'

/** Whether XML 1.0 can hold a character at all (https://www.w3.org/TR/xml/#charsets); half a surrogate pair it cannot. */
const isXml = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** What XML cannot hold, and what `plainText` shows as marks. Halves of surrogate pairs are looked at one by one. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/

const escaped = (text: string, signs: RegExp): string => text.replace(signs, (sign) => `&#${sign.charCodeAt(0)};`)

/** Text without the characters that no XML file may hold; marks that turn the direction of writing are shown. */
export const plainText = (text: string): string => (SUSPECT.test(text) ? showHidden(Array.from(text).filter(isXml).join('')) : text)

/** Text as content or attribute value of XML, SVG and HTML. Line ends and tabs stay as they are. */
export const xmlText = (text: string): string => escaped(plainText(text), /[&<>"']/g)

/** JSON as content of an XML or HTML element: what neither may hold is written as JSON's own escape, so that reading gives back the same. */
export const xmlJson = (value: unknown): string =>
  escaped(JSON.stringify(value).replace(/[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`), /[&<>]/g)
