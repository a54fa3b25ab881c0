/** A slide as plain values, and its printer: text boxes, rules and chart frames, in points. */
import { paletteOf, type Palette } from '../../charts/figure/palette'
import { xmlText } from '../../format/xml-text'
import type { Theme } from '../../model/indicator'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import type { Stamp } from '../stamp/stamp'
import type { SlideChart } from './slide-chart'
import { faceXml, NAMESPACES, solidFill, XML_HEAD, type Face } from './xml'

/** A slide of 16:9, in points. */
export const PAGE = { width: 960, height: 540, margin: 40 } as const
export const INNER = PAGE.width - 2 * PAGE.margin

export const LEADING = 1.25

/** Position of titles, in points. */
export const TITLE_TOP = 34
export const COVER_TOP = 60
export const COVER_SIZE = 36

/** A place on a slide, in points from its upper left corner. */
export interface SlideBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Ends a line within a paragraph. */
export const LINE_END = '\v'

/** Plain text in a box: never markup, never a link. Each text is a paragraph, in lines where it has line ends. */
export interface TextShape extends SlideBox {
  readonly kind: 'text'
  readonly texts: readonly string[]
  readonly size: number
  readonly color: string
  readonly face: Face
  readonly bold?: boolean
  readonly align?: 'left' | 'right'
  readonly isTitle?: boolean // outlines and screen readers find it
  readonly isNumber?: boolean // the number of the slide, which follows when slides are moved
}

/** A thin rule or a small block of colour. */
export interface RuleShape extends SlideBox {
  readonly kind: 'rule'
  readonly color: string
}

/** The frame of a native chart. */
export interface ChartShape extends SlideBox {
  readonly kind: 'chart'
  readonly name: string
  readonly chart: SlideChart
  readonly palette: Palette
  readonly stamp: Stamp // of its panel
}

export type SlideShape = TextShape | RuleShape | ChartShape

/** One slide: its layout, its shapes in reading order, and a paragraph of speaker notes each. */
export interface PresentationSlide {
  readonly layout: 'panel' | 'cover'
  readonly language: Language
  readonly shapes: readonly SlideShape[]
  readonly notes: readonly string[] // none: no page of notes
}

/** A box of text. */
export const textShape = (texts: readonly string[], look: Omit<TextShape, 'kind' | 'texts'>): TextShape => ({ kind: 'text', texts, ...look })

/** A rule, or a block of colour. */
export const ruleShape = (box: SlideBox, color: string): RuleShape => ({ kind: 'rule', ...box, color })

/** Palette of slides: always the light scheme. */
export const slidePalette = (theme: Theme): Palette => paletteOf(theme, 'light')

const EMU = 12700 // English metric units in a point

/** Points → English metric units. */
export const emu = (points: number): number => Math.round(points * EMU)

/** Place and size of a shape (`a:xfrm`), or of a frame (`p:xfrm`). */
export const placeXml = ({ x, y, width, height }: SlideBox, tag: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string =>
  `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`

/** A rectangle, the outline of every shape here. */
export const rectangleXml = (box: SlideBox, fill: string): string => `<p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></p:spPr>`

/** Body properties of a text box: no margins, wrapped. */
export const BODY = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>'

const NUMBER_FIELD = '{CE5E9CC1-C706-4F49-92D6-E571CC5EEA8F}'

const paragraphXml = (text: string, { size, color, face, bold = false, align = 'left', isTitle = false, isNumber = false }: TextShape, lang: string): string => {
  const leading = isTitle ? '' : '<a:lnSpc><a:spcPct val="110000"/></a:lnSpc>'
  const look = `lang="${lang}" sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"`
  const own = `<a:rPr ${look}>${solidFill(color)}${faceXml(face)}</a:rPr>`
  const runOf = (line: string): string => (isNumber ? `<a:fld id="${NUMBER_FIELD}" type="slidenum">${own}<a:t>${xmlText(line)}</a:t></a:fld>` : `<a:r>${own}<a:t>${xmlText(line)}</a:t></a:r>`)
  const run = text === '' ? '' : text.split(LINE_END).map(runOf).join(`<a:br>${own}</a:br>`)
  return `<a:p><a:pPr marL="0" indent="0" algn="${align === 'right' ? 'r' : 'l'}">${leading}<a:buNone/></a:pPr>${run}<a:endParaRPr ${look}/></a:p>`
}

/** Paragraphs of a text; each line of it is one. */
export const paragraphsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\r\n?|\n/))

/** The text of a shape without any: PowerPoint has been reported to repair shapes without a body of text (pptxgenjs #1441). */
const NO_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>'

const shapeXml = (shape: SlideShape, id: number, lang: string, chartRelation: string): string => {
  const { kind } = shape
  switch (kind) {
    case 'text': {
      const own = shape.isTitle ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${shape.isTitle ? 'Title' : 'Text'} ${id}"/>${own}</p:nvSpPr>${rectangleXml(shape, '<a:noFill/>')}<p:txBody>${BODY}<a:lstStyle/>${paragraphsOf(shape.texts).map((text) => paragraphXml(text, shape, lang)).join('')}</p:txBody></p:sp>`
    }
    case 'rule':
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Rule ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>${rectangleXml(shape, solidFill(shape.color))}${NO_TEXT}</p:sp>`
    case 'chart':
      return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(shape.name)}" descr="${xmlText(shape.chart.description)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${placeXml(shape, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chartRelation}"/></a:graphicData></a:graphic></p:graphicFrame>`
    default: {
      const never: never = kind
      return never
    }
  }
}

/** Shapes as the tree of a slide, a layout, a master or a page of notes. */
export const treeXml = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`

export const SAME_COLORS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'

/** A slide as its part. `chartRelations` are the ids of its charts' relationships, in order. */
export const slideXml = ({ shapes, language }: PresentationSlide, chartRelations: readonly string[]): string => {
  const charts = shapes.filter(({ kind }) => kind === 'chart')
  const tree = shapes.map((shape, at) => shapeXml(shape, at + 2, LOCALES[language].formatTag, chartRelations[charts.indexOf(shape)] ?? ''))
  return `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${treeXml(tree.join(''))}</p:cSld>${SAME_COLORS}</p:sld>`
}
