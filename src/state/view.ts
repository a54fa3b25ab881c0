import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PanelChoice } from '../charts/query/panel-parameters'
import type { Scheme, Vintage } from '../charts/query/panel-view'
import { orderedRange } from '../charts/query/parameter'
import { THEMES, type Theme } from '../model/indicator'
import type { Language } from '../model/text'

export const TABS = ['chart', 'table', 'sources'] as const
export type Tab = (typeof TABS)[number]

/** Pages of the application: '' the overview, a chapter for each theme, places, counties, the catalogue of indicators, the check of texts, the state and the versions of the data, and all chapters at once. */
export const PAGES = ['', ...THEMES, 'places', 'counties', 'indicators', 'check-text', 'data', 'all'] as const
export type PageName = (typeof PAGES)[number]

/** How a chapter shows its panels: as charts with all that belongs to them, or as small cards. */
export const CHAPTER_LAYOUTS = ['charts', 'cards'] as const
export type ChapterLayout = (typeof CHAPTER_LAYOUTS)[number]

/** How the briefing is shown: '' the page, `briefing` its list with print and files, `present` full screen; `workbench` where new data are tried. */
export const SHOWS = ['', 'briefing', 'present', 'workbench'] as const
export type Show = (typeof SHOWS)[number]

export type SchemeChoice = 'auto' | Scheme

/** The reader's choices for one panel; absent fields have the panel's default. */
export interface PanelState extends PanelChoice {
  readonly tab?: Tab
  readonly headline?: string // these three of entries of the briefing alone
  readonly heading?: string
  readonly body?: string
}

/** Most entries of a briefing. */
export const MOST_ENTRIES = 60

/** Everything a reader may set. The address holds all of it that differs from `defaultView`. */
export interface ViewState {
  readonly language: Language
  readonly scheme: SchemeChoice
  readonly page: PageName // what is shown where neither a panel nor a briefing is
  readonly layout: ChapterLayout // of chapters
  readonly panel: string // one panel alone; '' the page
  readonly indicator: string // open in the catalogue; '' none
  readonly search: string // in the catalogue, as are the next two
  readonly theme: '' | Theme // filter of the catalogue
  readonly region: string // filter of the catalogue by place, and the place selected among places; '' none
  readonly place: string // the page of one place; '' none
  readonly period: string // of the places compared; '' the newest
  readonly against: string // second indicator of the places compared; '' the usual one
  readonly from?: number // page-wide range of years
  readonly to?: number
  readonly vintage?: Vintage // page-wide; absent: current figures
  readonly briefing: readonly string[] // keys of its entries in order (state/briefing), whose states are among `panels`
  readonly show: Show
  readonly check: string // fingerprint of an exported file to be compared with the present data; '' none
  readonly panels: ReadonlyMap<string, PanelState>
}

export const defaultView: ViewState = {
  language: 'zh',
  scheme: 'auto',
  page: '',
  layout: 'charts',
  panel: '',
  indicator: '',
  search: '',
  theme: '',
  region: '',
  place: '',
  period: '',
  against: '',
  briefing: [],
  show: '',
  check: '',
  panels: new Map(),
}

/** A change of one panel; a field given as undefined goes back to the default. */
export type PanelPatch = { readonly [Field in keyof PanelState]: PanelState[Field] | undefined }

/** Drops absent fields, so that equal states are equal objects. */
const compact = <T extends object>(state: T): T =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as T

export const withLanguage = (view: ViewState, language: Language): ViewState => ({ ...view, language })
export const withScheme = (view: ViewState, scheme: SchemeChoice): ViewState => ({ ...view, scheme })
export const openPanel = (view: ViewState, panel: string): ViewState => ({ ...view, panel })
export const openIndicator = (view: ViewState, indicator: string): ViewState => ({ ...view, indicator })
export const withSearch = (view: ViewState, search: string): ViewState => ({ ...view, search })
export const withLayout = (view: ViewState, layout: ChapterLayout): ViewState => ({ ...view, layout })
export const withTheme = (view: ViewState, theme: '' | Theme): ViewState => ({ ...view, theme })
export const openPlace = (view: ViewState, place: string): ViewState => ({ ...openPage(view, 'places'), place })
export const withPeriod = (view: ViewState, period: string): ViewState => ({ ...view, period })
export const withAgainst = (view: ViewState, against: string): ViewState => ({ ...view, against })
export const withRegion = (view: ViewState, region: string): ViewState => ({ ...view, region })

