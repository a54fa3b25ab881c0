import { textWidth } from '../../charts/text-width'

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const NEVER_FIRST = /[，。、；：！？）》〉】」』”’…—％%‰·,.;:!?)\]]/
const NEVER_LAST = /[（《〈【「『“‘([]/
const NUMBER = /[\d.]/

/** A figure and its unit, a bracket and what it holds stay together. */
const canBreak = (before: string, after: string): boolean => {
  if (after === ' ' || NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false
  if (before === ' ') return true
  if (NUMBER.test(before) && WIDE.test(after)) return false
  return WIDE.test(before) || WIDE.test(after)
}

/** The text in pieces that must not be parted; put together they are the text. */
export const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  let last = ''
  for (const char of text) {
    if (pieces.length > 0 && !canBreak(last, char)) pieces[pieces.length - 1] += char
    else pieces.push(char)
    last = char
  }
  return pieces
}

/** Width of a text in a bold face. */
export const boldWidth = (text: string, size: number): number => textWidth(text, size) * (WIDE.test(text) ? 1.01 : 1.06)

export type Measure = (text: string, size: number) => number

/** Lines no wider than `width`, as full as can be. A single piece that is wider stands alone. */
export const fillLines = (text: string, size: number, width: number, measure: Measure = textWidth): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line !== '' && measure((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = piece
    } else line += piece
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '')
}

/** As few lines, of like length; one that ends at a stop or comma is liked better. */
export const evenLines = (text: string, size: number, width: number, measure: Measure = textWidth): string[] => {
  const full = fillLines(text, size, width, measure)
  if (full.length < 2) return full
  const least = measure(text, size) / full.length
  for (let narrow = least; narrow < width; narrow += size / 4) {
    const even = fillLines(text, size, narrow, measure)
    if (even.length <= full.length && even.every((line) => measure(line, size) <= width)) return atStops(even, size, width, least, measure)
  }
  return full
}

const STOP = /[，。；：,;:]$/

/** Two lines are parted at the stop nearest to the middle where there is one. */
const atStops = (even: readonly string[], size: number, width: number, least: number, measure: Measure): string[] => {
  if (even.length !== 2) return [...even]
  const glue = /[ -~]$/.test(even[0] ?? '') ? ' ' : ''
  const pieces = piecesOf(even.join(glue))
  const cuts = pieces.flatMap((piece, at) => {
    if (at === pieces.length - 1 || !STOP.test(piece.trimEnd())) return []
    const [upper, lower] = [pieces.slice(0, at + 1).join('').trimEnd(), pieces.slice(at + 1).join('')]
    const [above, below] = [measure(upper, size), measure(lower, size)]
    return above <= width && below <= width && Math.min(above, below) > least * 0.55 ? [{ lines: [upper, lower], uneven: Math.abs(above - below) }] : []
  })
  return cuts.sort((a, b) => a.uneven - b.uneven)[0]?.lines ?? [...even]
}

/** A text cut to so many lines, at the end of a piece, with `mark` where something is left out. */
export const cutLines = (text: string, mark: string, most: number, size: number, width: number): string[] => {
  const whole = fillLines(text, size, width)
  if (whole.length <= most) return whole
  const pieces = piecesOf(text)
  for (let count = pieces.length - 1; count > 0; count -= 1) {
    const kept = pieces.slice(0, count).join('').trimEnd().replace(/[，、；：（,;:(]$/, '')
    const lines = fillLines(kept + mark, size, width)
    if (lines.length <= most) return lines
  }
  return whole.slice(0, most)
}
