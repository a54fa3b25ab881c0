import type PptxGenJS from 'pptxgenjs'
import { paletteOf, type Palette } from '../../charts/figure/palette'
import { plainText } from '../../format/xml-text'
import type { Theme } from '../../model/indicator'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { FACES, hex, type Face } from './xml'

/** A slide of 16:9, in points. */
export const PAGE = { width: 960, height: 540, margin: 40 } as const
export const INNER = PAGE.width - 2 * PAGE.margin

export const LEADING = 1.25

/** Where titles stand, in points; the library places them by the master alone. */
export const TITLE_TOP = 34
export const COVER_TOP = 60
export const COVER_SIZE = 36

export type Slide = PptxGenJS.Slide

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Points → inches, which the library counts in. */
export const inches = ({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } => ({ x: x / 72, y: y / 72, w: width / 72, h: height / 72 })

export interface TextWish extends Box {
  readonly size: number
  readonly color: string
  readonly face: Face
  readonly language: Language
  readonly bold?: boolean
  readonly align?: 'left' | 'right'
  readonly anchor?: 'top' | 'middle' | 'bottom'
  readonly placeholder?: string
}

/** Plain text in a box: never markup, never a link. Each text of a list is a paragraph. */
export const addText = (slide: Slide, texts: readonly string[], wish: TextWish): void => {
  const { size, color, face, language, bold = false, align = 'left', anchor = 'top', placeholder } = wish
  const options = { fontFace: FACES[face].asian, fontSize: size, color: hex(color), bold, lang: LOCALES[language].formatTag }
  slide.addText(
    texts.map((text, at) => ({ text: plainText(text), options: { ...options, breakLine: at < texts.length - 1 } })),
    { ...inches(wish), ...options, align, valign: anchor, margin: 0, fit: 'none', wrap: true, lineSpacingMultiple: 1.1, ...(placeholder !== undefined && { placeholder }) },
  )
}

/** A thin rule or a small block of colour. */
export const addRule = (slide: Slide, box: Box, color: string): void => {
  slide.addShape('rect', { ...inches(box), fill: { color: hex(color) }, line: { type: 'none' } })
}

/** Slides are paper: the colours of day, whatever the screen shows. */
export const slidePalette = (theme: Theme): Palette => paletteOf(theme, 'light')
