import { tidy } from '../plan/tidy'
import type { MergedText } from './merged-text'

const HAN = /[\u3400-\u9fff]/
const LATIN = /^[(（]?[A-Z#][A-Za-z'’().,&%/\-–:;+ \d]{2,}$/
const SECOND = 0.5

/** `北京 Beijing` → 北京: the first of two names in two scripts. A word such as 人均 GDP is left whole. */
export const firstOfTwins = (text: string): string => {
  const plain = text.replace(/[\s\u3000]+/g, ' ').trim()
  const split = latinStart(plain)
  return tidy(split < 0 ? text : plain.slice(0, split))
}

/** Where the second name begins: behind a blank that follows the last Chinese word, Latin to the end; -1 for none. */
const latinStart = (plain: string): number => {
  const lastHan = lastHanAt(plain)
  if (lastHan < 0) return -1
  const letter = plain.slice(lastHan).search(/[A-Za-z]/)
  const end = letter < 0 ? plain.length : lastHan + letter
  for (let blank = plain.indexOf(' ', lastHan); blank >= 0 && blank < end; blank = plain.indexOf(' ', blank + 1)) {
    if (LATIN.test(plain.slice(blank + 1))) return blank
  }
  return -1
}

const lastHanAt = (plain: string): number => {
  for (let at = plain.length - 1; at >= 0; at -= 1) if (HAN.test(plain[at] ?? '')) return at
  return -1
}

const isTwin = (text: string): boolean => HAN.test(text) && firstOfTwins(text) !== tidy(text)

/** Whether names are printed twice, in Chinese and in English, so that the English may go. */
export const areTwins = (texts: readonly string[]): boolean => {
  const named = texts.filter((text) => HAN.test(text))
  return named.length >= 2 && named.filter(isTwin).length >= SECOND * named.length
}

/** `合计 Total` → 合计, where the table is known to be printed in two languages; capitals alone are a name (人均 GDP). */
export const chineseHalf = (text: string): string => {
  const plain = text.replace(/[\s\u3000]+/g, ' ').trim()
  const split = latinStart(plain)
  return tidy(split >= 0 && /[a-z]/.test(plain.slice(split)) ? plain.slice(0, split) : text)
}

const SYMBOL = /^[(（]?(?:km2?|kg|kwh|t|ha|m2?|cm)[)）]?$/i

/** A cell in English words: a name, or a unit in words (10 000 persons), and no unit's sign. */
const isEnglish = (text: string): boolean => /[a-z]/.test(text) && !HAN.test(text) && !SYMBOL.test(text.trim())

/** A table's header in one language. */
export interface PlainHeader {
  readonly merged: MergedText
  readonly isBilingual: boolean
}

/** Leaves out what a header says a second time in English, in rows of its own or behind the Chinese, where most of its columns are named in both. */
export const headerInOneLanguage = (merged: MergedText, header: readonly number[], columns: number): PlainHeader => {
  let [chinese, both] = [0, 0]
  const dropped = new Map<string, string>()
  for (let column = 0; column < columns; column += 1) {
    const texts = header.map((row) => merged.text(row, column))
    if (!texts.some((text) => HAN.test(text))) continue
    chinese += 1
    if (texts.some((text) => isEnglish(text) || (HAN.test(text) && chineseHalf(text) !== tidy(text)))) both += 1
    texts.forEach((text, at) => dropped.set(`${header[at] ?? 0}:${column}`, isEnglish(text) ? '' : chineseHalf(text)))
  }
  if (both === 0 || both < SECOND * chinese || (both < 2 && chinese > 2)) return { merged, isBilingual: false }
  return { merged: { ...merged, text: (row, column) => dropped.get(`${row}:${column}`) ?? merged.text(row, column) }, isBilingual: true }
}

/** Whether texts hold no Chinese while others beside them do: the second of two names. */
export const isSecondName = (texts: readonly string[]): boolean => {
  const said = texts.filter((text) => text.trim() !== '')
  return said.length > 0 && said.every((text) => /[A-Za-z]/.test(text) && !HAN.test(text))
}
