import type { Drawing, Plot, TextMark } from './figure'
import { xPixel, yPixel } from './figure'
import { fillLines } from './lines'
import { textWidth } from './text-width'

const LEADING = 1.45
const EDGE = 2 // pixels on either side
const BETWEEN = '\u3000' // between two entries

/** The entries of a key in lines: an entry is broken only where it is longer than a line. */
export const keyLines = (entries: readonly string[], width: number, size: number): string[] => {
  const room = width - 2 * EDGE
  const lines: string[] = []
  for (const entry of entries) {
    const last = lines[lines.length - 1]
    const joined = last === undefined ? entry : last + BETWEEN + entry
    if (last !== undefined && textWidth(joined, size) <= room) lines[lines.length - 1] = joined
    else lines.push(...fillLines(entry, size, room))
  }
  return lines
}

/** Height of a key of so many lines, in pixels. */
export const keyHeight = (count: number, size: number): number => (count === 0 ? 0 : Math.ceil(count * size * LEADING + 2))

/** The lines of a key under the years of the last plot. `foot`: pixels from that plot to the key. */
export const keyMarks = (lines: readonly string[], plots: readonly Plot[], size: number, foot: number): TextMark[] => {
  const plot = plots[plots.length - 1]
  if (!plot || plot.x.kind !== 'time' || plot.y.kind !== 'value' || lines.length === 0) return []
  const { first } = plot.x
  const { min } = plot.y
  const height = lines.length * size * LEADING
  const bottom = plot.box.top + plot.box.height
  return [
    {
      kind: 'text',
      plot: plots.length - 1,
      member: -1,
      layer: 6,
      x: first,
      y: min,
      dx: EDGE - xPixel(plot, first),
      dy: bottom + foot + height / 2 - yPixel(plot, min),
      anchor: 'start',
      lines: lines.map((text) => [{ text, face: 'sans', before: 0 }]),
      size,
      leading: size * LEADING,
      ink: 'muted',
    },
  ]
}

/** Draws with as much height reserved for the key as it turns out to need; with less room there may be more to explain, so at most three times. */
export const withKey = <Keyed extends Pick<Drawing, 'height'> & { readonly keyed: number }>(draw: (reserved: number) => Keyed, expected: number): Keyed => {
  let drawn = draw(expected)
  for (let times = 0; times < 2 && drawn.keyed > expected; times += 1) {
    expected = drawn.keyed
    drawn = draw(expected)
  }
  return drawn
}