/** A page from its head: no panel alone, no briefing, no choice of the catalogue, no check of a file. */
export const openPage = (view: ViewState, page: PageName): ViewState => ({ ...view, page, panel: '', indicator: '', search: '', theme: '', region: '', place: '', period: '', against: '', show: '', check: '' })

export const withShow = (view: ViewState, show: Show): ViewState => ({ ...view, show })

/** Sets the page-wide range of years; reversed years are exchanged. */
export const withRange = (view: ViewState, from: number | undefined, to: number | undefined): ViewState =>
  orderedRange(compact({ ...view, from, to }) as ViewState)

/** The view on the current figures, of every panel and every entry of the briefing, or of the page alone; the same view where it is that already. */
export const withoutVintages = (view: ViewState, isPageAlone = false): ViewState => {
  const own = [...view.panels].filter(([id, { vintage }]) => vintage !== undefined && !(isPageAlone && view.briefing.includes(id)))
  if (view.vintage === undefined && own.length === 0) return view
  const { vintage: _vintage, ...rest } = own.reduce((now, [id]) => withPanel(now, id, { vintage: undefined }), view)
  return rest
}

/** Sets the vintage of what is shown: of the one panel where that is alone, else page-wide. A panel's own gives way to the page's. */
export const withVintage = (view: ViewState, vintage: Vintage | undefined): ViewState =>
  view.panel ? withPanel(view, view.panel, { vintage }) : (compact({ ...withoutVintages(view, true), vintage }) as ViewState)

/** The vintage of what is shown as a whole. */
export const vintageOf = (view: ViewState): Vintage | undefined => (view.panel ? view.panels.get(view.panel)?.vintage : view.vintage)

export const withPanel = (view: ViewState, id: string, patch: PanelPatch): ViewState => {
  const next: PanelState = orderedRange(compact({ ...view.panels.get(id), ...patch } as PanelState))
  const panels = new Map(view.panels)
  if (Object.keys(next).length === 0) panels.delete(id)
  else panels.set(id, next)
  return { ...view, panels }
}

/** State of one panel. Where the panel has no year of its own, that of the page-wide range applies, unless it contradicts the panel's other year; likewise the page-wide vintage. */
export const panelStateOf = (view: ViewState, id: string): PanelState => {
  const own = view.panels.get(id) ?? {}
  if (view.panel === id) return own
  const from = own.from ?? (view.from !== undefined && view.from > (own.to ?? Infinity) ? undefined : view.from)
  const to = own.to ?? (view.to !== undefined && view.to < (own.from ?? -Infinity) ? undefined : view.to)
  return compact({ ...own, from, to, vintage: own.vintage ?? view.vintage } as PanelState)
}

/** The view of one panel alone as it is shown now: language, scheme, range, unit and comparison, without the rest of the page. */
export const aloneView = ({ language, scheme, ...view }: ViewState, id: string): ViewState =>
  openPanel(withPanel({ ...defaultView, language, scheme }, id, panelStateOf({ ...view, language, scheme }, id)), id)

/** The page of one panel, within the application: as `aloneView`, with the briefing that a reader is making, its panels in the states that they have there. */
export const panelPage = (view: ViewState, id: string): ViewState => {
  const alone = aloneView(view, id)
  const states = view.briefing.map((key) => [key, (key.includes('~') ? view.panels.get(key) : panelStateOf(view, key)) ?? {}] as const)
  return { ...alone, briefing: view.briefing, panels: new Map([...states.filter(([, state]) => Object.keys(state).length > 0), ...alone.panels]) }
}

export type ViewStore = StoreApi<ViewState>

/** The store of the view. It is changed by pure updates only: `change(store, (view) => withLanguage(view, 'en'))`. */
export const createViewStore = (initial: ViewState): ViewStore => createStore<ViewState>(() => initial)

/** Applies a pure update. */
export const change = (store: ViewStore, update: (view: ViewState) => ViewState): void => store.setState(update(store.getState()), true)
