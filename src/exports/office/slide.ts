/** A slide as plain values, and its printer: text boxes, rules and chart frames, in points. */
import { paletteOf, type Palette } from '../../charts/figure/palette'
import { ITEM_INDENT } from '../../charts/text/own-words'
import { xmlText } from '../../format/xml-text'
import type { Theme } from '../../model/indicator'
import type { Language } from '../../model/text'
import { slideWords } from '../../words/files'
import { LOCALES } from '../../words/locales'
import type { Stamp } from '../stamp/stamp'
import { CHART_HOLDER, holdersOf, placeholderXml, type Holder, type LayoutName, type SlideBox } from './layouts'
import type { SlideChart } from './slide-chart'
import { faceXml, NAMESPACES, solidFill, XML_HEAD, type Face } from './xml'

/** Ends a line within a paragraph. */
export const LINE_END = '\v'

/** A part of a line that links to an address. */
export interface LinkedText {
  readonly text: string
  readonly address: string
}

/** Plain text in a box: never markup. Each text is a paragraph, in lines where it has line ends. */
export interface TextShape extends SlideBox {
  readonly kind: 'text'
  readonly texts: readonly string[]
  readonly size: number
  readonly color: string
  readonly face: Face
  readonly bold?: boolean
  readonly align?: 'left' | 'right'
  readonly holder?: Holder
  readonly links?: readonly LinkedText[] // the first place of each text is a link, where its address is one of the web
  readonly toSlide?: number // the box leads to this slide, counted from 1
  readonly after?: number // points after each paragraph
  readonly items?: readonly boolean[] // which paragraphs are items of a list
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
  readonly isOnly: boolean // it has the placeholder of its layout
}

export type SlideShape = TextShape | RuleShape | ChartShape

/** One slide: its layout, its shapes in reading order, and a paragraph of speaker notes each. */
export interface PresentationSlide {
  readonly layout: LayoutName
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

/** A field that shows the number of the slide. */
export const numberField = (look: string, text: string): string => `<a:fld id="{CE5E9CC1-C706-4F49-92D6-E571CC5EEA8F}" type="slidenum">${look}<a:t>${text}</a:t></a:fld>`

/** An address of the web, as a browser writes it; undefined for anything else. */
export const webAddress = (address: string): string | undefined => {
  try {
    const { protocol, href } = new URL(address)
    return protocol === 'https:' || protocol === 'http:' ? href : undefined
  } catch {
    return undefined
  }
}

/** The addresses that the texts of a slide link to, once each. */
export const addressesIn = (shapes: readonly SlideShape[]): string[] =>
  [...new Set(shapes.flatMap((shape) => (shape.kind === 'text' ? (shape.links ?? []) : [])).flatMap(({ address }) => webAddress(address) ?? []))]

/** A line divided at the texts that are links. */
const linkedRuns = (line: string, links: readonly LinkedText[]): readonly { readonly text: string; readonly address: string }[] => {
  const found = links.flatMap(({ text, address }) => (text !== '' && webAddress(address) !== undefined && line.includes(text) ? [{ text, address, at: line.indexOf(text) }] : [])).sort((a, b) => a.at - b.at)
  const runs: { text: string; address: string }[] = []
  let from = 0
  for (const { text, address, at } of found) {
    if (at < from) continue
    runs.push({ text: line.slice(from, at), address: '' }, { text, address })
    from = at + text.length
  }
  return [...runs, { text: line.slice(from), address: '' }].filter(({ text }) => text !== '')
}

/** What a slide needs to print its shapes: its language, and the relationship of an address or a slide. */
export interface SlideLinks {
  readonly address: (address: string) => string
  readonly slide: (number: number) => string
  readonly charts: readonly string[] // of its charts, in order
}

const paragraphXml = (text: string, at: number, shape: TextShape, layout: LayoutName, lang: string, links: SlideLinks): string => {
  const { size, color, face, bold = false, align = 'left', holder, after = 0 } = shape
  const inherited = holder && holder !== 'footer' ? holdersOf(layout)[holder] : undefined // LibreOffice gives footers a look of its own
  const sized = `sz="${Math.round(size * 100)}"`
  const look = `lang="${lang}"${inherited?.size === size ? '' : ` ${sized}`}${inherited ? '' : ` b="${bold ? 1 : 0}"`}`
  const own = (address: string): string => {
    const link = address === '' ? '' : `<a:hlinkClick r:id="${links.address(webAddress(address) ?? '')}"/>`
    const faces = inherited ? '' : `${solidFill(color)}${faceXml(face)}`
    return faces + link === '' ? `<a:rPr ${look}/>` : `<a:rPr ${look}>${faces}${link}</a:rPr>`
  }
  const runs = (line: string): string => (holder === 'number' ? numberField(own(''), xmlText(line)) : linkedRuns(line, shape.links ?? []).map((run) => `<a:r>${own(run.address)}<a:t>${xmlText(run.text)}</a:t></a:r>`).join(''))
  const spaced = `${inherited ? '' : '<a:lnSpc><a:spcPct val="110000"/></a:lnSpc>'}${after > 0 ? `<a:spcAft><a:spcPts val="${Math.round(after * 100)}"/></a:spcAft>` : ''}`
  const isItem = shape.items?.[at] ?? false
  const hanging = emu(size * ITEM_INDENT)
  const paragraph = isItem ? `<a:pPr marL="${hanging}" indent="-${hanging}">${spaced}<a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>` : inherited ? (spaced === '' ? '' : `<a:pPr>${spaced}</a:pPr>`) : `<a:pPr marL="0" indent="0" algn="${align === 'right' ? 'r' : 'l'}">${spaced}<a:buNone/></a:pPr>`
  return `<a:p>${paragraph}${text === '' ? '' : text.split(LINE_END).map(runs).join(`<a:br>${own('')}</a:br>`)}<a:endParaRPr lang="${lang}" ${sized}/></a:p>`
}

/** Paragraphs of a text; each line of it is one. */
export const paragraphsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\r\n?|\n/))

