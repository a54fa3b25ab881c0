import { headlines } from '../charts/text/headline'
import { isInvalid, type PanelSpec } from '../charts/types/list'
import type { Language } from '../model/text'
import type { Loaded } from '../platform/load-dataset'
import { uiWords } from '../words/index'

/** The first panel that shows an indicator, to lead the reader there. */
const panelOf = (indicator: string, panels: readonly PanelSpec[]): string => panels.find((panel) => !isInvalid(panel) && JSON.stringify(panel).includes(`"${indicator}"`))?.id ?? ''

/** Four numbers large enough to stand alone, the year beside each. */
export const Headlines = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const words = uiWords(language).page
  return (
    <section className="headlines" aria-label={words.headlines}>
      {headlines(loaded.dataset, language).map(({ id, indicator, name, value, exact, period, note, theme }) => {
        const panel = panelOf(indicator, loaded.panels)
        return (
          <div key={id} className="headline" data-theme={theme}>
            <p className="headline-name">{panel ? <a href={`#panel-${panel}`}>{name}</a> : name}</p>
            <p className="headline-value">{value}</p>
            <p className="headline-period">
              {period} · {exact}
            </p>
            {note ? <p className="quiet">{note}</p> : null}
          </div>
        )
      })}
    </section>
  )
}
