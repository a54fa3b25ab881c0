import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { findDefaultPanel } from '../../charts/default-panel'
import { isBlankText, withHeadline } from '../../charts/text/own-words'
import type { PanelSpec } from '../../charts/types/list'
import { THEMES } from '../../model/indicator'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { briefingOf, type PanelEntry, type TextEntry } from '../../state/briefing'
import { defaultView, openPanel, withPanel, type ViewState } from '../../state/view'
import { keptLine } from './keep-briefing'
import { chapterParts } from './use-view'
import { panelShown, WORDS_SIZE, type PanelShown } from './use-compiled'

/** A panel of `panels.json`, or the one that follows from an indicator by default. */
export const findPanel = ({ panels, dataset }: Pick<Loaded, 'panels' | 'dataset'>, wanted: string): PanelSpec | undefined =>
  panels.find(({ id }) => id === wanted) ?? findDefaultPanel(wanted, dataset)

/** The panels of the page shown, in the order of its sections: those of the chapter, or all where it is none. */
const ofPage = (loaded: Loaded, { page }: ViewState): string[] => {
  const chapters = THEMES.filter((theme) => theme === page)
  return (chapters.length > 0 ? chapters : THEMES).flatMap((theme) => chapterParts(loaded, theme)).flatMap(({ panels }) => panels.map(({ id }) => id))
}

/** A slide of text of the briefing. */
export type TextShown = TextEntry

/** What is presented, printed or saved, in order. */
export type SlideShown = PanelShown | TextShown

/** The entries of the briefing that can be shown, and the ids of panels that do not exist. A slide of text without text is left out where `isFinal`. */
export const briefingShown = (loaded: Loaded, view: ViewState, isFinal: boolean): { readonly shown: SlideShown[]; readonly unknown: string[] } => {
  const unknown: string[] = []
  const shown = briefingOf(view).flatMap((entry): SlideShown[] => {
    if (entry.kind === 'text') return isFinal && isBlankText(entry) ? [] : [entry]
    const { key, panel, state, headline } = entry
    const spec = findPanel(loaded, panel)
    if (!spec) unknown.push(panel)
    return spec ? [{ kind: 'panel', key, id: panel, spec, view: { language: view.language, ...state }, headline }] : []
  })
  return { shown, unknown: [...new Set(unknown)] }
}

/** The view of the panel of an entry alone, in the state of the entry. */
export const entryView = ({ language, scheme }: Pick<ViewState, 'language' | 'scheme'>, { panel, state }: Pick<PanelEntry, 'panel' | 'state'>): ViewState => openPanel(withPanel({ ...defaultView, language, scheme }, panel, state), panel)

/** What is presented or printed: the briefing; without one the panel that is open alone; else the panels of the page. */
export const slidesShown = (loaded: Loaded, view: ViewState): { readonly shown: SlideShown[]; readonly unknown: string[] } => {
  if (view.briefing.length > 0) return briefingShown(loaded, view, true)
  const wanted = view.panel ? [view.panel] : ofPage(loaded, view)
  const found = wanted.map((id) => ({ id, spec: findPanel(loaded, id) }))
  return { shown: found.flatMap(({ spec }) => (spec ? [panelShown(spec, view)] : [])), unknown: found.flatMap(({ id, spec }) => (spec ? [] : [id])) }
}

/** A panel compiled for its texts, table and sources, under its headline; its drawing is not used. */
export const wordsOf = ({ spec, view, headline }: PanelShown, loaded: Loaded): CompiledPanel => withHeadline(compilePanel(spec, loaded.dataset, { ...view, scheme: 'light', ...WORDS_SIZE }), headline, view.language)

/** The title of what is shown; '' for a slide of text without a heading. */
export const slideTitle = (shown: SlideShown, loaded: Loaded): string => (shown.kind === 'text' ? shown.heading : wordsOf(shown, loaded).title)

/** The speaker's line of what is shown: as edited, else the statement of its panel. */
export const speakerLine = ({ key }: SlideShown, compiled: Pick<CompiledPanel, 'statement'> | undefined, language: Language): string => keptLine(key, language) ?? compiled?.statement ?? ''
