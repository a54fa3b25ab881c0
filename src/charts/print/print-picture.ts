import { xmlText } from '../../format/xml-text'
import type { Scheme } from '../panel-view'
import { SANS, SERIF } from '../figure/palette'
import type { Ink, Mark, Picture } from './picture'

const attribute = (name: string, value: string): string => ` ${name}="${xmlText(value)}"`

/** How a mark's colours are written: as they are, or as names of classes. */
interface Colouring {
  readonly of: (mark: Mark) => string
}

const printMark = (mark: Mark, { of }: Colouring): string => {
  const { tag, attributes, text } = mark
  const told = Object.entries(attributes).map(([name, value]) => (name === 'class' ? '' : attribute(name, value))).join('')
  return tag === 'text' ? `<text${told}${of(mark)}>${xmlText(text)}</text>` : `<${tag}${told}${of(mark)}/>`
}

/** An upright bar. Bars of one fill turn the same way, so that joined they cover what they covered apart. */
const BAR = /^M[-\d.]+ [-\d.]+h[\d.]+v-?[\d.]+h-[\d.]+z$/
const isJoinable = ({ fill, attributes: { d = '', ...form } }: Mark): boolean => !fill || (BAR.test(d.slice(d.lastIndexOf('M'))) && !('fill-opacity' in form))

/** Neighbours that differ in their paths alone are one path. */
const joinPaths = (marks: readonly Mark[]): Mark[] => {
  const joined: Mark[] = []
  for (const mark of marks) {
    const last = joined[joined.length - 1]
    const { d = '', ...form } = mark.attributes
    const alike = last?.tag === 'path' && mark.tag === 'path' && isJoinable(last) && isJoinable(mark) && JSON.stringify([{ ...last.attributes, d: '' }, last.fill, last.stroke, last.member]) === JSON.stringify([{ ...form, d: '' }, mark.fill, mark.stroke, mark.member])
    if (alike && last) joined[joined.length - 1] = { ...last, attributes: { ...last.attributes, d: (last.attributes['d'] ?? '') + d } }
    else joined.push({ ...mark, attributes: mark.tag === 'path' ? { ...form, d } : mark.attributes })
  }
  return joined
}

/** Font stacks of a file. */
export interface Faces {
  readonly sans: string
  readonly serif: string
}

/** The marks with plain colours of one scheme; fonts by family. For files that stand alone. */
export const printMarks = ({ marks }: Picture, scheme: Scheme, { sans, serif }: Faces = { sans: SANS, serif: SERIF }): string => {
  const colour = (name: string, ink: Ink | undefined): string => (ink ? attribute(name, ink[scheme]) : '')
  const of = ({ tag, fill, stroke, attributes }: Mark): string =>
    tag === 'text' ? attribute('font-family', attributes['class'] === 'n' ? serif : sans) + colour('fill', fill) : (fill ? colour('fill', fill) : ' fill="none"') + colour('stroke', stroke)
  return joinPaths(marks).map((mark) => printMark(mark, { of })).join('')
}

/** Names for the inks of a page: the same pair of colours has the same name in every drawing on it. */
export class InkNames {
  readonly #names = new Map<string, string>()

  name({ light, dark }: Ink): string {
    const key = `${light} ${dark}`
    const known = this.#names.get(key) ?? `i${this.#names.size}`
    this.#names.set(key, known)
    return known
  }

  /** Custom properties by scheme, and the classes `f…` (fill) and `s…` (stroke) that use them. */
  styles(): { readonly light: string; readonly dark: string; readonly classes: string } {
    const all = [...this.#names].map(([key, name]) => [name, ...key.split(' ')] as const)
    return {
      light: all.map(([name, light]) => `--${name}:${light}`).join(';'),
      dark: all.map(([name, , dark]) => `--${name}:${dark}`).join(';'),
      classes: all.map(([name]) => `.f${name}{fill:var(--${name})}.s${name}{stroke:var(--${name})}`).join(''),
    }
  }
}

/** The marks with classes for colours, numerals (`n`) and members (`m0` …), for a page that carries the style sheet; shapes without a fill need `fill:none` there. */
export const printThemedMarks = ({ marks }: Picture, names: InkNames): string => {
  const of = ({ fill, stroke, member, attributes }: Mark): string => {
    const classes = [fill && `f${names.name(fill)}`, stroke && `s${names.name(stroke)}`, attributes['class'], member >= 0 && `m${member}`].filter(Boolean)
    return classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
  }
  return joinPaths(marks).map((mark) => printMark(mark, { of })).join('')
}
