/** Scores how likely a decoded text is, so that a guess is never "the first encoding that decodes". */
import { COMMON_HAN, COMMON_HANGUL, COMMON_JAPANESE, COMMON_TRADITIONAL, LATIN_SIGNS, WORDS } from './encoding-vocabulary'

/** Bytes of the characters of an encoding's first level: lead bytes, then trail bytes. */
interface Ordinary {
  readonly leads: readonly [number, number]
  readonly trails: readonly (readonly [number, number])[]
  readonly common: ReadonlySet<string>
}

const HIGH = [[0xa1, 0xfe]] as const
const ORDINARY: Readonly<Record<string, Ordinary>> = {
  gb18030: { leads: [0xb0, 0xd7], trails: HIGH, common: new Set(COMMON_HAN) },
  big5: { leads: [0xa4, 0xc6], trails: [[0x40, 0x7e], ...HIGH], common: new Set(COMMON_TRADITIONAL + COMMON_HAN) },
  shift_jis: { leads: [0x88, 0x97], trails: [[0x40, 0x7e], [0x80, 0xfc]], common: new Set(COMMON_JAPANESE + COMMON_HAN) },
  'euc-kr': { leads: [0xb0, 0xc8], trails: HIGH, common: new Set(COMMON_HANGUL) },
}
const EVERY_COMMON = new Set(COMMON_HAN + COMMON_TRADITIONAL + COMMON_JAPANESE + COMMON_HANGUL)

const ordinarySigns = new Map<string, ReadonlySet<string>>()

/** The characters of an encoding's first level, by decoding all of its bytes once. */
const ordinaryOf = (encoding: string): ReadonlySet<string> => {
  const known = ordinarySigns.get(encoding)
  if (known !== undefined) return known
  const { leads, trails } = ORDINARY[encoding] ?? { leads: [1, 0], trails: HIGH }
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail)
  }
  const signs = new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
  ordinarySigns.set(encoding, signs)
  return signs
}

const isIdeograph = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fe
const LOWER = /[a-z]/
const ASCII_LETTER = /[A-Za-z]/
const LETTER = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸƒß]/
const UPPER_MARKED = /[À-ÖØ-ÞŒŠŽŸ]/

/** The characters around one beyond ASCII. */
interface Neighbours {
  readonly before: string
  readonly after: string
  readonly run: number // length of the run of such characters that it is in
}

const scoreIdeograph = (char: string, code: number, encoding: string, run: number): number => {
  const common = ORDINARY[encoding]?.common ?? EVERY_COMMON
  if (common.has(char)) return 2
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) return 1
  if (ordinaryOf(encoding).has(char)) return isHangul(code) ? 0.5 : run === 1 ? 0.4 : 0.7
  if (encoding === 'euc-kr') return isHangul(code) ? -2 : -1 // outside KS X 1001; hanja
  return EVERY_COMMON.has(char) ? 0.4 : -0.6
}

/** Whether a single East Asian character is next to a lower-case Latin letter: a Western letter decoded wrongly. */
const isIsolated = ({ before, after, run }: Neighbours): boolean => run === 1 && (LOWER.test(before) || LOWER.test(after))

const scoreLatin = (char: string, near: Neighbours): number => {
  const crowd = near.run >= 3 ? -1.5 : 0 // three accented letters in a row: East Asian text decoded as Western
  if (LETTER.test(char)) {
    const inWord = ASCII_LETTER.test(near.before) || ASCII_LETTER.test(near.after)
    const odd = UPPER_MARKED.test(char) && LOWER.test(near.before) ? 1 : 0
    return crowd - odd + (inWord ? 1.2 : 0.1)
  }
  return crowd + (LATIN_SIGNS.includes(char) ? 0.5 : char === '\u00a0' ? 0.2 : -0.5)
}

/** Weight of one character beyond ASCII. */
const scoreChar = (char: string, code: number, near: Neighbours, encoding: string): number => {
  if (code === 0xfffd) return -12
  if (code < 0xa0) return -6 // control characters of C1
  if (isIdeograph(code) || isHangul(code)) return scoreIdeograph(char, code, encoding, near.run) - (isIsolated(near) ? 3 : 0)
  if (isKana(code)) return (encoding === 'shift_jis' || encoding.startsWith('utf') ? 1.7 : 0.2) - (isIsolated(near) ? 3 : 0)
  if (code >= 0x3000 && code <= 0x303f) return 0.8 // 、。《》
  if (code >= 0xff01 && code <= 0xff5e) return 0.8 // full-width forms
  if (code <= 0x17f || LATIN_SIGNS.includes(char)) return encoding === 'windows-1252' || encoding.startsWith('utf') ? scoreLatin(char, near) : 0.3
  if (code >= 0x2010 && code <= 0x2030) return 0.3 // dashes, quotes
  if (code >= 0xff61 && code <= 0xff9f) return near.run >= 3 ? -0.3 : -1.5 // half-width kana: the mark of a wrong Shift_JIS
  if (code >= 0xe000 && code <= 0xf8ff) return -6
  return encoding.startsWith('utf') ? 0.3 : -1.5
}

const isBeyond = (char: string | undefined): boolean => char !== undefined && char >= '\u0080'

/** Sum and number of the weights of the characters beyond ASCII. */
const weigh = (text: string, encoding: string): { sum: number; count: number } => {
  const chars = [...text]
  let sum = 0
  let count = 0
  let run = 0
  chars.forEach((char, at) => {
    const code = char.codePointAt(0) ?? 0
    if (code >= 9 && code < 0x80) return
    if (!isBeyond(chars[at - 1])) run = runFrom(chars, at)
    sum += code < 9 ? -6 : scoreChar(char, code, { before: chars[at - 1] ?? '', after: chars[at + 1] ?? '', run }, encoding)
    count += 1
  })
  return { sum, count }
}

const runFrom = (chars: readonly string[], start: number): number => {
  let end = start
  while (isBeyond(chars[end])) end += 1
  return end - start
}

/** Mean weight of the characters beyond ASCII, with a bonus for known words; higher is likelier. 0 for pure ASCII. */
export const scoreDecodedText = (text: string, encoding: string): number => {
  const { sum, count } = weigh(text, encoding)
  if (count === 0) return 0
  const known = WORDS.reduce((total, word) => total + (text.includes(word) ? word.length : 0), 0)
  return sum / count + Math.min(2, (3 * known) / count)
}
