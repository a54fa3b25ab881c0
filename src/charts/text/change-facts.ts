import { greatest } from 'd3-array'
import { formatPeriod } from '../../format/index'
import { readPeriod } from '../../model/period'
import type { Language } from '../../model/text'
import { changeOf, changeText, figureOf, rateOf, rateText, type PlaceRow } from '../series/place-rows'
import type { PlotUnit } from '../series/request'

/** The value at the last date of a row, in the canonical unit. */
export const lastValue = ({ values }: PlaceRow): number => values[values.length - 1] ?? 0

/** Facts for titles of places at two dates: how many rose and fell, `all` where every place rose, the largest rise (`most`) and fall (`least`), the largest change of either sign, the greatest value; `isRate`: changes are compared and stated in per cent. */
export const changeFacts = (rows: readonly PlaceRow[], step: PlotUnit, language: Language, isRate = false): Record<string, string> => {
  const sizeOf = isRate ? rateOf : changeOf
  const textOf = (row: PlaceRow): string => (isRate ? rateText(row, language) : changeText(row, step, language))
  const places = rows.filter(({ nation }) => !nation)
  const byChange = places.filter((row) => sizeOf(row) !== undefined).sort((a, b) => (sizeOf(b) ?? 0) - (sizeOf(a) ?? 0))
  const [most] = byChange
  const largest = greatest(byChange, (row) => Math.abs(sizeOf(row) ?? 0))
  const least = byChange[byChange.length - 1]
  const top = [...places].sort((a, b) => lastValue(b) - lastValue(a))[0]
  const rising = byChange.filter((row) => (changeOf(row) ?? 0) > 0).length
  return {
    count: String(places.length),
    ...(rising > 0 && rising === places.length ? { all: String(rising) } : {}),
    ...(byChange.length > 0 ? { comparable: String(byChange.length), rising: String(rising), falling: String(byChange.filter((row) => (changeOf(row) ?? 0) < 0).length) } : {}), // a break may separate every place's figures
    ...(largest ? { 'largest.name': largest.name, 'largest.change': textOf(largest) } : {}),
    ...(most ? { 'most.name': most.name, 'most.change': textOf(most) } : {}),
    ...(least ? { 'least.name': least.name, 'least.change': textOf(least) } : {}),
    ...(top ? { 'top.name': top.name, 'top.value': figureOf(top, step, language) } : {}),
  }
}

/** A date of a panel's definition in words. */
export const periodIn = (text: string, language: Language): string => {
  const period = readPeriod(text)
  return period === undefined ? text : formatPeriod(period, language)
}
