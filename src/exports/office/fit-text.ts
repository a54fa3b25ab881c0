import { wrapText } from '../../charts/figure/text-width'

const SLACK = 0.97
const IDEOGRAPH = '[\\u2e80-\\uffef]'
const SEAMS = new RegExp(`(${IDEOGRAPH})(?=[A-Za-z0-9%])|([A-Za-z0-9%])(?=${IDEOGRAPH})`, 'g')

/** Some offices set Latin letters and digits among ideographs with air about them: a thin letter is counted for it. */
const aired = (text: string): string => text.replace(SEAMS, '$&i')

/** Lines that a text takes in a box of this width, all in points. Errs on the side of more. */
export const linesOf = (text: string, size: number, width: number): number => wrapText(aired(text), size, width * SLACK).length

/** As many of the texts, in order and each whole, as fit into so many lines when run together; the first one at least. */
export const fitting = (texts: readonly string[], join: string, size: number, width: number, lines: number): string[] => {
  const kept: string[] = []
  for (const text of texts) {
    if (kept.length > 0 && linesOf([...kept, text].join(join), size, width) > lines) break
    kept.push(text)
  }
  return kept
}

/** A text cut to so many lines, with a sign that it was cut. */
export const cutText = (text: string, size: number, width: number, lines: number): string => {
  if (linesOf(text, size, width) <= lines) return text
  let kept = text
  while (kept.length > 1 && linesOf(`${kept}…`, size, width) > lines) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
