import { asOneSource, serialGroups } from '../../../charts/figure/serial-sources'
import { fileStem } from '../../../model/local-version'
import { DEFAULT_LANGUAGE, languageSuffix, type Language } from '../../../model/text'
import { slideWords } from '../../../words/files'
import { LOCALES } from '../../../words/locales'
import { sourceReference } from '../../citation'
import type { ExportedFile, ExportFormat, ExportJob, ExportTools } from '../../export-job'
import { coverSlide, sourceSlides, type UsedSource } from '../../office/deck-pages'
import { panelOf, panelSlide, type PanelPage } from '../../office/panel-slide'
import { packPresentation } from '../../office/presentation'
import { fileName, stampOfTable } from '../../stamp/stamp'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const pageOf = (job: ExportJob, page: string, { today }: Pick<ExportTools, 'today'>, line = ''): PanelPage => {
  const panel = panelOf(job)
  return { job, panel, stamp: stampOfTable(job.spec.id, panel.table, job.view, job.dataset.version), language: job.view.language, page, today, line: line.trim() }
}

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
  readonly lines?: Readonly<Record<string, string>> // the speaker's line by panel id, for the notes
}

/** A briefing as a deck: a cover, one slide for each panel in the order given, the sources at the end. */
export const makeDeck = async (jobs: readonly ExportJob[], { title, date, author = '', organisation = '', lines = {} }: DeckOptions, tools: Pick<ExportTools, 'today'>): Promise<ExportedFile> => {
  const language = jobs[0]?.view.language ?? DEFAULT_LANGUAGE
  const words = slideWords(language)
  const version = jobs[0]?.dataset.version ?? ''
  const pages = jobs.map((job, at) => pageOf(job, String(at + 2), tools, lines[job.spec.id]))
  const heading = title.trim() || words.deckTitle
  const cover = coverSlide({ title: heading, author: author.trim(), organisation: organisation.trim(), date, version, entries: pages.map(({ panel, page }) => ({ title: panel.title, page })), language })
  const slides = [cover, ...pages.map(panelSlide), ...sourceSlides(usedSources(pages, tools, language), language)]
  const bytes = packPresentation({ title: heading, author: author.trim(), organisation: organisation.trim(), language, version, stamps: pages.map(({ stamp }) => stamp), slides })
  return { name: `${fileStem(`${words.deckFile}${languageSuffix(language, '-')}`, version)}.pptx`, type: TYPE, bytes }
}
