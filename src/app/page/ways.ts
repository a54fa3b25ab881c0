import { isDefaultPanelId } from '../../charts/spec/default-panel-id'
import { countyCodeOf } from '../../model/county-id'
import type { Loaded } from '../../platform/data/load-dataset'
import { THEMES, type Theme } from '../../model/indicator'
import { addressOf, arriveAt } from '../../state/destination'
import { printView } from '../../state/url'
import { withShow, type PageName, type ViewState, type ViewStore } from '../../state/view'
import type { PageWords } from '../../words/page'

/** What every page is given. */
export interface PageProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onReload: () => void // of the data
}

/** Pages that show nothing before all tables are there. */
const NEEDS_ALL: readonly PageName[] = ['places', 'indicators', 'check-text', 'data']

/** Whether a page waits for all tables; those of counties have their own. */
export const needsAll = ({ page, panel, place }: ViewState): boolean => panel === '' && NEEDS_ALL.includes(page) && !(page === 'places' && countyCodeOf(place))

/** Whether a view is a page of counties, which shows tables of its own and needs of the others the regions alone. */
export const isOfCounties = ({ page, panel, place, show }: ViewState): boolean => panel === '' && show === '' && (page === 'counties' || (page === 'places' && countyCodeOf(place) !== ''))

/** Whether a view is of all data, or of what is known only once all are there: what compares, saves or presents them, the panel of an indicator. */
export const waitsForAll = (view: ViewState): boolean => view.show !== '' || needsAll(view) || isDefaultPanelId(view.panel) || view.check !== ''

/** A page that the bar leads to. */
interface Way {
  readonly key: string
  readonly name: (words: PageWords) => string
  readonly theme?: Theme
  readonly page?: PageName // absent: the briefing
}

const pageWay = (page: PageName, name: Way['name']): Way => ({ key: page || 'overview', name, page })

/** What the bar leads to, in its order; one more is one line. */
export const WAYS: readonly Way[] = [
  pageWay('', ({ pages }) => pages.overview),
  ...THEMES.map((theme) => ({ ...pageWay(theme, ({ themes }) => themes[theme]), theme })),
  pageWay('places', ({ pages }) => pages.places),
  pageWay('indicators', ({ pages }) => pages.indicators),
  { key: 'briefing', name: ({ briefing }) => briefing },
  pageWay('check-text', ({ pages }) => pages.check),
  pageWay('data', ({ pages }) => pages.data),
]

/** Whether the view is the page that a way leads to; a panel alone and the workbench are none. */
export const isAt = ({ page }: Way, view: ViewState): boolean => (page === undefined ? view.show === 'briefing' : view.show === '' && view.panel === '' && (view.page === page || (page === 'places' && view.page === 'counties')))

/** The address of the page that a way leads to. */
export const addressOfWay = ({ page }: Way, view: ViewState): string => (page === undefined ? printView(withShow(view, 'briefing')) : addressOf(arriveAt(view, { kind: 'page', page })))

/** The name of the page shown; '' for the overview. */
export const nameOfPage = (view: ViewState, words: PageWords): string => {
  if (view.page === 'all') return words.pages.all
  const way = view.page === '' ? undefined : WAYS.find(({ page }) => page === (view.page === 'counties' ? 'places' : view.page))
  return way ? way.name(words) : ''
}
