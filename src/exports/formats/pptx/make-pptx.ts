import { asOneSource, serialGroups } from '../../../charts/figure/serial-sources'
import { fileStem } from '../../../model/local-version'
import { DEFAULT_LANGUAGE, languageSuffix, type Language } from '../../../model/text'
import { slideWords } from '../../../words/files'
import { LOCALES } from '../../../words/locales'
import { sourceReference } from '../../citation'
import type { BriefingPart, ExportedFile, ExportFormat, ExportJob, ExportTools, PanelOfBriefing } from '../../export-job'
import { coverSlide, sourceSlides, textSlide, type UsedSource } from '../../office/deck-pages'
import { panelOf, panelSlide, type PanelPage } from '../../office/panel-slide'
import { packPresentation } from '../../office/presentation'
import { fileName, stampOfTable } from '../../stamp/stamp'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const pageOf = (job: ExportJob, page: string, { today }: Pick<ExportTools, 'today'>, { headline, line }: Pick<PanelOfBriefing, 'headline' | 'line'> = NO_WORDS): PanelPage => {
  const panel = panelOf(job)
  return { job, panel, headline, stamp: stampOfTable(job.spec.id, panel.table, job.view, job.dataset.version), language: job.view.language, page, today, line: line.trim() }
}

const NO_WORDS = { headline: '', line: '' } as const

/** A panel as one slide with native charts that PowerPoint and WPS can edit. */
export const makePptx: ExportFormat['make'] = async (job, tools): Promise<ExportedFile> => {
  const page = pageOf(job, '', tools)
  const bytes = packPresentation({ title: page.panel.title, language: page.language, version: job.dataset.version, stamps: [page.stamp], slides: [panelSlide(page)] })
  return { name: fileName(page.stamp, job.view, 'pptx'), type: TYPE, bytes }
}

/** Every publication used, once, the issues of a series as one, with the slides that use it. */
const usedSources = (pages: readonly PanelPage[], { today }: Pick<ExportTools, 'today'>, language: Language): UsedSource[] => {
  const sources = new Map(pages.flatMap(({ panel }) => panel.sources.map((source) => [source.id, source] as const)))
  return serialGroups([...sources.values()]).flatMap((group) => {
    const source = asOneSource(group)
    if (!source) return []
    const ids = new Set(group.map(({ id }) => id))
    const { gbt, apa } = sourceReference(source, { language, today })
    return [{ pages: pages.filter(({ panel }) => panel.sources.some(({ id }) => ids.has(id))).map(({ page }) => page), citation: { gbt, apa }[LOCALES[language].citation], address: source.url }]
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

/** A briefing as a deck: a cover, a slide for each panel and each text in the order given, the sources at the end. */
export const makeDeck = async (parts: readonly BriefingPart[], { title, date, author = '', organisation = '', language: usual = DEFAULT_LANGUAGE }: DeckOptions, tools: Pick<ExportTools, 'today'>): Promise<ExportedFile> => {
  const panels = parts.flatMap((part) => (part.kind === 'panel' ? [part] : []))
  const { view, dataset } = panels[0]?.job ?? {}
  const language = view?.language ?? usual
  const words = slideWords(language)
  const version = dataset?.version ?? ''
  const pages = parts.map((part, at) => (part.kind === 'panel' ? pageOf(part.job, String(at + 2), tools, part) : { ...part, language, page: String(at + 2) }))
  const panelPages = pages.flatMap((page) => ('panel' in page ? [page] : []))
  const heading = title.trim() || words.deckTitle
  const entries = pages.map((page) => ({ title: 'panel' in page ? page.headline.trim() || page.panel.title : page.heading.trim() || words.textSlide, page: page.page }))
  const cover = coverSlide({ title: heading, author: author.trim(), organisation: organisation.trim(), date, version, entries, charts: panels.length, language })
  const slides = [cover, ...pages.map((page) => ('panel' in page ? panelSlide(page) : textSlide(page))), ...sourceSlides(usedSources(panelPages, tools, language), language)]
  const bytes = packPresentation({ title: heading, author: author.trim(), organisation: organisation.trim(), language, version, stamps: panelPages.map(({ stamp }) => stamp), slides })
  return { name: `${fileStem(`${words.deckFile}${languageSuffix(language, '-')}`, version)}.pptx`, type: TYPE, bytes }
}