/** The text of a shape without any: PowerPoint has been reported to repair shapes without a body of text (pptxgenjs #1441). */
const NO_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>'

/** The place of a shape, where it is not that of its placeholder. */
const ownPlaceXml = (shape: TextShape, layout: LayoutName): string => {
  const box = shape.holder && holdersOf(layout)[shape.holder]?.box
  if (!box) return rectangleXml(shape, '<a:noFill/>')
  return box.x === shape.x && box.y === shape.y && box.width === shape.width && box.height === shape.height ? '<p:spPr/>' : `<p:spPr>${placeXml(shape)}</p:spPr>`
}

const textXml = (shape: TextShape, id: number, { layout, language }: Pick<PresentationSlide, 'layout' | 'language'>, links: SlideLinks): string => {
  const { holder, toSlide, texts } = shape
  const names = slideWords(language).shapes
  const place = holder && holdersOf(layout)[holder]
  const click = toSlide === undefined ? '/>' : `><a:hlinkClick r:id="${links.slide(toSlide)}" action="ppaction://hlinksldjump"/></p:cNvPr>`
  const kind = place ? `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(place)}</p:nvPr>` : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
  const paragraphs = paragraphsOf(texts).map((text, at) => paragraphXml(text, at, shape, layout, LOCALES[language].formatTag, links)).join('')
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(names[place ? (holder ?? 'label') : 'label'])} ${id}"${click}${kind}</p:nvSpPr>${ownPlaceXml(shape, layout)}<p:txBody>${place ? '<a:bodyPr/>' : BODY}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}

const shapeXml = (shape: SlideShape, id: number, slide: Pick<PresentationSlide, 'layout' | 'language'>, links: SlideLinks, chartRelation: string): string => {
  const { kind } = shape
  switch (kind) {
    case 'text':
      return textXml(shape, id, slide, links)
    case 'rule':
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(slideWords(slide.language).shapes.rule)} ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>${rectangleXml(shape, solidFill(shape.color))}${NO_TEXT}</p:sp>`
    case 'chart':
      return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(shape.name)}" descr="${xmlText(shape.chart.description)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${shape.isOnly ? placeholderXml(CHART_HOLDER) : ''}</p:nvPr></p:nvGraphicFramePr>${placeXml(shape, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chartRelation}"/></a:graphicData></a:graphic></p:graphicFrame>`
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

/** A slide as its part, with the ids of its relationships. */
export const slideXml = (slide: PresentationSlide, links: SlideLinks): string => {
  const { shapes } = slide
  const charts = shapes.filter(({ kind }) => kind === 'chart')
  const tree = shapes.map((shape, at) => shapeXml(shape, at + 2, slide, links, links.charts[charts.indexOf(shape)] ?? ''))
  return `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${treeXml(tree.join(''))}</p:cSld>${SAME_COLORS}</p:sld>`
}
