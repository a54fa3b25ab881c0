import { compilePanel, drawPanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { isInvalid } from '../../charts/types/list'
import { breakNotes } from '../../charts/text/panel-notes'
import { plainText } from '../../format/xml-text'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { localLine, versionText } from '../../words/local'
import { slideWords } from '../../words/files'
import { citationOf, sourceReferences, type Reference } from '../citation'
import type { ExportJob } from '../export-job'
import { shortCode, type Stamp } from '../stamp/stamp'
import { cutText, linesOf } from './fit-text'
import { NOTE_SIZE, notesText, SOURCE_SIZE, sourcesText } from './foot-text'
import { addRule, addText, inches, INNER, LEADING, PAGE, slidePalette, TITLE_TOP, type Slide } from './page'
import { panelCharts } from './figure-charts'
import type { SlideChart } from './slide-chart'
import { speakerNotes } from './speaker-notes'

const SIZES = { titles: [26, 24, 22], longTitle: 20, subtitle: 13 } as const
const TOP = 26
const FOOT_Y = PAGE.height - 26

interface Block {
  readonly text: string
  readonly size: number
  readonly height: number
}

const blockOf = (text: string, size: number): Block => ({ text, size, height: text === '' ? 0 : Math.ceil(linesOf(text, size, INNER) * size * LEADING) + 3 })

/** The notes that tell of breaks, oldest first. */
const breaksTold = ({ spec, dataset, view }: ExportJob): string[] => (isInvalid(spec) ? [] : breakNotes(drawPanel(spec, dataset, { ...view, scheme: 'light', width: 960 }).context))

/** What stands under the charts, from the bottom up. */
const addFoot = (slide: Slide, { job, panel, stamp, language, page }: PanelPage): number => {
  const palette = slidePalette(panel.theme)
  const words = slideWords(language)
  const line = { language, face: 'sans' as const, color: palette.muted, width: INNER }
  const box = { ...line, x: PAGE.margin, y: FOOT_Y, size: SOURCE_SIZE, height: 14 }
  addText(slide, [words.foot(versionText(stamp.version, language), shortCode(stamp))], box)
  if (page !== '') addText(slide, [page], { ...box, align: 'right', face: 'serif' })
  const sources = blockOf(sourcesText(panel.sources, language), SOURCE_SIZE)
  const notes = blockOf(notesText(panel.notes, breaksTold(job), language), NOTE_SIZE)
  let y = FOOT_Y - 4
  for (const { text, size, height } of [sources, notes]) {
    y -= height
    if (text !== '') addText(slide, [text], { ...line, x: PAGE.margin, y, size, height })
  }
  addRule(slide, { x: PAGE.margin, y: y - 5, width: INNER, height: 0.75 }, palette.hairline)
  return y - 10
}

/** The largest size in which the title takes one line, else two. */
const titleSize = (title: string): number => [1, 2].flatMap((lines) => SIZES.titles.find((size) => linesOf(title, size, INNER) <= lines) ?? [])[0] ?? SIZES.longTitle

const addHead = (slide: Slide, { panel, language }: PanelPage): number => {
  const palette = slidePalette(panel.theme)
  addRule(slide, { x: PAGE.margin, y: TOP, width: 44, height: 3 }, palette.tones[0].line)
  const size = titleSize(panel.title)
  const height = Math.ceil(linesOf(panel.title, size, INNER) * size * LEADING) + 4
  addText(slide, [panel.title], { x: PAGE.margin, y: TITLE_TOP, width: INNER, height, size, bold: true, color: palette.ink, face: 'serif', language, placeholder: 'title' })
  const subtitle = cutText(panel.subtitle, SIZES.subtitle, INNER, 2)
  const below = subtitle === '' ? 0 : Math.ceil(linesOf(subtitle, SIZES.subtitle, INNER) * SIZES.subtitle * LEADING) + 2
  if (subtitle !== '') addText(slide, [subtitle], { x: PAGE.margin, y: TOP + 10 + height, width: INNER, height: below, size: SIZES.subtitle, color: palette.muted, face: 'sans', language })
  return TOP + 10 + height + below + 8
}

/** One panel on its way to a slide. */
export interface PanelPage {
  readonly job: ExportJob
  readonly panel: CompiledPanel
  readonly stamp: Stamp
  readonly language: Language
  readonly page: string // its number; '' on a slide that stands alone
  readonly today: string // ISO date, for citations
}

/** The panel as words: title, notes, sources, in the language asked for. */
export const panelOf = ({ spec, dataset, view }: ExportJob): CompiledPanel => compilePanel(spec, dataset, { ...view, scheme: 'light', width: 960 })

const alternativeOf = (chart: SlideChart, { panel, language }: PanelPage): string =>
  slideWords(language).alternative([...new Set(chart.series.map(({ name }) => name))].slice(0, 6).join(uiWords(language).chart.join), panel.description)

/** How the panel and its main publications are cited: GB/T 7714 in Chinese, APA in English. */
const referencesOf = ({ job, panel, language, today }: PanelPage): { readonly citation: string; readonly sources: readonly string[] } => {
  const wish = { language, address: job.address, today }
  const told = (reference: Reference): string => reference[LOCALES[language].citation]
  return panel.sources.length === 0 ? { citation: '', sources: [] } : { citation: told(citationOf(panel, job.dataset, wish)), sources: sourceReferences(panel, wish).map(told) }
}

const STUB = [{ name: '-', labels: ['-'], values: [0] }]

/** Lays one panel out on a slide and returns its charts in order, for the package to fill in. */
export const addPanelSlide = (slide: Slide, page: PanelPage): SlideChart[] => {
  const { job, panel, language } = page
  const top = addHead(slide, page)
  const bottom = addFoot(slide, page)
  const placed = panelCharts(job, { width: INNER, height: bottom - top })
  const charts = placed.map(({ chart, x, y }, at) => {
    const description = alternativeOf(chart, page)
    slide.addChart('line', STUB, { ...inches({ x: PAGE.margin + x, y: top + y, ...chart.size }), altText: plainText(description), objectName: slideWords(language).chartName(at + 1) })
    return { ...chart, description }
  })
  if (placed.length === 0) addText(slide, [panel.description], { x: PAGE.margin, y: top + 20, width: INNER, height: 120, size: 16, color: slidePalette(panel.theme).muted, face: 'sans', language })
  slide.addNotes(plainText(speakerNotes({ ...page, ...referencesOf(page), local: localLine(page.stamp.version, language) }).join('\n')))
  return charts
}
