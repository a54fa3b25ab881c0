/** Slides → the package of a presentation (ECMA-376 part 1, PresentationML). */
import { xmlJson, xmlText } from '../../format/xml-text'
import { DEFAULT_LANGUAGE, type Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { digestOf } from '../stamp/figure-table'
import { shortStamp, type ShortStamp } from '../stamp/record'
import type { Stamp } from '../stamp/stamp'
import { chartXml } from './chart-xml'
import { levelsXml, notesMasterXml, NOTES_PAGE, notesXml, slideLayoutXml, slideMasterXml, themeXml } from './masters-xml'
import { SLIDE_LAYOUTS, PAGE } from './layouts'
import { packParts, type Part, type Relation } from './package'
import { addressesIn, emu, slideXml, type ChartShape, type PresentationSlide } from './slide'
import { chartTable, workbookOf, WORKBOOK_TYPE } from './workbook'
import { NAMESPACES, XML_HEAD } from './xml'

/** A presentation with the properties of its file. */
export interface Presentation {
  readonly title: string
  readonly language: Language
  readonly author?: string // '' for none, as of the organisation
  readonly organisation?: string
  readonly version: string // of the data
  readonly stamps: readonly Stamp[]
  readonly slides: readonly PresentationSlide[]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const SLIDES = `${OFFICE}.presentationml`

const NAMES = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  properties: 'ppt/presProps.xml',
  view: 'ppt/viewProps.xml',
  tableStyles: 'ppt/tableStyles.xml',
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
  layout: (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`,
  slide: (number: number): string => `ppt/slides/slide${number}.xml`,
  notes: (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`,
  chart: (number: number): string => `ppt/charts/chart${number}.xml`,
  workbook: (number: number): string => `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`,
} as const

/** `2026.11.0` → its first day, in place of the present time, so that the same state gives the same bytes. */
const dateOf = (version: string): string => {
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})(?:\D(\d{1,2}))?/.exec(version) ?? []
  const two = (text: string | undefined): string => String(Math.max(1, Number(text ?? 1))).padStart(2, '0')
  return year === undefined || Number(month) > 12 || Number(day) > 28 ? '2000-01-01T00:00:00Z' : `${year}-${two(month)}-${two(day)}T00:00:00Z`
}

/** Short stamps of the slides with panels, in order: for suites that keep no workbooks of charts, such as LibreOffice. */
const shortStamps = ({ slides, stamps }: Presentation): ShortStamp[] =>
  stamps.map((stamp) => {
    const slide = slides.find(({ shapes }) => shapes.some((shape) => shape.kind === 'chart' && shape.stamp === stamp))
    const charts = slide?.shapes.flatMap((shape) => (shape.kind === 'chart' ? [chartTable({ ...shape.chart, also: [] })] : [])) ?? []
    return shortStamp(stamp, slide?.language ?? DEFAULT_LANGUAGE, charts.length > 0 ? digestOf(charts) : '')
  })

const coreXml = (presentation: Presentation): string => {
  const { title, author = '', version, language } = presentation
  const date = dateOf(version)
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>${author === '' ? '' : `<dc:creator>${xmlText(author)}</dc:creator>`}<dc:description>${xmlJson(shortStamps(presentation))}</dc:description><dc:language>${LOCALES[language].formatTag}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`
}

const appXml = ({ slides, organisation = '' }: Presentation): string =>
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sanhua</Application><PresentationFormat>On-screen Show (16:9)</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.filter(({ notes }) => notes.length > 0).length}</Notes>${organisation === '' ? '' : `<Company>${xmlText(organisation)}</Company>`}</Properties>`

const pagesXml = (tag: 'sldSz' | 'notesSz', { width, height }: { readonly width: number; readonly height: number }): string => `<p:${tag} cx="${emu(width)}" cy="${emu(height)}"/>`

/** The presentation's own part. Its relationships: master, notes master, then the slides. */
const presentationPart = ({ slides }: Presentation): Part => {
  const slideIds = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`).join('')
  const lists = `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slideIds}</p:sldIdLst>`
  return {
    name: NAMES.presentation,
    type: `${SLIDES}.presentation.main+xml`,
    content: `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1">${lists}${pagesXml('sldSz', PAGE)}${pagesXml('notesSz', NOTES_PAGE)}<p:defaultTextStyle>${levelsXml(18)}</p:defaultTextStyle></p:presentation>`,
    relations: [
      { type: 'slideMaster', target: NAMES.master },
      { type: 'notesMaster', target: NAMES.notesMaster },
      ...slides.map((_, at) => ({ type: 'slide', target: NAMES.slide(at + 1) })),
      { type: 'presProps', target: NAMES.properties },
      { type: 'viewProps', target: NAMES.view },
      { type: 'theme', target: NAMES.theme },
      { type: 'tableStyles', target: NAMES.tableStyles },
    ],
  }
}

