import { tidy } from '../plan/tidy'

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

const IN_WORDS = /^(?=.*[a-z]{2})[^\u3400-\u9fff]+$/s

/** Leaves out what English rows of a header say under the Chinese, where most columns are named in both. */
export const withoutEnglish = (paths: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const both = paths.filter((path) => path.some((text) => HAN.test(text)) && path.some((text) => IN_WORDS.test(text)))
  if (both.length < 2 || both.length < SECOND * paths.length) return paths
  return paths.map((path) => (path.some((text) => HAN.test(text)) ? path.filter((text) => !IN_WORDS.test(text)) : path))
}

/** Whether texts hold no Chinese while others beside them do: the second of two names. */
export const isSecondName = (texts: readonly string[]): boolean => {
  const said = texts.filter((text) => text.trim() !== '')
  return said.length > 0 && said.every((text) => /[A-Za-z]/.test(text) && !HAN.test(text))
}
