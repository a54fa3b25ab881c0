import type { PanelSpec } from '../charts/types/list'
import type { Theme } from '../model/indicator'
import type { Loaded } from '../platform/load-dataset'
import type { ViewStore } from '../state/store'
import type { ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { PanelFigure } from './PanelFigure'

interface ChapterProps {
  readonly theme: Theme
  readonly panels: readonly PanelSpec[]
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

/** One of the three pressures: its panels, two abreast where there is room. */
export const Chapter = ({ theme, panels, loaded, store, view }: ChapterProps) => {
  const words = uiWords(view.language).page
  return (
    <section id={theme} className="section chapter" data-theme={theme} aria-labelledby={`${theme}-title`}>
      <h2 id={`${theme}-title`}>{words.themes[theme]}</h2>
      <p className="lead">{words.chapterLead[theme]}</p>
      <div className="panels">
        {panels.map((panel) => (
          <PanelFigure key={panel.id} panel={panel} loaded={loaded} store={store} view={view} />
        ))}
      </div>
    </section>
  )
}
