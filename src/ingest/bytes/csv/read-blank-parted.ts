import type { OnRecord } from './csv-table'
import type { Decoded } from '../encodings/decode'

const BLANKS = /[ \t\u3000]+/
const SHORTEST = 3

/** Reads lines parted by runs of blanks; a title or note, being cut otherwise than the rows about it, stays one cell. */
export const readBlankParted = (decoded: Pick<Decoded, 'slices'>, onRecord: OnRecord): void => {
  const lines: string[] = []
  let held = ''
  for (const slice of decoded.slices()) {
    const pieces = (held + slice).split('\n')
    held = pieces.pop() ?? ''
    for (const piece of pieces) lines.push(piece)
  }
  if (held !== '') lines.push(held)
  const whole = lines.flatMap((line) => line.replace(/\r$/, '').split('\r'))
  const width = commonWidth(whole)
  whole.forEach((line, at) => {
    const cells = line.trim().split(BLANKS)
    onRecord(cells.length === width ? cells : [line], at + 1)
  })
}

const commonWidth = (lines: readonly string[]): number => {
  const counts = new Map<number, number>()
  for (const line of lines.slice(0, 1000)) {
    const width = line.trim().split(BLANKS).length
    if (width >= SHORTEST) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}
