/** The parts that are equal in every presentation of a language: theme, slide master, layouts, notes master. */
import { xmlText } from '../../format/xml-text'
import type { Language } from '../../model/text'
import { slideWords } from '../../words/files'
import { LOCALES } from '../../words/locales'
import { CHART_HOLDER, holdersOf, SLIDE_LAYOUTS, placeholderXml, type Holder, type LayoutName, type Placeholder, type SlideBox } from './layouts'
import { BODY, emu, numberField, paragraphsOf, placeXml, rectangleXml, SAME_COLORS, slidePalette, treeXml, type PresentationSlide } from './slide'
import { THEME_COLORS } from './theme-colors'
import { faceXml, FACES, NAMESPACES, solidFill, XML_HEAD } from './xml'

/** A notes page in portrait orientation, in points. */
export const NOTES_PAGE = { width: 540, height: 720 } as const

/** The colours of the theme, for shapes and charts that people add as well. */
const colors = (): string => THEME_COLORS.map(([name, color]) => `<a:${name}><a:srgbClr val="${color.slice(1)}"/></a:${name}>`).join('')

const fontXml = (tag: 'majorFont' | 'minorFont', { latin, asian }: (typeof FACES)[keyof typeof FACES]): string => `<a:${tag}><a:latin typeface="${latin}"/><a:ea typeface="${asian}"/><a:cs typeface=""/></a:${tag}>`

const thrice = (xml: (at: number) => string): string => [0, 1, 2].map(xml).join('')
const PLACEHOLDER_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

