import { createElement, type ReactNode } from 'react'
import { SERIF } from '../../charts/figure/palette'
import type { PictureShape } from '../../charts/print/picture'
import type { Scheme } from '../../charts/query/panel-view'

export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Numerals are set as in files, words in the faces of the page's language: in a Chinese face an English apostrophe is as wide as an ideograph. */
const familyOf = (type: string | undefined): string => (type === 'n' ? SERIF : 'var(--sans)')

/** One shape of a picture as an SVG element in the colours of a scheme; text stays text. */
export const shapeElement = ({ tag, attributes, text, fill, stroke }: PictureShape, scheme: Scheme, key: number): ReactNode => {
  const { class: type, ...form } = attributes
  const given = Object.fromEntries(Object.entries(form).map(([name, value]) => [camel(name), value]))
  const family = tag === 'text' ? { style: { fontFamily: familyOf(type) } } : {}
  return createElement(tag, { key, ...given, ...family, fill: fill?.[scheme] ?? 'none', stroke: stroke?.[scheme] }, tag === 'text' ? text : undefined)
}
