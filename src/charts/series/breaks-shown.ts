import type { Break } from '../../model/dataset'
import { positionOf, type Period } from '../../model/period'
import { NATION } from '../../model/region'
import { positionAt, type Series } from '../../model/series'
import type { Language } from '../../model/text'
import { brokenBetween } from '../../transform/index'
import { chartTextWords } from '../../words/chart-text'
import { uiWords } from '../../words/index'
import { presentOf } from './cut-series'
import type { ResolvedSeries } from './request'

/** A break in the range shown, and the series that share it. */
export interface ShownBreak {
  readonly names: string // of many places those that do not share it, where they are fewer
  readonly at: Period
  readonly kind: Break['kind']
  readonly note: string
  readonly parts: boolean // it keeps figures apart; else it is a remark
}

const inside = (series: Series, { period }: Break): boolean => {
  const present = presentOf(series)
  const [first] = present
  const last = present[present.length - 1]
  if (first === undefined || last === undefined) return false
  const at = positionOf(period)
  return at > positionAt(series, first) && at <= positionAt(series, last)
}

/** Whether the break keeps figures of this series apart; one that separates survey from census may not, and is then a remark. */
const parts = (series: Series, mark: Break): boolean => {
  const present = presentOf(series)
  const after = present.findIndex((index) => positionAt(series, index) >= positionOf(mark.period))
  return after > 0 && brokenBetween(series, present[after - 1] ?? 0, present[after] ?? 0, [mark])
}

const MOST_NAMED = 8

/** The names of series that share a break, in words. */
const sharedBy = (names: readonly string[], resolved: readonly ResolvedSeries[], language: Language): string => {
  const words = uiWords(language).chart
  const ofPlaces = resolved.filter(({ series }) => series.region !== NATION)
  const places = [...new Set(ofPlaces.map(({ label }) => label))]
  const isPlaceEach = places.length === new Set(ofPlaces.map(({ series }) => series.region)).size // several lines of one place are not several places
  const without = places.filter((place) => !names.includes(place))
  const arePlaces = isPlaceEach && names.length > MOST_NAMED && names.every((name) => places.includes(name))
  return arePlaces && without.length < names.length / 2 ? chartTextWords(language).allPlaces(places.length, without.join(words.join)) : names.join(words.join)
}

/** Breaks in the range shown, in their order; series that share one share its entry. */
export const breaksShown = (resolved: readonly ResolvedSeries[], language: Language): ShownBreak[] => {
  const found = new Map<string, Omit<ShownBreak, 'names'> & { readonly names: readonly string[] }>()
  for (const one of resolved) {
    for (const mark of one.breaks.filter((entry) => inside(one.series, entry))) {
      const key = `${mark.period}|${mark.note[language]}`
      const known = found.get(key)
      const names = [...new Set([...(known?.names ?? []), one.label])]
      found.set(key, { names, at: mark.period, kind: known?.kind ?? mark.kind, note: mark.note[language] || chartTextWords(language).breakKind[mark.kind], parts: known?.parts === true || parts(one.series, mark) })
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map((one) => ({ ...one, names: sharedBy(one.names, resolved, language) }))
}
