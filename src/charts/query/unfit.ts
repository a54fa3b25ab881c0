import type { PanelChoice } from './panel-parameters'
import type { OneOf, PanelControls } from './panel-view'

/** A choice that a panel does not offer, with those it offers. */
export interface UnfitChoice {
  readonly name: keyof PanelChoice
  readonly found: string
  readonly allowed: readonly string[] // for years the first and the last; empty where the panel has no such control
}

/** The choices that a panel does not offer: a range without values, a unit, mode or region, a line that it does not draw. */
export const unfitOf = (choice: PanelChoice, { range, units, modes, regions, plots: { offered }, focusable, choices }: PanelControls): UnfitChoice[] => {
  const { from, to, unit, mode, compare = [], plots, at, outline, of, classes, focus } = choice
  const unfit = (name: keyof PanelChoice, found: string | number | undefined, allowed: readonly (string | number)[], fits: boolean): UnfitChoice[] =>
    found === undefined || fits ? [] : [{ name, found: String(found), allowed: allowed.map(String) }]
  const years = range ? [range.first, range.last] : []
  const places = regions.map(({ id }) => id)
  const keys = focusable.map(({ key }) => key)
  const oneOf = (name: 'at' | 'outline' | 'of' | 'classes', found: string | number | undefined, { offered: those }: OneOf): UnfitChoice[] => {
    const allowed = those.map(({ key }) => key)
    return unfit(name, found, allowed, allowed.includes(String(found)))
  }
  const unknown = compare.find((id) => !places.includes(id))
  return [
    ...unfit('from', from, years, range !== undefined && (from ?? 0) <= range.last),
    ...unfit('to', to, years, range !== undefined && (to ?? Infinity) >= range.first),
    ...unfit('unit', unit, units, units.includes(unit ?? '')),
    ...unfit('mode', mode, modes, mode !== undefined && modes.includes(mode)),
    ...unfit('compare', unknown, places, false),
    ...unfit('plots', plots, offered, plots !== undefined && offered.includes(plots)),
    ...oneOf('at', at, choices.dates),
    ...oneOf('outline', outline, choices.outlines),
    ...oneOf('of', of, choices.places),
    ...oneOf('classes', classes, choices.classes),
    ...unfit('focus', focus, keys, keys.includes(focus ?? '')),
  ]
}
