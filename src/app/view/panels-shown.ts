import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { findDefaultPanel } from '../../charts/default-panel'
import type { PanelSpec } from '../../charts/types/list'
import { THEMES } from '../../model/indicator'
import type { Loaded } from '../../platform/data/load-dataset'
import type { ViewState } from '../../state/view'
import { sorted } from './order'
import { chapterParts } from './use-view'
import { panelShown, type PanelShown } from './use-compiled'

/** A panel of `panels.json`, or the one that follows from an indicator by default. */
export const findPanel = ({ panels, dataset }: Pick<Loaded, 'panels' | 'dataset'>, wanted: string): PanelSpec | undefined =>
  panels.find(({ id }) => id === wanted) ?? findDefaultPanel(wanted, dataset)

/** The panels of the page shown, in the order of its sections: those of the chapter, or all where it is none. */
const ofPage = (loaded: Loaded, { page }: ViewState): string[] => {
  const chapters = THEMES.filter((theme) => theme === page)
  return (chapters.length > 0 ? chapters : THEMES).flatMap((theme) => chapterParts(loaded, theme)).flatMap(({ panels }) => panels.map(({ id }) => id))
}

/** The panels to be presented or printed: the briefing; without one the panel that is open alone; else those of the page. */
export const panelsShown = (loaded: Loaded, view: ViewState): { readonly shown: PanelShown[]; readonly unknown: string[] } => {
  const wanted = view.briefing.length > 0 ? view.briefing : view.panel ? [view.panel] : ofPage(loaded, view)
  const { known, unknown } = sorted(wanted, (id) => findPanel(loaded, id) !== undefined)
  return { shown: known.flatMap((id) => findPanel(loaded, id) ?? []).map((spec) => panelShown(spec, view)), unknown }
}

const WORDS_WIDTH = 640 // words do not depend on it

/** A panel compiled for its texts, table and sources; its drawing is not used. */
export const wordsOf = ({ spec, view }: PanelShown, loaded: Loaded): CompiledPanel => compilePanel(spec, loaded.dataset, { ...view, scheme: 'light', width: WORDS_WIDTH })
