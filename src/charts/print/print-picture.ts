import { xmlText } from '../../format/xml-text'
import type { Scheme } from '../query/panel-view'
import { SANS, SERIF } from '../figure/palette'
import type { Colours, Picture, PictureShape } from './picture'
import { joinPaths } from './shorten'

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
  declare private readonly names: Map<string, string>
  declare private readonly forms: Map<string, string>
  declare private readonly used: Set<string> // classes

  /** Fields are set here, since for older browsers their declarations would be more code than the class. */
  constructor() {
    this.names = new Map()
    this.forms = new Map()
    this.used = new Set()
  }

  /** The class of a presentation attribute with that value. */
  form(attribute: string, value: string): string {
    const rule = `${attribute}:${value}`
    const known = this.forms.get(rule) ?? `w${this.forms.size}`
    this.forms.set(rule, known)
    return known
  }

  /** The class that fills a shape with these colours, or strokes it. */
  of(use: 'f' | 's', { light, dark }: Colours): string {
    const key = `${light} ${dark}`
    const known = this.names.get(key) ?? `i${this.names.size}`
    this.names.set(key, known)
    this.used.add(use + known)
    return use + known
  }

  /** Custom properties by scheme, the classes `f…` (fill) and `s…` (stroke) that use them, and those of widths and anchors, `w…`. */
  styles(): { readonly light: string; readonly dark: string; readonly classes: string } {
    const all = [...this.names].map(([key, name]) => [name, ...key.split(' ')] as const)
    return {
      light: all.map(([name, light]) => `--${name}:${light}`).join(';'),
      dark: all.map(([name, , dark]) => `--${name}:${dark}`).join(';'),
      classes: all.flatMap(([name]) => ([['f', 'fill'], ['s', 'stroke']] as const).map(([use, property]) => (this.used.has(use + name) ? `.${use}${name}{${property}:var(--${name})}` : ''))).join('') + [...this.forms].map(([rule, name]) => `.${name}{${rule}}`).join(''),
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
