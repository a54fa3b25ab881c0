import type { PanelSpec } from '../../charts/types/list'
import { printView } from '../../state/url'
import { panelPage } from '../../state/view'
import { uiWords } from '../../words/index'
import { ChartPicture } from '../panel/PanelChart'
import { type ChapterSection, useScheme } from '../view/use-view'
import { useCompiledInTurn } from '../view/use-compiled'
import type { PageProps } from './ways'

interface PanelCardsProps extends PageProps {
  readonly parts: readonly ChapterSection[]
  readonly panels: readonly PanelSpec[] // of all parts
}

const SIZE = { width: 300, height: 168 } as const
const MOST = 260 // CSS pixels of a picture's height; of one with more rows the first are shown

/** The panels of a chapter as cards: title, small picture, period. Each opens its panel. */
const PanelCards = ({ parts, panels, loaded, view }: PanelCardsProps) => {
  const words = uiWords(view.language)
  const scheme = useScheme(view.scheme)
  const compiled = useCompiledInTurn(panels, loaded, view, SIZE)
  return (
    <>
      {parts.map(({ id, title, panels: shown }) => (
        <section key={id} className="chapter-part">
          <h2 className="chapter-part-title">{title ? title[view.language] : words.page.otherPanels}</h2>
          <ul className="cards">
            {shown.map((panel) => {
              const found = compiled.get(panel.id)
              return (
                <li key={panel.id} id={`panel-${panel.id}`} className="panel-card">
                  <h3>
                    <a href={printView(panelPage(view, panel.id))}>{found?.title ?? words.panel.loadingData}</a>
                  </h3>
                  {found && found.height > 0 ? (
                    <div className="panel-card-picture" data-cut={found.height > MOST ? '' : undefined}>
                      <ChartPicture figure={found.figure} theme={panel.theme} scheme={scheme} />
                    </div>
                  ) : null}
                  {found ? <p className="quiet">{found.subtitle}</p> : null}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}

export default PanelCards
