import { fillLines } from '../../charts/figure/lines'
import { textWidth } from '../../charts/figure/text-width'
import { phrasesOf } from '../../format/phrases'
import { WIDE_LETTER } from '../../words/whole-number'

/** Width of a text in a bold face. */
export const boldWidth = (text: string, size: number): number => textWidth(text, size) * (WIDE_LETTER.test(text) ? 1.01 : 1.06)

/** A text cut to `lines` lines at the end of a piece, with `mark` where it was cut. */
export const cutLines = (text: string, mark: string, most: number, size: number, width: number): string[] => {
  const whole = fillLines(text, size, width)
  if (whole.length <= most) return whole
  const pieces = phrasesOf(text)
  for (let count = pieces.length - 1; count > 0; count -= 1) {
    const kept = pieces.slice(0, count).join('').trimEnd().replace(/[，、；：（,;:(]$/, '')
    const lines = fillLines(kept + mark, size, width)
    if (lines.length <= most) return lines
  }
  return whole.slice(0, most)
}
