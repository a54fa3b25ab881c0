/** The query of one panel, as the page, embeds, stamps and the command line read and print it. */
import { migrated, type Migration } from './migrations'
import { PANEL_PARAMETERS, PRESENTATION_PARAMETERS, type PanelChoice } from './panel-parameters'
import { oneOf, printParameters, readParameters, type Chosen, type ReadQuery } from './parameter'
import { isTracker } from './trackers'

/** Parameters of the address of one panel. `title=0` omits the title of an embed. */
const ALONE_PARAMETERS = { ...PRESENTATION_PARAMETERS, title: oneOf(['0', '1'], '1'), ...PANEL_PARAMETERS } as const

/** The same with panel, language and scheme. */
export type PanelQuery = Chosen<typeof ALONE_PARAMETERS>

/** Reads the query of one panel. Trackers that other sites append are dropped without a problem. Never throws. */
export const readPanelQuery = (query: string, migrations?: readonly Migration[]): ReadQuery<PanelQuery> =>
  readParameters([...migrated(query, migrations)].filter(([name, text]) => !isTracker(name, text)), ALONE_PARAMETERS)

/** The choices of a query that decide which values are shown. */
export const choiceOf = ({ from, to, unit, mode, compare, vintage, plots, at, outline, of, classes, focus }: PanelQuery): PanelChoice => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(unit === undefined ? {} : { unit }),
  ...(mode === undefined ? {} : { mode }),
  ...(compare === undefined ? {} : { compare }),
  ...(vintage === undefined ? {} : { vintage }),
  ...(plots === undefined ? {} : { plots }),
  ...(at === undefined ? {} : { at }),
  ...(outline === undefined ? {} : { outline }),
  ...(of === undefined ? {} : { of }),
  ...(classes === undefined ? {} : { classes }),
  ...(focus === undefined ? {} : { focus }),
})

/** Prints what differs from the default, without `?`; '' when nothing does. The inverse of `readPanelQuery`. */
export const printPanelQuery = (chosen: PanelQuery): string => new URLSearchParams(printParameters(chosen, ALONE_PARAMETERS)).toString()
