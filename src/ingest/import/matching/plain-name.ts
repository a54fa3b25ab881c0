import type { Indicator } from '../../../model/indicator'

/** Names in comparable form, and the similarity of two, 0 to 1, by character bigrams for Chinese and words otherwise. */
const HAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Parts of a name for comparison: `总人口` → 总人, 人口; `internet users` → internet, users. */
export const partsOf = (loose: string): ReadonlySet<string> => {
  const parts = new Set<string>()
  for (const word of loose.split(/[ -]/)) {
    if (!HAN.test(word) || word.length < 2) {
      if (word !== '') parts.add(word)
    } else {
      for (let at = 0; at + 1 < word.length; at += 1) parts.add(word.slice(at, at + 2))
    }
  }
  return parts
}

/** Sørensen–Dice coefficient of two sets of parts. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const part of few) if (many.has(part)) common += 1
  return (2 * common) / (a.size + b.size)
}

const NUMBERED = /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.．]\s*(?=\D)|其中[:,]?|[#*·•-]+\s*)/
const MARKS = /[①-⑳⑴-⒇†‡§]/g
const RANGE = /(\d)\s*[-–—―~～至]\s*(?=\d)/g
const SIGNS = /[^\p{L}\p{N}%‰+-]+/gu

/** `年末 总人口（万人）` → `年末总人口 万人`: half-width, lower case, signs as single blanks, no blanks beside Chinese characters. */
export const plainName = (text: string): string => {
  const bare = text.replace(MARKS, '').normalize('NFKC').toLowerCase().trim()
  const words = bare.replace(NUMBERED, '').replace(/['’ʼ]/g, '').replace(RANGE, '$1-').replace(SIGNS, ' ').trim()
  return words
    .split(' ')
    .reduce((joined, word) => (joined === '' || isSplit(joined, word) ? `${joined} ${word}`.trim() : joined + word), '')
}

/** Whether a blank separates words: between Latin words, not next to a Chinese character. */
const isSplit = (before: string, word: string): boolean =>
  !HAN.test(before.charAt(before.length - 1)) && !HAN.test(word.charAt(0))

/** Redundant words, which distinguish no indicator. */
const EMPTY_WORDS = new Set(['the', 'of', 'and', 'in', 'at', 'a', 'an', 'by', 'for', 'number', 'no', 'total', 'all', 'year', 'end', 'yearend'])
const EMPTY_HAN = /(?:年末|年底|期末|总(?=人口|户|数)|全部|合计|总计|数$)/g

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word)

/** A plain name without redundant words (年末, total, of, plural s), Latin words sorted, so that `Population, total` equals `Total population`. */
export const looseName = (plain: string): string => {
  if (HAN.test(plain)) return plain.replace(EMPTY_HAN, '').replace(/ /g, '')
  const words = plain.split(/[ -]/).filter((word) => word !== '' && !EMPTY_WORDS.has(word)).map(singular)
  return words.sort().join(' ')
}

/** Whether a plain name holds a Chinese, Japanese or Korean character. */
export const isHanName = (plain: string): boolean => HAN.test(plain)

/** Publisher of a measure. Measures of the UN and the World Bank never share a line with those of the national bureau. */
export type Publisher = 'national' | 'un' | 'world-bank' | 'other'

/** Publishers named in a bracket of an indicator's name, and the bracket itself. */
const NAMED: readonly (readonly [RegExp, Publisher])[] = [
  [/\s*[（(](?:世界银行[^）)]*|World Bank[^）)]*)[）)]/i, 'world-bank'],
  [/\s*[（(](?:联合国[^）)]*|UN|United Nations[^）)]*)[）)]/i, 'un'],
]

/** Publisher of an indicator: the national bureau unless its name says otherwise. */
export const publisherOf = ({ name }: Indicator): Publisher =>
  NAMED.find(([form]) => form.test(name.zh) || form.test(name.en))?.[1] ?? 'national'

/** A name without the bracket that names its publisher. */
export const withoutPublisher = (name: string): string => NAMED.reduce((text, [form]) => text.replace(form, ''), name)

/** Layouts of the national bureau, and those that any office may use. */
const OPEN = /^(?:nbs|yearbook|general|long)/

/** Publisher of a file by its layout; 'national' for layouts that any office may use. */
export const publisherOfLayout = (layout: string | undefined): Publisher => {
  if (layout === undefined || OPEN.test(layout)) return 'national'
  if (layout.startsWith('world-bank')) return 'world-bank'
  return /^un(?:-|data|$)/.test(layout) ? 'un' : 'other'
}
