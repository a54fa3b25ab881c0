/** Text of data as XML, SVG and HTML: the one place where it becomes markup. */
import { showHidden } from './hidden-characters'

/** Whether XML 1.0 allows a character (https://www.w3.org/TR/xml/#charsets); half a surrogate pair is not allowed. */
const isXml = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Characters that XML does not allow, and those that `plainText` shows by name. Halves of surrogate pairs are matched one by one. */
// oxlint-disable-next-line no-control-regex -- matches control characters on purpose
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/

const escaped = (text: string, signs: RegExp): string => text.replace(signs, (sign) => `&#${sign.charCodeAt(0)};`)

/** Text without the characters that XML does not allow; marks of writing direction are shown by name. */
export const plainText = (text: string): string => (SUSPECT.test(text) ? showHidden(Array.from(text).filter(isXml).join('')) : text)

/** Text as content or attribute value of XML, SVG and HTML. Line ends and tabs stay as they are. */
export const xmlText = (text: string): string => escaped(plainText(text), /[&<>"']/g)

/** JSON without the characters that XML or HTML do not allow: they become JSON escapes, so that parsing gives the same value. */
export const jsonText = (value: unknown): string => JSON.stringify(value).replace(/[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)

/** JSON as content of an XML or HTML element. */
export const xmlJson = (value: unknown): string => escaped(jsonText(value), /[&<>]/g)