/** The parts of every presentation. Each master has a theme of its own, as PowerPoint expects. */
const masterParts = (language: Language): Part[] => [
  {
    name: NAMES.master,
    type: `${SLIDES}.slideMaster+xml`,
    content: slideMasterXml(language),
    relations: [...SLIDE_LAYOUTS.map((_, at) => ({ type: 'slideLayout', target: NAMES.layout(at + 1) })), { type: 'theme', target: NAMES.theme }],
  },
  ...SLIDE_LAYOUTS.map((layout, at): Part => ({ name: NAMES.layout(at + 1), type: `${SLIDES}.slideLayout+xml`, content: slideLayoutXml(layout, language), relations: [{ type: 'slideMaster', target: NAMES.master }] })),
  { name: NAMES.notesMaster, type: `${SLIDES}.notesMaster+xml`, content: notesMasterXml(), relations: [{ type: 'theme', target: NAMES.notesTheme }] },
  ...[NAMES.theme, NAMES.notesTheme].map((name): Part => ({ name, type: `${OFFICE}.theme+xml`, content: themeXml() })),
  { name: NAMES.properties, type: `${SLIDES}.presProps+xml`, content: `${XML_HEAD}<p:presentationPr ${NAMESPACES}/>` },
  { name: NAMES.view, type: `${SLIDES}.viewProps+xml`, content: `${XML_HEAD}<p:viewPr ${NAMESPACES}/>` },
  { name: NAMES.tableStyles, type: `${SLIDES}.tableStyles+xml`, content: `${XML_HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>` },
]

const chartParts = ({ chart, palette, stamp }: ChartShape, number: number, language: Language): Part[] => [
  { name: NAMES.chart(number), type: `${OFFICE}.drawingml.chart+xml`, content: chartXml(chart, palette, language), relations: [{ type: 'package', target: NAMES.workbook(number) }] },
  { name: NAMES.workbook(number), type: WORKBOOK_TYPE, content: workbookOf(chart, language, stamp) },
]

/** Slides to which the boxes of a slide lead. */
const slidesIn = ({ shapes }: PresentationSlide): number[] => [...new Set(shapes.flatMap((shape) => (shape.kind === 'text' && shape.toSlide !== undefined ? [shape.toSlide] : [])))]

/** A slide with its charts, counted on through the presentation, its links, and its page of notes. */
const slideParts = (slide: PresentationSlide, number: number, chartsBefore: number): Part[] => {
  const charts = slide.shapes.filter((shape) => shape.kind === 'chart')
  const notes = slide.notes.length === 0 ? [] : [{ type: 'notesSlide', target: NAMES.notes(number) }]
  const relations: Relation[] = [
    { type: 'slideLayout', target: NAMES.layout(SLIDE_LAYOUTS.indexOf(slide.layout) + 1) },
    ...charts.map((_, at) => ({ type: 'chart', target: NAMES.chart(chartsBefore + at + 1) })),
    ...notes,
    ...slidesIn(slide).map((to) => ({ type: 'slide', target: NAMES.slide(to) })),
    ...addressesIn(slide.shapes).map((target) => ({ type: 'hyperlink', target, isExternal: true })),
  ]
  const idOf = (target: string): string => `rId${relations.findIndex((relation) => relation.target === target) + 1}`
  const links = { address: idOf, slide: (to: number) => idOf(NAMES.slide(to)), charts: charts.map((_, at) => `rId${at + 2}`) }
  return [
    { name: NAMES.slide(number), type: `${SLIDES}.slide+xml`, content: slideXml(slide, links), relations },
    ...notes.map(({ target }): Part => ({
      name: target,
      type: `${SLIDES}.notesSlide+xml`,
      content: notesXml(slide, number),
      relations: [{ type: 'notesMaster', target: NAMES.notesMaster }, { type: 'slide', target: NAMES.slide(number) }],
    })),
    ...charts.flatMap((chart, at) => chartParts(chart, chartsBefore + at + 1, slide.language)),
  ]
}

/** The bytes of a `.pptx`. No author is named unless one is given, the dates are those of the data: the same state gives the same bytes. */
export const packPresentation = (presentation: Presentation): Uint8Array<ArrayBuffer> => {
  const { slides } = presentation
  const chartsIn = ({ shapes }: PresentationSlide): number => shapes.filter(({ kind }) => kind === 'chart').length
  const parts = slides.flatMap((slide, at) => slideParts(slide, at + 1, slides.slice(0, at).reduce((sum, before) => sum + chartsIn(before), 0)))
  const about: Part[] = [
    { name: NAMES.core, type: 'application/vnd.openxmlformats-package.core-properties+xml', content: coreXml(presentation) },
    { name: NAMES.app, type: `${OFFICE}.extended-properties+xml`, content: appXml(presentation) },
  ]
  return packParts(
    [...about, presentationPart(presentation), ...masterParts(presentation.language), ...parts],
    [
      { type: 'officeDocument', target: NAMES.presentation },
      { type: 'metadata/core-properties', target: NAMES.core },
      { type: 'extended-properties', target: NAMES.app },
    ],
  )
}
