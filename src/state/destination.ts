import { THEMES, type Theme } from '../model/indicator'
import { printView } from './url'
import { openIndicator, openPage, openPanel, openPlace, panelPage, withSearch, type PageName, type ViewState } from './view'

/** What a reader can be led to. */
export type Destination =
  | { readonly kind: 'page'; readonly page: PageName }
  | { readonly kind: 'panel'; readonly id: string; readonly theme: Theme | undefined } // undefined: no chapter holds it
  | { readonly kind: 'section'; readonly id: string; readonly theme: Theme }
  | { readonly kind: 'indicator' | 'place' | 'claim'; readonly id: string }
  | { readonly kind: 'catalogue'; readonly search: string }

/** Where that is: the view that holds it, and the part of it that is to be in sight. */
export interface Arrival {
  readonly view: ViewState
  readonly part: string // id of an element; '' the head of the view
  readonly anchor: string // the part in the address; '' where the query names it already
}

const head = (view: ViewState): Arrival => ({ view, part: '', anchor: '' })
const at = (view: ViewState, part: string): Arrival => ({ view, part, anchor: part })

/** A panel in its chapter, or alone where panels are seen alone or no chapter holds it. */
const arriveAtPanel = (view: ViewState, id: string, theme: Theme | undefined): Arrival =>
  theme === undefined || view.panel !== '' ? head(panelPage(openPanel(view, ''), id)) : at(openPage(view, view.page === 'all' && view.show === '' ? 'all' : theme), `panel-${id}`)

/** Where something is to be seen from this view. The one function that knows which page holds a panel, a section, an indicator, a place, a statement or a search. */
export const arriveAt = (view: ViewState, to: Destination): Arrival => {
  const catalogue = openPage(view, 'indicators')
  switch (to.kind) {
    case 'page':
      return head(openPage(view, to.page))
    case 'panel':
      return arriveAtPanel(view, to.id, to.theme)
    case 'section':
      return at(openPage(view, to.theme), `section-${to.id}`)
    case 'indicator':
      return { view: openIndicator(catalogue, to.id), part: 'indicator-card', anchor: '' }
    case 'place':
      return { view: openPlace(view, to.id), part: 'place', anchor: '' }
    case 'claim':
      return at(openPage(view, ''), `claim-${to.id}`)
    case 'catalogue':
      return { view: withSearch(catalogue, to.search), part: 'catalogue', anchor: '' }
    default:
      return to satisfies never
  }
}

/** The address of an arrival, relative to that of the application: for links. */
export const addressOf = ({ view, anchor }: Arrival): string => `${printView(view) || '?'}${anchor && `#${anchor}`}`

/** The page that holds a part; undefined for a part that every page may have. */
const pageOfAnchor = (anchor: string, panels: readonly { readonly id: string; readonly theme: Theme }[]): PageName | undefined => {
  if (anchor === 'catalogue' || anchor === 'indicator-card') return 'indicators'
  if (anchor === 'status') return 'data'
  if (anchor.startsWith('claim-')) return ''
  return THEMES.find((theme) => theme === anchor) ?? panels.find(({ id }) => anchor === `panel-${id}`)?.theme
}

/** Where an address leads whose page does not hold the part that its anchor names, as those written when all was one page; undefined where the page does. */
export const arriveByAnchor = (view: ViewState, anchor: string, panels: readonly { readonly id: string; readonly theme: Theme }[]): Arrival | undefined => {
  const page = view.panel || view.show ? undefined : pageOfAnchor(anchor, panels)
  const isHere = page === view.page || (view.page === 'all' && THEMES.some((theme) => theme === page))
  if (page === undefined || isHere) return undefined
  return page === anchor ? head(openPage(view, page)) : at(openPage(view, page), anchor)
}
