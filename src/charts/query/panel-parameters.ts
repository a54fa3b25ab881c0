/** The parameters of a panel's view, declared apart from their readers: the first load needs only these. */
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../model/text'
import { MODES, PLOT_CHOICES, VINTAGE_CHOICES } from './panel-view'
import { idList, ONE_ID, oneOf, OWN_ID, shortText, withoutDefault, YEAR, type Chosen } from './parameter'

/** Regions that may be compared at once. */
export const MOST_COMPARED = 40 // every province, and more
/** Of these, in one plot. */
export const MOST_IN_ONE = 6

export const SCHEMES = ['auto', 'light', 'dark'] as const

/** Parameters that decide which values a panel shows, in which plots, and which of them is highlighted. Every printed query has this order, and the code of a stamp depends on those that decide values. */
export const PANEL_PARAMETERS = {
  from: YEAR,
  to: YEAR,
  unit: shortText(12), // a published token; the units a panel offers depend on its data
  mode: oneOf(MODES),
  compare: idList(MOST_COMPARED),
  vintage: oneOf(VINTAGE_CHOICES), // absent: current figures
  plots: oneOf(PLOT_CHOICES), // absent: as many places as are compared ask for
  at: YEAR, // of a chart at one date; which there are depends on the panel, as for the next two
  outline: OWN_ID, // a year, a region or `none`
  of: OWN_ID, // the region of a chart of one place
  classes: withoutDefault(/^(?:quantile|equal|diverging|-?\d{1,7}(?:\.\d{1,3})?(?:,-?\d{1,7}(?:\.\d{1,3})?){0,2})$/), // a method, or the lower bounds of the classes above the first
  focus: OWN_ID, // the line or row that is highlighted; which there are depends on the panel
} as const

/** Parameters that do not change the values shown. */
export const PRESENTATION_PARAMETERS = {
  panel: ONE_ID,
  lang: oneOf(LANGUAGES, DEFAULT_LANGUAGE),
  scheme: oneOf(SCHEMES, 'auto'),
} as const

/** A reader's choices for one panel; absent fields have the panel's default. */
export type PanelChoice = Chosen<typeof PANEL_PARAMETERS>
