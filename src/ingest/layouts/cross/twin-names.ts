import { tidy } from '../../plan/tidy'

const HAN = /[\u3400-\u9fff]/
const TWIN = /^(.*[\u3400-\u9fff][^A-Za-z]*?)[\s\n]+[(（]?[A-Z#][A-Za-z'’().,&%/\-–:;+\s\d]{2,}$/s
const SECOND = 0.5

/** `北京 Beijing` → 北京: the first of two names in two scripts. A word such as 人均 GDP is left whole. */
export const firstOfTwins = (text: string): string => {
  const plain = text.replace(/[\s\u3000]+/g, ' ').trim()
  const found = TWIN.exec(plain)?.[1]
  return tidy(found ?? text)
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
