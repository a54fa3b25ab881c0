import { openIndicator, openPanel, withRegion, withSearch, withShow, withTheme, type ViewState } from './view'

/** What a reader can be led to. */
export type Destination =
  | { readonly kind: 'panel' | 'indicator' | 'place' | 'claim'; readonly id: string }
  | { readonly kind: 'catalogue'; readonly search: string }

/** Where that is: the view that holds it, and the part of it that is to be in sight. */
export interface Arrival {
  readonly view: ViewState
  readonly part: string // id of an element; '' the whole view
}

/** The whole page, with what the reader chose for its panels. */
const pageOf = (view: ViewState): ViewState => withShow(openPanel(view, ''), '')

/** A place: the catalogue of the indicators that have figures for it. The one function that knows where a place is to be seen. */
const arriveAtPlace = (view: ViewState, region: string): Arrival => ({ view: withRegion(withTheme(withSearch(openIndicator(pageOf(view), ''), ''), ''), region), part: 'catalogue' })

/** Where something is to be seen from this view: a panel in its place on the page, or alone where panels are seen alone; an indicator, a place and a search in the catalogue. */
export const arriveAt = (view: ViewState, to: Destination): Arrival => {
  switch (to.kind) {
    case 'panel':
      return view.panel === '' ? { view: pageOf(view), part: `panel-${to.id}` } : { view: withShow(openPanel(view, to.id), ''), part: 'main' }
    case 'indicator':
      return { view: openIndicator(pageOf(view), to.id), part: 'indicator-card' }
    case 'place':
      return arriveAtPlace(view, to.id)
    case 'claim':
      return { view: pageOf(view), part: `claim-${to.id}` }
    case 'catalogue':
      return { view: withRegion(withTheme(withSearch(openIndicator(pageOf(view), ''), to.search), ''), ''), part: 'catalogue' }
    default:
      return to satisfies never
  }
}
