import { compilePanel, drawPanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { withHeadline } from '../../charts/text/own-words'
import { isInvalid } from '../../charts/types/list'
import { breakNotes } from '../../charts/text/panel-notes'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { localLine, versionText } from '../../words/page'
import { slideWords } from '../../words/files'
import { citationOf, sourceReferences, type Reference } from '../citation'
import type { ExportJob } from '../export-job'
import { textWidth } from '../../charts/figure/text-width'
import { WIDE_LETTER } from '../../words/whole-number'
import { evenLines, type Measure } from '../../charts/figure/lines'
import { boldWidth } from '../picture/lines'
import { shortCode, type Stamp } from '../stamp/stamp'
import { aired, cutText, linesOf, NOTE_SIZE, notesText, SOURCE_SIZE, sourcesText } from './fit-text'
import { panelCharts, slideView, type PanelCharts } from './figure-charts'
import { holdersOf, INNER, LEADING, PAGE, TITLE_TOP, type SlideBox } from './layouts'
import { LINE_END, ruleShape, slidePalette, textShape, type ChartShape, type LinkedText, type PresentationSlide, type SlideShape, type TextShape } from './slide'
import type { SlideChart } from './slide-chart'

const SIZES = { titles: [26, 24, 22], longTitle: 20, subtitle: 13 } as const
const TOP = 26
const FOOT_Y = PAGE.height - 26

interface Block {
  readonly text: string
  readonly size: number
  readonly height: number
}

const blockOf = (text: string, size: number): Block => ({ text, size, height: text === '' ? 0 : Math.ceil(linesOf(text, size, INNER) * size * LEADING) + 3 })

/** The notes on breaks, oldest first. */
const breakTexts = ({ spec, dataset, view }: ExportJob): string[] => (isInvalid(spec) ? [] : breakNotes(drawPanel(spec, dataset, slideView({ view })).context))

/** Shapes of the head or foot of a slide, and the y at which the area of the charts begins or ends. */
interface Laid {
  readonly shapes: readonly SlideShape[]
  readonly edge: number
}

/** The publications as the slide names them, with their addresses. */
const sourceLinks = ({ sources }: CompiledPanel, language: Language): LinkedText[] => sources.map(({ title, date, url }) => ({ text: slideWords(language).source(title[language], date), address: url }))

/** The shapes under the charts: a rule, notes, sources, version and code. */
const footOf = ({ job, panel, stamp, language, page }: PanelPage): Laid => {
  const palette = slidePalette(panel.theme)
  const line = { face: 'sans', color: palette.muted, x: PAGE.margin, width: INNER } as const
  const sources = blockOf(sourcesText(panel.sources, language), SOURCE_SIZE)
  const notes = blockOf(notesText(panel.notes, breakTexts(job), language), NOTE_SIZE)
  const sourcesY = FOOT_Y - 4 - sources.height
  const notesY = sourcesY - notes.height
  const foot = slideWords(language).foot(versionText(stamp.version, language), shortCode(stamp))
  const [siteName = ''] = foot.split(' · ')
  const bottom = { ...line, y: FOOT_Y, size: SOURCE_SIZE, height: 14 }
  const shapes = [
    ruleShape({ x: PAGE.margin, y: notesY - 5, width: INNER, height: 0.75 }, palette.hairline),
    ...(notes.text === '' ? [] : [textShape([notes.text], { ...line, y: notesY, size: NOTE_SIZE, height: notes.height, holder: 'notes' })]),
    ...(sources.text === '' ? [] : [textShape([sources.text], { ...line, y: sourcesY, size: SOURCE_SIZE, height: sources.height, holder: 'sources', links: sourceLinks(panel, language) })]),
    textShape([foot], { ...bottom, ...holdersOf('panel').footer?.box, holder: 'footer', links: [{ text: siteName, address: job.address }] }),
    ...(page === '' ? [] : [textShape([page], { ...bottom, ...holdersOf('panel').number?.box, holder: 'number' })]),
  ]
  return { shapes, edge: notesY - 10 }
}

const SURE = 0.97 // of the width, since faces differ: a line that ran over would leave one word alone
const LATIN_SERIF = 0.9 // Times in bold is narrower than the sans face that widths are estimated for

/** Width of a title in the bold serif faces of slides, where office programs may add space between figures and ideographs. */
const titleWidth: Measure = (text, size) => (WIDE_LETTER.test(text) ? boldWidth(aired(text), size) : textWidth(text, size) * LATIN_SERIF)

/** A title in lines that end where the sentence pauses, as in pictures; joined they are the title, blanks included. */
const titleLines = (title: string, size: number): string[] => {
  let from = 0
  return evenLines(title, size, INNER * SURE, titleWidth).map((line, at, all) => {
    const next = all[at + 1]
    const to = next === undefined ? title.length : title.indexOf(next, from + line.length)
    const whole = title.slice(from, to)
    from = to
    return whole
  })
}

/** Lines that a title of this size may take, in any office program. */
const titleRoom = (title: string, size: number): number => Math.max(titleLines(title, size).length, WIDE_LETTER.test(title) ? linesOf(title, size, INNER) : 1)

/** The largest font size at which the title fits on one line, else on two. */
const titleSize = (title: string): number => [1, 2].flatMap((lines) => SIZES.titles.find((size) => titleRoom(title, size) <= lines) ?? [])[0] ?? SIZES.longTitle

/** A title at the head of a slide, and the height that it takes. */
export const titleShape = (title: string, color: string): TextShape => {
  const size = titleSize(title)
  return textShape([titleLines(title, size).join(LINE_END)], { x: PAGE.margin, y: TITLE_TOP, width: INNER, height: Math.ceil(titleRoom(title, size) * size * LEADING) + 4, size, bold: true, color, face: 'serif', holder: 'title' })
}

const headOf = ({ panel: computed, headline, language }: PanelPage, part: string): Laid => {
  const panel = withHeadline(computed, headline, language)
  const palette = slidePalette(panel.theme)
  const title = titleShape(panel.title, palette.ink)
  const { height } = title
  const subtitle = cutText([panel.subtitle, part].filter(Boolean).join(' · '), SIZES.subtitle, INNER, 2)
  const below = subtitle === '' ? 0 : Math.ceil(linesOf(subtitle, SIZES.subtitle, INNER) * SIZES.subtitle * LEADING) + 2
  const shapes = [
    ruleShape({ x: PAGE.margin, y: TOP, width: 44, height: 3 }, palette.tones[0].line),
    title,
    ...(subtitle === '' ? [] : [textShape([subtitle], { x: PAGE.margin, y: TOP + 10 + height, width: INNER, height: below, size: SIZES.subtitle, color: palette.muted, face: 'sans', holder: 'subtitle' })]),
  ]
  return { shapes, edge: TOP + 10 + height + below + 8 }
}

/** Input of the slide of one panel. */
export interface PanelPage {
  readonly job: ExportJob
  readonly panel: CompiledPanel
  readonly headline: string // an author's, in place of the panel's title; '' for none
  readonly stamp: Stamp
  readonly language: Language
  readonly page: string // its number; '' on a single slide
  readonly today: string // ISO date, for citations
  readonly line: string // the speaker's own; '' for none
}

/** The texts of a panel: title, notes, sources. */
export const panelOf = ({ spec, dataset, view }: ExportJob): CompiledPanel => compilePanel(spec, dataset, slideView({ view }))

const alternativeOf = (chart: SlideChart, { panel, language }: PanelPage): string =>
  slideWords(language).alternative([...new Set(chart.series.map(({ name }) => name))].slice(0, 6).join(uiWords(language).chart.join), panel.description)

/** How the panel and its main publications are cited: GB/T 7714 in Chinese, APA in English. */
const referencesOf = ({ job, panel, language, today }: PanelPage): { readonly citation: string; readonly sources: readonly string[] } => {
  const options = { language, address: job.address, today }
  const inStyle = (reference: Reference): string => reference[LOCALES[language].citation]
  return panel.sources.length === 0 ? { citation: '', sources: [] } : { citation: inStyle(citationOf(panel, job.dataset, options)), sources: sourceReferences(panel, options).map(inStyle) }
}

/** Speaker notes, one paragraph each: the speaker's own line, statement, description, notes, sources, address. */
const speakerNotes = (page: PanelPage): string[] => {
  const { job, panel, language } = page
  const { speaker, address } = slideWords(language)
  const { citation, sources } = referencesOf(page)
  const local = localLine(page.stamp.version, language) // sentence for local data; '' for published data
  const headed = (head: string, texts: readonly string[]): string[] => (texts.length > 0 ? ['', head, ...texts] : [])
  const rest = panel.description.startsWith(panel.statement) ? panel.description.slice(panel.statement.length).trim() : panel.description
  return [
    ...(page.line === '' || page.line === panel.statement ? [] : [page.line, '']),
    panel.statement || panel.title,
    ...(local === '' ? [] : [local]),
    ...headed(speaker.description, rest === '' ? [] : [rest]),
    ...headed(speaker.notes, panel.notes),
    ...headed(speaker.citation, citation === '' ? [] : [citation]),
    ...headed(speaker.sources, sources),
    ...(job.address === '' ? [] : ['', address(job.address)]),
  ]
}

/** The charts of a slide, with what is drawn behind and over them. */
const chartShapes = ({ charts: placed, notes }: PanelCharts, top: number, page: PanelPage): SlideShape[] => {
  const { panel, language, stamp } = page
  const palette = slidePalette(panel.theme)
  const inArea = ({ x, y, width, height }: SlideBox): SlideBox => ({ x: PAGE.margin + x, y: top + y, width, height })
  const behind = notes.grounds.map((box) => ruleShape(inArea(box), palette.ground))
  const over = [...notes.rules.map((box) => ruleShape(inArea(box), palette.axis)), ...notes.texts.map(({ text, size, ...box }) => textShape([text], { ...inArea(box), size, color: palette.muted, face: 'sans' }))]
  const charts = placed.map(({ chart, x, y }, at): ChartShape => ({
    kind: 'chart',
    name: slideWords(language).chartName(at + 1),
    x: PAGE.margin + x,
    y: top + y,
    ...chart.size,
    chart: { ...chart, description: alternativeOf(chart, page) },
    palette,
    stamp,
    isOnly: placed.length === 1,
  }))
  const description = textShape([panel.description], { x: PAGE.margin, y: top + 20, width: INNER, height: 120, size: 16, color: palette.muted, face: 'sans' })
  return charts.length === 0 ? [description] : [...behind, ...charts, ...over]
}

/** A slide of a panel, with the stamp of what its charts show. */
export interface PanelSlide {
  readonly slide: PresentationSlide
  readonly stamp: Stamp
}

/** One panel as a slide, or as several where its small multiples are many: head, native charts, foot, and the speaker's notes. */
export const panelSlides = (given: PanelPage): PanelSlide[] => {
  const { job, language } = given
  const room = { width: INNER, height: footOf(given).edge - headOf(given, '').edge }
  const parts = panelCharts(job, room)
  return parts.map((charts, at): PanelSlide => {
    const stamp = { ...given.stamp } // one for each slide, with the figures of its own charts
    const page = { ...given, stamp, page: given.page === '' ? '' : String(Number(given.page) + at) }
    const head = headOf(page, parts.length > 1 ? slideWords(language).part(at + 1, parts.length) : '')
    const notes = at === 0 ? speakerNotes(page) : [page.panel.statement || page.panel.title]
    return { stamp, slide: { layout: 'panel', language, shapes: [...head.shapes, ...chartShapes(charts, head.edge, page), ...footOf(page).shapes], notes } }
  })
}
