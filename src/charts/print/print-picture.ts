import { xmlText } from '../../format/xml-text'
import type { Scheme } from '../query/panel-view'
import { SANS, SERIF } from '../figure/palette'
import type { Colours, Picture, PictureShape } from './picture'
import { short } from './svg'

const attribute = (name: string, value: string): string => ` ${name}="${xmlText(value)}"`

/** An attribute in HTML, without quotes where its value needs none. */
const htmlAttribute = (name: string, value: string): string => (/^[\w.,#-]+$/.test(value) ? ` ${name}=${value}` : attribute(name, value))

/** Writes the colours of a shape, as values or as classes, which then also hold the attributes of `inClass`. */
interface ColourWriter {
  readonly of: (shape: PictureShape) => string
  readonly inClass: ReadonlySet<string>
  readonly attribute: typeof attribute
}

const NONE: ReadonlySet<string> = new Set()

/** What repeats in nearly every shape. A class for it makes a page smaller, but hardly a compressed one. */
export const IN_CLASS: ReadonlySet<string> = new Set(['text-anchor', 'stroke-width', 'stroke-linejoin', 'stroke-dasharray'])

const printShape = (shape: PictureShape, { of, inClass, attribute: write }: ColourWriter): string => {
  const { tag, attributes, text } = shape
  const form = Object.entries(attributes).map(([name, value]) => (name === 'class' || inClass.has(name) ? '' : write(name, value))).join('')
  const own = form + of(shape)
  return tag === 'text' ? `<text${own}>${xmlText(text)}</text>` : `<${tag}${own}${own.endsWith('"') ? '' : ' '}/>` // a slash would belong to a value without quotes
}

/** The path of an upright bar. All have one direction, so that joined bars cover the same area (nonzero rule). */
const BAR = /^[Mm]-?[\d.]+[ -][\d.]*h[\d.]+v-?[\d.]+h-[\d.]+z$/
const lastStroke = (d: string): string => d.slice(Math.max(d.lastIndexOf('M'), d.lastIndexOf('m')))
const isJoinable = ({ fill, attributes: { d = '', ...form } }: PictureShape): boolean => !fill || (BAR.test(lastStroke(d)) && !('fill-opacity' in form))

/** Where a pen is, and where it was put down last: a closed stroke ends there. In tenths of a pixel, so that sums are exact. */
interface Pen {
  readonly x: number
  readonly y: number
  readonly from: readonly [x: number, y: number]
}

const tenths = (text: string | undefined): number => Math.round(Number(text ?? 0) * 10)

/** Moves of a path to each further stroke, relative to the end of the one before where that is shorter. `pen`: where the path before it ended; undefined for the first. */
const withShortMoves = (d: string, pen: Pen | undefined): { readonly d: string; readonly pen: Pen } => {
  let at = pen
  const moved = [...d.matchAll(/([MlhvzZ])([^MlhvzZ]*)/g)].map(([whole, command = '', rest = '']) => {
    const [first, second] = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
    const { x = 0, y = 0, from = [0, 0] } = at ?? {}
    switch (command) {
      case 'M': {
        const [toX, toY] = [tenths(first), tenths(second)]
        const before = at
        at = { x: toX, y: toY, from: [toX, toY] }
        const [dx, dy] = [short((toX - x) / 10), short((toY - y) / 10)]
        const near = `m${dx}${dy.startsWith('-') ? '' : ' '}${dy}`
        return before && near.length < whole.length ? near : whole
      }
      case 'l':
        at = { x: x + tenths(first), y: y + tenths(second), from }
        return whole
      case 'h':
        at = { x: x + tenths(first), y, from }
        return whole
      case 'v':
        at = { x, y: y + tenths(first), from }
        return whole
      default:
        at = { x: from[0], y: from[1], from }
        return whole
    }
  })
  return { d: moved.join(''), pen: at ?? { x: 0, y: 0, from: [0, 0] } }
}

/** Joins neighbours that differ only in their paths. */
const joinPaths = (shapes: readonly PictureShape[]): PictureShape[] => {
  const joined: PictureShape[] = []
  let pen: Pen | undefined
  for (const shape of shapes) {
    const last = joined[joined.length - 1]
    const { d = '', ...form } = shape.attributes
    const alike = last?.tag === 'path' && shape.tag === 'path' && isJoinable(last) && isJoinable(shape) && JSON.stringify([{ ...last.attributes, d: '' }, last.fill, last.stroke, last.member]) === JSON.stringify([{ ...form, d: '' }, shape.fill, shape.stroke, shape.member])
    const path = withShortMoves(d, alike ? pen : undefined)
    pen = path.pen
    if (alike && last) joined[joined.length - 1] = { ...last, attributes: { ...last.attributes, d: (last.attributes['d'] ?? '') + path.d } }
    else joined.push({ ...shape, attributes: shape.tag === 'path' ? { ...form, d: path.d } : shape.attributes })
  }
  return joined
}

/** Font stacks of a file. */
export interface Faces {
  readonly sans: string
  readonly serif: string
}

/** SVG of the shapes with the colours of one scheme and font families, for standalone files. */
export const printShapes = ({ shapes }: Picture, scheme: Scheme, { sans, serif }: Faces = { sans: SANS, serif: SERIF }): string => {
  const colour = (name: string, ink: Colours | undefined): string => (ink ? attribute(name, ink[scheme]) : '')
  const of = ({ tag, fill, stroke, attributes }: PictureShape): string =>
    tag === 'text' ? attribute('font-family', attributes['class'] === 'n' ? serif : sans) + colour('fill', fill) : (fill ? colour('fill', fill) : ' fill="none"') + colour('stroke', stroke)
  return joinPaths(shapes).map((shape) => printShape(shape, { of, inClass: NONE, attribute })).join('')
}

/** Class names of the colours, widths and anchors of a page: a pair of colours has one name in all drawings on it. */
export class ColourNames {
  readonly #names = new Map<string, string>()
  readonly #forms = new Map<string, string>()
  readonly #used = new Set<string>() // classes

  /** The class of a presentation attribute with that value. */
  form(attribute: string, value: string): string {
    const rule = `${attribute}:${value}`
    const known = this.#forms.get(rule) ?? `w${this.#forms.size}`
    this.#forms.set(rule, known)
    return known
  }

  /** The class that fills a shape with these colours, or strokes it. */
  of(use: 'f' | 's', { light, dark }: Colours): string {
    const key = `${light} ${dark}`
    const known = this.#names.get(key) ?? `i${this.#names.size}`
    this.#names.set(key, known)
    this.#used.add(use + known)
    return use + known
  }

  /** Custom properties by scheme, the classes `f…` (fill) and `s…` (stroke) that use them, and those of widths and anchors, `w…`. */
  styles(): { readonly light: string; readonly dark: string; readonly classes: string } {
    const all = [...this.#names].map(([key, name]) => [name, ...key.split(' ')] as const)
    return {
      light: all.map(([name, light]) => `--${name}:${light}`).join(';'),
      dark: all.map(([name, , dark]) => `--${name}:${dark}`).join(';'),
      classes: all.flatMap(([name]) => ([['f', 'fill'], ['s', 'stroke']] as const).map(([use, property]) => (this.#used.has(use + name) ? `.${use}${name}{${property}:var(--${name})}` : ''))).join('') + [...this.#forms].map(([rule, name]) => `.${name}{${rule}}`).join(''),
    }
  }
}

/** SVG for HTML of the shapes with classes for colours, numerals (`n`) and members (`m0` …), for a page with the style sheet, which must set `fill:none` by default. */
export const printThemedShapes = ({ shapes }: Picture, names: ColourNames, inClass = NONE): string => {
  const of = ({ fill, stroke, member, attributes }: PictureShape): string => {
    const forms = [...inClass].flatMap((name) => (attributes[name] === undefined ? [] : [names.form(name, attributes[name])]))
    const classes = [...forms, fill && names.of('f', fill), stroke && names.of('s', stroke), attributes['class'], member >= 0 && `m${member}`].filter(Boolean)
    return classes.length > 0 ? htmlAttribute('class', classes.join(' ')) : ''
  }
  return joinPaths(shapes).map((shape) => printShape(shape, { of, inClass, attribute: htmlAttribute })).join('')
}
