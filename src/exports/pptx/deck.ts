import { fileStem } from '../../model/local-version'
import { DEFAULT_LANGUAGE, languageSuffix } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { slideWords } from '../../words/files'
import { sourceReference } from '../citation'
import type { ExportedFile, ExportJob, ExportTools } from '../export-job'
import { addCover, addSources, type UsedSource } from './deck-pages'
import { openDeck, type Deck } from './open-deck'
import { slidePalette } from './page'
import { addPanelSlide, type PanelPage } from './panel-slide'
import { pageOf, PPTX_TYPE } from './pptx-format'
import { finishPresentation, type FinishedChart } from './presentation'

/** What a whole deck is told beside its panels. */
export interface DeckWish {
  readonly title: string // '' for the words' own
  readonly date: string // on the cover; '' for none
}

/** Every publication used, once, with the slides that use it. */
const usedSources = (pages: readonly PanelPage[]): UsedSource[] => {
  const found = new Map<string, UsedSource>()
  for (const { panel, page, language, today } of pages) {
    for (const source of panel.sources) {
      const known = found.get(source.id)
      const { gbt, apa } = sourceReference(source, { language, today })
      found.set(source.id, { pages: [...(known?.pages ?? []), page], citation: { gbt, apa }[LOCALES[language].citation] })
    }
  }
  return [...found.values()]
}

const addPanels = (deck: Deck, pages: readonly PanelPage[]): FinishedChart[] =>
  pages.flatMap((page) => {
    const palette = slidePalette(page.panel.theme)
    return addPanelSlide(deck.addSlide(), page).map((chart) => ({ chart, palette }))
  })

/** A briefing as a deck: a cover, one slide for each panel in the order given, the sources at the end. */
export const makeDeck = async (jobs: readonly ExportJob[], { title, date }: DeckWish, tools: Pick<ExportTools, 'today'>): Promise<ExportedFile> => {
  const language = jobs[0]?.view.language ?? DEFAULT_LANGUAGE
  const words = slideWords(language)
  const version = jobs[0]?.dataset.version ?? ''
  const deck = await openDeck()
  const pages = jobs.map((job, at) => pageOf(job, String(at + 2), tools))
  const heading = title.trim() || words.deckTitle
  addCover(deck.addCover(), { title: heading, date, version, entries: pages.map(({ panel, page }) => ({ title: panel.title, page })), language })
  const charts = addPanels(deck, pages)
  const ends = addSources(deck.addSlide, usedSources(pages), language)
  const about = { title: heading, language, version, stamps: pages.map(({ stamp }) => stamp), slides: pages.length + 1 + ends }
  return { name: `${fileStem(`${words.deckFile}${languageSuffix(language, '-')}`, version)}.pptx`, type: PPTX_TYPE, bytes: finishPresentation(await deck.write(), charts, about) }
}
