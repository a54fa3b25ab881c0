/** Lines of texts on page, pictures, slides and paper: they end between phrases, as titles do. */
import { lettersOf, phrasesOf } from '../../format/phrases'
import { textWidth } from './text-width'

export type Measure = (text: string, size: number) => number

/** Lines no wider than `width`, filled greedily. Of a phrase that is wider the ideographs are on several; a wider Latin word is a line of its own. */
export const fillLines = (text: string, size: number, width: number, measure: Measure = textWidth): string[] => {
  const whole = text.trim()
  if (measure(whole, size) <= width) return whole === '' ? [] : [whole] // most texts: words are not looked for
  const lines: string[] = []
  let line = ''
  for (const piece of phrasesOf(text).flatMap((phrase) => (measure(phrase.trimEnd(), size) > width ? lettersOf(phrase) : phrase))) {
    if (line !== '' && measure((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = piece
    } else line += piece
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '')
}

const STOP = /[，。；：、,;:]$/
const OPEN = /[（(][^）)]*$/
const RUDE = 0.35 // cost of a line end without punctuation, in squares of the share of the mean length
const TORN = 1 // of one between brackets

/** Whether a line ends at punctuation, and not between brackets. */
export const endsCalmly = (line: string): boolean => STOP.test(line) && !OPEN.test(line)

interface Way {
  readonly cost: number
  readonly lines: readonly string[]
}

/** The fewest lines possible; of these with similar lengths and line ends at punctuation. */
export const evenLines = (text: string, size: number, width: number, measure: Measure = textWidth): string[] => {
  const full = fillLines(text, size, width, measure)
  if (full.length < 2) return full
  const mean = measure(text, size) / full.length
  const pieces = phrasesOf(text)
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [] }]]) // the best way to each piece, with so many lines
  full.forEach(() => {
    const next = new Map<number, Way>()
    for (const [from, way] of ways) {
      for (let to = from + 1; to <= pieces.length; to += 1) {
        const line = pieces.slice(from, to).join('').trimEnd()
        const wide = measure(line, size)
        if (wide > width) break
        const cost = way.cost + (wide / mean - 1) ** 2 + (to === pieces.length || endsCalmly(line) ? 0 : OPEN.test(line) ? TORN : RUDE)
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, lines: [...way.lines, line] })
      }
    }
    ways = next
  })
  return [...(ways.get(pieces.length)?.lines ?? full)]
}
