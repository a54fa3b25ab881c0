/** What a reader chose for one panel, as a query: the page, embeds, stamps and the command line read and print it alike. */
import { migrated, type Migration } from './migrations'
import { PANEL_PARAMETERS, PRESENTATION_PARAMETERS, type PanelChoice } from './panel-parameters'
import type { PanelControls } from './panel-view'
import { oneOf, printParameters, readParameters, type Chosen, type ReadQuery } from './parameter'

/** What an address of one panel may say. `title=0` leaves the title out of an embed. */
const ALONE_PARAMETERS = { ...PRESENTATION_PARAMETERS, title: oneOf(['0', '1'], '1'), ...PANEL_PARAMETERS } as const

/** The same with panel, language and colours. */
export type PanelQuery = Chosen<typeof ALONE_PARAMETERS>

const TRACKER = /^(?:utm_\w+|fbclid|gclid|spm|scene|clicktime|enterid)$/ // what other sites append to links

/** Reads the query of one panel; what other sites append to links is no problem of it. Never throws. */
export const readPanelQuery = (query: string, migrations?: readonly Migration[]): ReadQuery<PanelQuery> =>
  readParameters([...migrated(query, migrations)].filter(([name]) => !TRACKER.test(name)), ALONE_PARAMETERS)

/** The figures that a panel's query asks for, without how they are presented. */
export const choiceOf = ({ from, to, unit, mode, compare, vintage }: PanelQuery): PanelChoice => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(unit === undefined ? {} : { unit }),
  ...(mode === undefined ? {} : { mode }),
  ...(compare === undefined ? {} : { compare }),
  ...(vintage === undefined ? {} : { vintage }),
})

/** Prints what differs from the default, without `?`; '' when nothing does. The inverse of `readPanelQuery`. */
export const printPanelQuery = (chosen: PanelQuery): string => new URLSearchParams(printParameters(chosen, ALONE_PARAMETERS)).toString()

/** A choice that the panel cannot show, with what it could. */
export interface UnfitChoice {
  readonly name: keyof PanelChoice
  readonly found: string
  readonly allowed: readonly string[] // for years the first and the last; empty where the panel has no such control
}

/** What of a choice the panel cannot show: a range without figures, a unit, mode or region that it does not offer. */
export const unfitOf = (choice: PanelChoice, { range, units, modes, regions }: PanelControls): UnfitChoice[] => {
  const { from, to, unit, mode, compare = [] } = choice
  const unfit = (name: keyof PanelChoice, found: string | number | undefined, allowed: readonly (string | number)[], fits: boolean): UnfitChoice[] =>
    found === undefined || fits ? [] : [{ name, found: String(found), allowed: allowed.map(String) }]
  const years = range ? [range.first, range.last] : []
  const places = regions.map(({ id }) => id)
  const unknown = compare.find((id) => !places.includes(id))
  return [
    ...unfit('from', from, years, range !== undefined && (from ?? 0) <= range.last),
    ...unfit('to', to, years, range !== undefined && (to ?? Infinity) >= range.first),
    ...unfit('unit', unit, units, units.includes(unit ?? '')),
    ...unfit('mode', mode, modes, mode !== undefined && modes.includes(mode)),
    ...unfit('compare', unknown, places, false),
  ]
}
