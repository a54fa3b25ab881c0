import { asOneSource, serialGroups } from '../../../charts/figure/serial-sources'
import { fileStem } from '../../../model/local-version'
import { DEFAULT_LANGUAGE, languageSuffix, type Language } from '../../../model/text'
import { slideWords } from '../../../words/files'
import { LOCALES } from '../../../words/locales'
import { sourceReference } from '../../citation'
import type { BriefingPart, ExportedFile, ExportFormat, ExportJob, ExportTools, PanelOfBriefing } from '../../export-job'
import { coverSlide, sourceSlides, textSlide, type UsedSource } from '../../office/deck-pages'
import { panelOf, panelSlides, type PanelPage } from '../../office/panel-slide'
import { packPresentation } from '../../office/presentation'
import type { PresentationSlide } from '../../office/slide'
import { fileName, stampOfTable, type Stamp } from '../../stamp/stamp'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const pageOf = (job: ExportJob, page: string, { today }: Pick<ExportTools, 'today'>, { headline, line }: Pick<PanelOfBriefing, 'headline' | 'line'> = NO_WORDS): PanelPage => {
  const panel = panelOf(job)
  return { job, panel, headline, stamp: stampOfTable(job.spec.id, panel.table, job.view, job.dataset.version), language: job.view.language, page, today, line: line.trim() }
}

const NO_WORDS = { headline: '', line: '' } as const

/** A panel as one slide with native charts that PowerPoint and WPS can edit. */
export const makePptx: ExportFormat['make'] = async (job, tools): Promise<ExportedFile> => {
  const page = pageOf(job, '', tools)
  const made = panelSlides(page)
  const bytes = packPresentation({ title: page.panel.title, language: page.language, version: job.dataset.version, stamps: made.map(({ stamp }) => stamp), slides: made.map(({ slide }) => slide) })
  return { name: fileName(page.stamp, job.view, 'pptx'), type: TYPE, bytes }
}

/** Every publication used, once, the issues of a series as one, with the slides that use it. */
const usedSources = (pages: readonly (Pick<PanelPage, 'panel'> & { readonly numbers: readonly number[] })[], { today }: Pick<ExportTools, 'today'>, language: Language): UsedSource[] => {
  const sources = new Map(pages.flatMap(({ panel }) => panel.sources.map((source) => [source.id, source] as const)))
  return serialGroups([...sources.values()]).flatMap((group) => {
    const source = asOneSource(group)
    if (!source) return []
    const ids = new Set(group.map(({ id }) => id))
    const { gbt, apa } = sourceReference(source, { language, today })
    return [{ pages: pages.filter(({ panel }) => panel.sources.some(({ id }) => ids.has(id))).flatMap(({ numbers }) => numbers.map(String)), citation: { gbt, apa }[LOCALES[language].citation], address: source.url }]
  })
}

/** Options of a deck. */
export interface DeckOptions {
  readonly title: string // '' for the default
  readonly date: string // on the cover; '' for none
  readonly author?: string // on the cover and in the properties of the file, as the organisation
  readonly organisation?: string
  readonly language?: Language // of a briefing without panels
}

const COVER = 1 // slides before the first part

/** The slides of a part of a briefing. */
interface MadePart {
  readonly title: string
  readonly page: string // the number of its first slide
  readonly slides: readonly PresentationSlide[]
  readonly stamps: readonly Stamp[]
  readonly panel: PanelPage['panel'] | undefined // undefined: a text
}

const panelPart = (page: PanelPage): MadePart => {
  const made = panelSlides(page)
  return { title: page.headline.trim() || page.panel.title, page: page.page, slides: made.map(({ slide }) => slide), stamps: made.map(({ stamp }) => stamp), panel: page.panel }
}

/** A briefing as a deck: a cover, a slide for each panel and each text in the order given, the sources at the end. */
export const makeDeck = async (parts: readonly BriefingPart[], { title, date, author = '', organisation = '', language: usual = DEFAULT_LANGUAGE }: DeckOptions, tools: Pick<ExportTools, 'today'>): Promise<ExportedFile> => {
  const panels = parts.flatMap((part) => (part.kind === 'panel' ? [part] : []))
  const { view, dataset } = panels[0]?.job ?? {}
  const language = view?.language ?? usual
  const words = slideWords(language)
  const version = dataset?.version ?? ''
  const made: MadePart[] = []
  for (const part of parts) {
    const page = String(made.reduce((count, { slides }) => count + slides.length, COVER) + 1)
    made.push(part.kind === 'panel' ? panelPart(pageOf(part.job, page, tools, part)) : { title: part.heading.trim() || words.textSlide, slides: [textSlide({ ...part, language, page })], stamps: [], page, panel: undefined })
  }
  const heading = title.trim() || words.deckTitle
  const cover = coverSlide({ title: heading, author: author.trim(), organisation: organisation.trim(), date, version, entries: made, charts: panels.length, language })
  const used = made.flatMap(({ panel, page, slides }) => (panel ? [{ panel, numbers: slides.map((_, at) => Number(page) + at) }] : []))
  const slides = [cover, ...made.flatMap((one) => one.slides), ...sourceSlides(usedSources(used, tools, language), language)]
  const bytes = packPresentation({ title: heading, author: author.trim(), organisation: organisation.trim(), language, version, stamps: made.flatMap(({ stamps }) => stamps), slides })
  return { name: `${fileStem(`${words.deckFile}${languageSuffix(language, '-')}`, version)}.pptx`, type: TYPE, bytes }
}
