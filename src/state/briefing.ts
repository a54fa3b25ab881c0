/** What a briefing holds: panels, each in a state and under a headline of its own, and slides of text. Its part of the view: keys in `briefing`, and what belongs to each key in `panels`. */
import { PANEL_PARAMETERS, type PanelChoice } from '../charts/query/panel-parameters'
import { orderedRange, printParameters } from '../charts/query/parameter'
import { MOST_ENTRIES, panelStateOf, withPanel, type PanelState, type ViewState } from './view'

/** A panel of a briefing. The same panel may be there several times. */
export interface PanelEntry {
  readonly kind: 'panel'
  readonly key: string // `netizens~2`: the panel, and its number among the entries of that panel
  readonly panel: string
  readonly state: PanelChoice
  readonly headline: string // in place of the computed title; '' for none
}

/** A slide of text: plain text, never markup. */
export interface TextEntry {
  readonly kind: 'text'
  readonly key: string // `text~1`
  readonly heading: string
  readonly body: string // a paragraph a line; one that begins with a dash or a dot is an item of a list
}

export type BriefingEntry = PanelEntry | TextEntry

/** In the place of a panel, in the keys of slides of text. */
export const TEXT = 'text'

const KEY = /^(.+)~[1-9]\d?$/

/** The panel of an entry by its key, `TEXT` for a slide of text; a key without a number is the id of a panel. */
export const panelOfKey = (key: string): string => KEY.exec(key)?.[1] ?? key

/** A key that no entry has, for a panel or for `TEXT`. */
export const newKey = (panel: string, entries: readonly Pick<BriefingEntry, 'key'>[]): string => {
  let number = 1
  while (entries.some(({ key }) => key === `${panel}~${number}`)) number += 1
  return `${panel}~${number}`
}

/** What of a panel's state on the page decides its chart. */
export const choiceShown = (view: ViewState, id: string): PanelChoice => {
  const { tab: _tab, headline: _headline, heading: _heading, body: _body, ...choice } = panelStateOf(view, id)
  return choice
}

const entryOf = (view: ViewState, token: string): BriefingEntry => {
  const panel = KEY.exec(token)?.[1]
  if (panel === undefined) return { kind: 'panel', key: `${token}~1`, panel: token, state: choiceShown(view, token), headline: '' }
  const { tab: _tab, headline = '', heading = '', body = '', ...state } = view.panels.get(token) ?? {}
  return panel === TEXT ? { kind: 'text', key: token, heading, body } : { kind: 'panel', key: token, panel, state, headline }
}

/** The entries of the briefing in order. An id without a number, as in addresses written before entries had states of their own, is the panel as it is on the page. */
export const briefingOf = (view: ViewState): BriefingEntry[] => {
  const entries = view.briefing.map((token) => entryOf(view, token))
  return entries.filter(({ key }, at) => entries.findIndex((one) => one.key === key) === at)
}

const stateOf = (entry: BriefingEntry): PanelState => (entry.kind === 'panel' ? { ...entry.state, headline: entry.headline } : { heading: entry.heading, body: entry.body })

/** The view with this briefing. */
export const withBriefing = (view: ViewState, entries: readonly BriefingEntry[]): ViewState => {
  const panels = new Map([...view.panels].filter(([id]) => !(view.briefing.includes(id) && KEY.test(id))))
  const listed = entries.slice(0, MOST_ENTRIES)
  const empty: ViewState = { ...view, panels, briefing: listed.map(({ key }) => key) }
  return listed.reduce((now, entry) => {
    const written = Object.entries(stateOf(entry)).filter(([, value]) => value !== '' && value !== undefined)
    return withPanel(now, entry.key, Object.fromEntries(written))
  }, empty)
}

const printState = (state: PanelChoice): string => String(printParameters(orderedRange(state), PANEL_PARAMETERS))

/** The entry that shows a panel as it is shown on the page; undefined where there is none. */
export const entryAsShown = (view: ViewState, id: string): BriefingEntry | undefined => briefingOf(view).find((entry) => entry.kind === 'panel' && entry.panel === id && printState(entry.state) === printState(choiceShown(view, id)))

/** Adds panels to the end of the briefing, each as it is shown on the page. */
export const addPanels = (view: ViewState, ids: readonly string[]): ViewState => {
  const entries = briefingOf(view)
  for (const id of ids) entries.push({ kind: 'panel', key: newKey(id, entries), panel: id, state: choiceShown(view, id), headline: '' })
  return withBriefing(view, entries)
}
