/** The parameters of a panel's view, declared apart from their readers: the page's first load holds these alone. */
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../model/text'
import { MODES, VINTAGE_CHOICES } from './panel-view'
import { idList, ONE_ID, oneOf, shortText, YEAR, type Chosen } from './parameter'

/** Regions that may be compared at once. */
export const MOST_COMPARED = 12

export const SCHEMES = ['auto', 'light', 'dark'] as const

/** Which figures of a panel are shown. Their order is that of every printed query, and part of a stamp's code. */
export const PANEL_PARAMETERS = {
  from: YEAR,
  to: YEAR,
  unit: shortText(12), // a published token; which of them a panel offers only its data can say
  mode: oneOf(MODES),
  compare: idList(MOST_COMPARED),
  vintage: oneOf(VINTAGE_CHOICES), // absent: current figures
} as const

/** How a panel is shown, whatever its figures. */
export const PRESENTATION_PARAMETERS = {
  panel: ONE_ID,
  lang: oneOf(LANGUAGES, DEFAULT_LANGUAGE),
  scheme: oneOf(SCHEMES, 'auto'),
} as const

/** What a reader chose for one panel; absent means the panel's default. Years; `unit` is a published token. */
export type PanelChoice = Chosen<typeof PANEL_PARAMETERS>
