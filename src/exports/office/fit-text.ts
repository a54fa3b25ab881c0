import { wrapText } from '../../charts/figure/text-width'

const SLACK = 0.97
const IDEOGRAPH = '[\\u2e80-\\uffef]'
const SEAMS = new RegExp(`(${IDEOGRAPH})(?=[A-Za-z0-9%])|([A-Za-z0-9%])(?=${IDEOGRAPH})`, 'g')

/** The text with a narrow letter at each seam of Latin and Chinese, where some office programs add space. */
const aired = (text: string): string => text.replace(SEAMS, '$&i')

/** Number of lines of a text in a box of this width, in points. Rather too many than too few. */
export const linesOf = (text: string, size: number, width: number): number => wrapText(aired(text), size, width * SLACK).length

/** The first texts that together fit into `lines` lines, none cut; at least the first. */
export const fitting = (texts: readonly string[], join: string, size: number, width: number, lines: number): string[] => {
  const kept: string[] = []
  for (const text of texts) {
    if (kept.length > 0 && linesOf([...kept, text].join(join), size, width) > lines) break
    kept.push(text)
  }
  return kept
}

/** A text cut to `lines` lines, with an ellipsis. */
export const cutText = (text: string, size: number, width: number, lines: number): string => {
  if (linesOf(text, size, width) <= lines) return text
  let kept = text
  while (kept.length > 1 && linesOf(`${kept}…`, size, width) > lines) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