/** The theme: colours and fonts. The schema requires three styles of each kind. */
export const themeXml = (): string =>
  [
    `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Sanhua"><a:themeElements>`,
    `<a:clrScheme name="Sanhua">${colors()}</a:clrScheme>`,
    `<a:fontScheme name="Sanhua">${fontXml('majorFont', FACES.serif)}${fontXml('minorFont', FACES.sans)}</a:fontScheme>`,
    `<a:fmtScheme name="Sanhua"><a:fillStyleLst>${thrice(() => PLACEHOLDER_FILL)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${thrice((at) => `<a:ln w="${emu(0.5 + at / 2)}">${PLACEHOLDER_FILL}</a:ln>`)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${thrice(() => '<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${thrice(() => PLACEHOLDER_FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  ].join('')

const backgroundXml = (fill: string): string => `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`
const COLOR_MAP = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" ${[1, 2, 3, 4, 5, 6].map((at) => `accent${at}="accent${at}"`).join(' ')} hlink="hlink" folHlink="folHlink"/>`

const levelXml = (level: number, size: number, faces: '+mj' | '+mn', bold = false): string =>
  `<a:lvl${level}pPr marL="${(level - 1) * emu(18)}" indent="0" algn="l" defTabSz="${emu(72)}" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${faces}-lt"/><a:ea typeface="${faces}-ea"/><a:cs typeface="${faces}-cs"/></a:defRPr></a:lvl${level}pPr>`

/** The nine levels of body text. */
export const levelsXml = (size: number): string => Array.from({ length: 9 }, (_, at) => levelXml(at + 1, size, '+mn')).join('')

const levelOf = ({ size, tone, face, bold = false, align }: Placeholder): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="${align ?? 'l'}">${face === 'serif' ? '' : '<a:lnSpc><a:spcPct val="110000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'}<a:buNone/><a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${tone}"/></a:solidFill>${faceXml(face)}</a:defRPr></a:lvl1pPr>`

const NUMBER_SIGN = '‹#›'

/** A placeholder of a master or a layout. */
const holderShape = (place: Placeholder, name: string, id: number): string => {
  const content = place.type === 'sldNum' ? numberField('<a:rPr lang="zh-CN"/>', NUMBER_SIGN) : ''
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(place)}</p:nvPr></p:nvSpPr>${rectangleXml(place.box, '<a:noFill/>')}<p:txBody>${BODY}<a:lstStyle>${levelOf(place)}</a:lstStyle><a:p>${content}<a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>`
}

const namedHolders = (layout: LayoutName, language: Language): (readonly [name: string, place: Placeholder])[] => {
  const { shapes } = slideWords(language)
  const holders = Object.entries(holdersOf(layout)) as [Holder, Placeholder][]
  return [...holders.map(([holder, place]) => [shapes[holder], place] as const), ...(layout === 'panel' ? [[shapes.chart, CHART_HOLDER] as const] : [])]
}

/** The slide master: background, title, text, foot and number. Its layouts are its first relationships. */
export const slideMasterXml = (language: Language): string => {
  const { title, body, footer, number } = holdersOf('text')
  const own: (Placeholder | undefined)[] = [title, body && { ...body, index: 1 }, footer && { ...footer, index: 3 }, number && { ...number, index: 4 }]
  const names = slideWords(language).shapes
  const shapes = own.flatMap((place, at) => (place ? [holderShape(place, [names.title, names.body, names.footer, names.number][at] ?? '', at + 2)] : []))
  return [
    `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld name="${xmlText(slideWords(language).master)}">${backgroundXml('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>')}${treeXml(shapes.join(''))}</p:cSld>${COLOR_MAP}`,
    `<p:sldLayoutIdLst>${SLIDE_LAYOUTS.map((_, at) => `<p:sldLayoutId id="${2147483649 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldLayoutIdLst>`,
    `<p:txStyles><p:titleStyle>${levelXml(1, title?.size ?? 26, '+mj', true)}</p:titleStyle><p:bodyStyle>${levelsXml(18)}</p:bodyStyle><p:otherStyle>${levelsXml(18)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('')
}

/** One layout: its placeholders, by name. */
export const slideLayoutXml = (layout: LayoutName, language: Language): string =>
  `${XML_HEAD}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${xmlText(slideWords(language).layouts[layout])}">${treeXml(namedHolders(layout, language).map(([name, place], at) => holderShape(place, name, at + 2)).join(''))}</p:cSld>${SAME_COLORS}</p:sldLayout>`

const NOTES_BOXES = {
  image: { x: 54, y: 90, width: 432, height: 243 },
  body: { x: 54, y: 346.5, width: 432, height: 283.5 },
  number: { x: 306, y: 684, width: 234, height: 36 },
} as const

const noteShape = (id: number, name: string, holder: string, look: string, body: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${holder.includes('sldImg') ? ' noRot="1" noChangeAspect="1"' : ''}/></p:cNvSpPr><p:nvPr><p:ph ${holder}/></p:nvPr></p:nvSpPr>${look}${body}</p:sp>`

const numberXml = (text: string): string => `<a:p>${numberField('<a:rPr lang="en-US"/>', text)}<a:endParaRPr lang="en-US"/></a:p>`

const framed = (box: SlideBox, outline = ''): string => `<p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${outline}</p:spPr>`

/** The notes master: the slide above, the text below, the number of the page; on white, to be printed. */
export const notesMasterXml = (): string => {
  const shapes = [
    noteShape(2, 'Slide Image 2', 'type="sldImg" idx="2"', framed(NOTES_BOXES.image, `<a:noFill/><a:ln w="12700">${solidFill(slidePalette('urbanisation').axis)}</a:ln>`), ''),
    noteShape(3, 'Notes 3', 'type="body" sz="quarter" idx="3"', framed(NOTES_BOXES.body), '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>'),
    noteShape(4, 'Slide Number 4', 'type="sldNum" sz="quarter" idx="5"', framed(NOTES_BOXES.number), `<p:txBody><a:bodyPr anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle>${numberXml(NUMBER_SIGN)}</p:txBody>`),
  ]
  return `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld>${backgroundXml(solidFill('#FFFFFF'))}${treeXml(shapes.join(''))}</p:cSld>${COLOR_MAP}<p:notesStyle>${levelsXml(12)}</p:notesStyle></p:notesMaster>`
}

/** The notes page of one slide: one paragraph per note, and the slide number. */
export const notesXml = ({ notes, language }: Pick<PresentationSlide, 'notes' | 'language'>, slideNumber: number): string => {
  const lang = LOCALES[language].formatTag
  const paragraphs = paragraphsOf(notes).map((text) => (text === '' ? '<a:p/>' : `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${xmlText(text)}</a:t></a:r></a:p>`))
  const shapes = [
    noteShape(2, 'Slide Image 2', 'type="sldImg"', '<p:spPr/>', ''),
    noteShape(3, 'Notes 3', 'type="body" idx="1"', '<p:spPr/>', `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody>`),
    noteShape(4, 'Slide Number 4', 'type="sldNum" sz="quarter" idx="5"', '<p:spPr/>', `<p:txBody><a:bodyPr/><a:lstStyle/>${numberXml(String(slideNumber))}</p:txBody>`),
  ]
  return `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld>${treeXml(shapes.join(''))}</p:cSld>${SAME_COLORS}</p:notes>`
}
