import { migrated, type Migration } from '../charts/query/migrations'
import { PANEL_PARAMETERS, PRESENTATION_PARAMETERS } from '../charts/query/panel-parameters'
import { cutTextParameter, declaredAs, idList, isId, matching, MOST_TEXT, ONE_ID, oneOf, orderedRange, ownText, printParameters, problemOf, readParameters, YEAR, type Chosen, type QueryProblem } from '../charts/query/parameter'
import { THEMES } from '../model/indicator'
import { defaultView, CHAPTER_LAYOUTS, PAGES, MOST_ENTRIES, SHOWS, TABS, type PanelState, type ViewState } from './view'

const MOST_PANELS = 120 // and entries of the briefing

/** Parameters of the page as a whole. */
export const PAGE_PARAMETERS = {
  page: oneOf(PAGES, ''),
  layout: oneOf(CHAPTER_LAYOUTS, 'charts'),
  ...PRESENTATION_PARAMETERS,
  indicator: ONE_ID,
  q: cutTextParameter(200),
  theme: oneOf(['', ...THEMES], ''),
  region: ONE_ID,
  place: ONE_ID,
  period: matching(/^\d{4}(-\w{2})?$/),
  against: ONE_ID,
  briefing: idList(MOST_ENTRIES),
  show: oneOf(SHOWS, ''),
  check: matching(/^[0-9A-Z]{10}$/),
} as const

/** What holds for every panel of the page; of a panel that is alone it is its own. */
const WIDE_PARAMETERS = { from: YEAR, to: YEAR, vintage: PANEL_PARAMETERS.vintage } as const

/** Parameters of one panel: after its id (`netizens.unit`), or alone with `panel=`; and of an entry of the briefing, after its key (`netizens~2.unit`, `text~1.body`). */
export const FIELD_PARAMETERS = { ...PANEL_PARAMETERS, tab: oneOf(TABS), headline: ownText(MOST_TEXT.headline), heading: ownText(MOST_TEXT.heading), body: ownText(MOST_TEXT.body, MOST_TEXT.lines) } as const

type PageChoice = Chosen<typeof PAGE_PARAMETERS> & Chosen<typeof WIDE_PARAMETERS>
type Entry = readonly [name: string, text: string]

const OF_CATALOGUE = ['indicator', 'q', 'theme', 'region'] as const
const ON_PAGES = { indicators: OF_CATALOGUE, places: ['place'] } as const

/** The page of an address that names none: where it asks for a place, that of places; for something of the catalogue, as those written when all was one page, that. */
const withItsPage = (parameters: URLSearchParams): URLSearchParams => {
  const asks = (names: readonly (keyof typeof PAGE_PARAMETERS)[]): boolean => names.some((name) => PAGE_PARAMETERS[name].parse(parameters.get(name) ?? ''))
  const page = parameters.has('page') || parameters.get('panel') ? undefined : (['places', 'indicators'] as const).find((name) => asks(ON_PAGES[name]))
  return page ? new URLSearchParams([...parameters, ['page', page]]) : parameters
}

/** `netizens.unit` → panel and field; with one panel alone its fields have no prefix. Undefined for what belongs to the page. */
const fieldOf = (name: string, alone: string): { readonly id: string; readonly field: string } | undefined => {
  if (alone && declaredAs(FIELD_PARAMETERS, name)) return { id: alone, field: name }
  const dot = name.lastIndexOf('.')
  const [id, field] = [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)]
  return isId(id) && declaredAs(FIELD_PARAMETERS, field) ? { id, field } : undefined
}

/** Parameters of the page, and of each panel by its id; those of panels beyond the limit are reported. */
const grouped = (parameters: URLSearchParams, alone: string) => {
  const page: Entry[] = []
  const panels = new Map<string, Entry[]>()
  const problems: QueryProblem[] = []
  for (const [name, text] of parameters) {
    const found = fieldOf(name, alone)
    const entries = found ? panels.get(found.id) : page
    if (entries) entries.push([found?.field ?? name, text])
    else if (found && panels.size < MOST_PANELS) panels.set(found.id, [[found.field, text]])
    else problems.push(problemOf('too-many', name, text))
  }
  return { page, panels, problems }
}

const viewOf = ({ lang, q, ...chosen }: PageChoice, panels: ViewState['panels']): ViewState => ({ ...defaultView, ...chosen, language: lang ?? defaultView.language, search: q ?? '', panels })

/** Address → view, and the parameters that were ignored, by their present names. Never throws. */
export const readAddress = (query: string, migrations?: readonly Migration[]): { readonly view: ViewState; readonly problems: readonly QueryProblem[] } => {
  const parameters = withItsPage(migrated(query, migrations))
  const alone = ONE_ID.parse(parameters.get('panel') ?? '') ?? ''
  const groups = grouped(parameters, alone)
  const page = readParameters(groups.page, alone ? PAGE_PARAMETERS : { ...PAGE_PARAMETERS, ...WIDE_PARAMETERS })
  const problems = [...page.problems, ...groups.problems]
  const panels = new Map<string, PanelState>()
  for (const [id, entries] of groups.panels) {
    const field = readParameters(entries, FIELD_PARAMETERS)
    if (Object.keys(field.chosen).length > 0) panels.set(id, field.chosen)
    problems.push(...field.problems.map((problem) => (id === alone ? problem : problemOf(problem.code, `${id}.${problem.name}`, problem.found))))
  }
  return { view: viewOf(page.chosen, panels), problems: problems.slice(0, 50) }
}

/** Address → view. A parameter that cannot be read keeps its default. */
export const readView = (query: string, migrations?: readonly Migration[]): ViewState => readAddress(query, migrations).view

/** View → query string, '' for the default. The inverse of `readView`. */
export const printView = (view: ViewState): string => {
  const { language, search, panels, panel, from, to, vintage, ...page } = view
  const parameters = printParameters({ ...page, panel, lang: language, q: search }, PAGE_PARAMETERS)
  if (!panel) parameters.push(...printParameters(orderedRange({ from, to, vintage } as Chosen<typeof WIDE_PARAMETERS>), WIDE_PARAMETERS))
  for (const id of [...panels.keys()].sort()) {
    const fields = printParameters(orderedRange(panels.get(id) ?? {}), FIELD_PARAMETERS)
    parameters.push(...fields.map(([field, text]): [string, string] => [id === panel ? field : `${id}.${field}`, text]))
  }
  const text = new URLSearchParams(parameters).toString()
  return text ? `?${text}` : ''
}
