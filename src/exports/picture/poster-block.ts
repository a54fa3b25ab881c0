import type { Measure } from './lines'

/** A rectangle of the poster. */
export interface PosterBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A box, written short. */
export const boxOf = (left: number, top: number, width: number, height: number): PosterBox => ({ left, top, width, height })

/** Lines of one kind, below each other. */
export interface Block extends PosterBox {
  readonly role: 'kicker' | 'title' | 'subtitle' | 'empty' | 'notes' | 'source' | 'version' | 'code'
  readonly lines: readonly string[]
  readonly size: number
  readonly leading: number // line height in ems
  readonly face: 'serif' | 'sans'
  readonly bold: boolean
  readonly ink: 'ink' | 'muted' | 'hue'
}

interface BlockStyle extends Pick<Block, 'left' | 'top' | 'size' | 'leading' | 'face' | 'bold' | 'ink'> {
  readonly measure: Measure
}

/** A block as wide as its widest line. */
export const blockOf = (role: Block['role'], lines: readonly string[], { measure, ...style }: BlockStyle): Block => ({
  ...style,
  role,
  lines,
  width: Math.max(0, ...lines.map((line) => measure(line, style.size))),
  height: lines.length * style.size * style.leading,
})

const ABOVE = 0.36 // ems from the middle of a line down to its baseline

/** Baseline of a line of a block. */
export const baselineOf = ({ top, size, leading }: Block, line: number): number => top + size * (leading * (line + 0.5) + ABOVE)
