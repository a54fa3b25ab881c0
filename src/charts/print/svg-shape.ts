/** Shapes and texts of an SVG drawing. */
import type { Ink } from '../figure/palette'
import { withoutMidpoints, type Corner } from './shorten'
import { short, tenth } from './tenths'

/** One shape or text. Colours are inks, apart from the attributes. `member`: index of its series, -1 the frame. */
export interface SvgShape {
  readonly tag: 'path' | 'circle' | 'text'
  readonly attributes: Readonly<Record<string, string>> // place and form; no colour
  readonly fill: Ink | undefined
  readonly stroke: Ink | undefined
  readonly text: string
  readonly member: number
}

/** A path of straight segments in whole tenths, each relative to the one before, which keeps it short. */
export const pathOf = (corners: readonly Corner[], closed: boolean): string => {
  let [penX, penY] = [0, 0] // in tenths
  const strokes = withoutMidpoints(corners).map(([px, py], at) => {
    const [x, y] = [Math.round(px * 10), Math.round(py * 10)]
    const [dx, dy] = [(x - penX) / 10, (y - penY) / 10]
    ;[penX, penY] = [x, y]
    if (at === 0) return `M${tenth(x / 10)} ${tenth(y / 10)}`
    if (dy === 0) return `h${short(dx)}`
    return dx === 0 ? `v${short(dy)}` : `l${short(dx)}${dy < 0 ? '' : ' '}${short(dy)}`
  })
  return strokes.join('') + (closed ? 'z' : '')
}

/** The nearest middle of a pixel, where a line one pixel wide is sharp. */
export const crisp = (value: number): number => (Math.round(value * 2) % 2 === 0 ? (Math.round(value * 2) + 1) / 2 : Math.round(value * 2) / 2)

export const shape = (given: Partial<SvgShape> & Pick<SvgShape, 'tag' | 'attributes'>): SvgShape => ({ fill: undefined, stroke: undefined, text: '', member: -1, ...given })

/** A straight line one pixel wide. */
export const straight = (corners: readonly Corner[], stroke: Ink): SvgShape => shape({ tag: 'path', attributes: { d: pathOf(corners, false) }, stroke })

interface TextForm {
  readonly x: number
  readonly middle: number // y of the middle of the letters
  readonly size: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly serif?: boolean
  readonly bold?: boolean
  readonly ink: Ink
  readonly member?: number
}

const CENTRE = 0.36 // ems from the baseline to the middle of a digit or an ideograph; renderers differ in `dominant-baseline`

/** A line of text; none where it is blank. */
export const lineOfText = (text: string, { x, middle, size, anchor = 'start', serif = false, bold = false, ink, member = -1 }: TextForm): SvgShape[] =>
  text.trim() === ''
    ? []
    : [
        shape({
          tag: 'text',
          attributes: { x: tenth(x), y: tenth(middle + size * CENTRE), 'font-size': String(size), ...(anchor === 'start' ? {} : { 'text-anchor': anchor }), ...(bold ? { 'font-weight': 'bold' } : {}), ...(serif ? { class: 'n' } : {}) },
          fill: ink,
          text,
          member,
        }),
      ]
