import { NEVER_FIRST, NEVER_LAST, WIDE_LETTER } from '../../words/whole-number'

const EMS: readonly (readonly [RegExp, number])[] = [
  [WIDE_LETTER, 1],
  [/[ijl.,:;'|!’]/, 0.29],
  [/[ftrI()[\]/ -]/, 0.37],
  [/[mwMW%@—]/, 0.88],
  [/[A-Z]/, 0.67],
]
const OTHER = 0.57

const known = new Map<string, number>() // cache: the same letters are measured thousands of times
const emsOf = (char: string): number => {
  const found = known.get(char)
  if (found !== undefined) return found
  const ems = EMS.find(([shape]) => shape.test(char))?.[1] ?? OTHER
  known.set(char, ems)
  return ems
}

const emsIn = (text: string): number => {
  let ems = 0
  for (const char of text) ems += emsOf(char)
  return ems
}

/** Width of a text in pixels, estimated by letter without a DOM: an ideograph is 1 em. Tends to be too wide rather than too narrow. */
export const textWidth = (text: string, size: number): number => emsIn(text) * size

const canBreak = (before: string, after: string): boolean =>
  !NEVER_LAST.test(before) && (before === ' ' || after === ' ' || ((WIDE_LETTER.test(before) || WIDE_LETTER.test(after)) && !NEVER_FIRST.test(after)))

/** Breaks a text into lines no wider than `width`: between ideographs or at blanks. */
export const wrapText = (text: string, size: number, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  let ems = 0 // of the line
  let safe = 0 // length of `line` up to the last possible break
  for (const char of text) {
    if (line !== '' && canBreak(line.slice(-1), char)) safe = line.length
    const added = emsOf(char)
    if ((ems + added) * size > width && safe > 0) {
      lines.push(line.slice(0, safe).trim())
      line = line.slice(safe).trimStart()
      ems = emsIn(line)
      safe = 0
    }
    line += char
    ems += added
  }
  return [...lines, line.trim()].filter(Boolean)
}

/** As `wrapText`, with lines of similar length: no single ideograph on the last line. */
export const wrapEvenly = (text: string, size: number, width: number): string[] => {
  const greedy = wrapText(text, size, width)
  for (let narrow = textWidth(text, size) / greedy.length; narrow < width; narrow += size / 4) {
    const even = wrapText(text, size, narrow)
    if (even.length === greedy.length && even.every((line) => textWidth(line, size) <= width)) return even
  }
  return greedy
}
