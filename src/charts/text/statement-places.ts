import { formatPeriod, formatIn } from '../../format/index'
import { type Language, readText } from '../../model/text'
import { chartTextWords } from '../../words/chart-text'
import { LOCALES } from '../../words/locales'
import type { PlotUnit, FigureContext } from '../series/request'
import { periodAt, observationAt, valueAt } from '../../model/series'
import { figureOf, namesOf, type PlaceRow } from '../series/place-rows'
import { findSeries } from '../../model/dataset'
import { indexOfPeriod } from '../../model/time'
import { NATION } from '../../model/region'
import { lastValue } from './change-facts'

const NAMED = 3

interface Ranked {
  readonly rows: readonly PlaceRow[] // the largest first
  readonly nation: readonly PlaceRow[]
  readonly whole: boolean // includes the smallest
}

/** Period of the first or last value of a row, in words. */
const periodOfRow = ({ resolved, indices }: PlaceRow, at: 'first' | 'last', language: Language): string =>
  formatPeriod(periodAt(resolved.series, indices[at === 'first' ? 0 : indices.length - 1] ?? 0), language)

/** A quotable sentence on places at one date: the highest, the lowest where all are shown, the nation. What is said `first` comes after its subject. */
export const placesStatement = ({ rows, nation, whole }: Ranked, step: PlotUnit, language: Language, first = ''): string => {
  const words = chartTextWords(language)
  const [model] = rows
  if (!model) return ''
  const head = chartTextWords(language).statement.ranked(periodOfRow(model, 'last', language), model.resolved.indicator.name[language])
  const names = (some: readonly PlaceRow[]): string => namesOf(some, step, language)
  const least = whole ? rows.slice(Math.max(NAMED, rows.length - NAMED)) : []
  return head + first + words.firstOf(names(rows.slice(0, NAMED))) + (least.length > 0 ? words.lastOf(names(least)) : '') + nation.map((row) => chartTextWords(language).statement.nation(row.name, figureOf(row, step, language))).join('')
}

const NOTABLE = 1e-5 // of the national figure; less is rounding

/**
 * Notes on the difference between the nation and the sum of the places shown (the armed forces, people whose residence
 * could not be determined), by period. Of counts only: shares do not add up.
 */
export const residualNotes = (rows: readonly PlaceRow[], indicator: string, step: PlotUnit, { dataset, language }: FigureContext<unknown>): string[] => {
  const nation = findSeries(dataset, indicator, NATION)
  const places = rows.filter((row) => !row.nation)
  const [model] = places
  if (!nation || !model || step.unit.kind !== 'count') return []
  return model.indices.flatMap((index, at) => {
    const period = periodAt(model.resolved.series, index)
    const where = indexOfPeriod(nation, period)
    const total = where < 0 ? Number.NaN : valueAt(nation, where)
    const rest = total - places.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
    if (!(Math.abs(rest) > total * NOTABLE)) return []
    const why = readText(observationAt(nation, where).note)[language]
    return [chartTextWords(language).residual(formatPeriod(period, language), formatIn(Math.abs(rest), step.unit, step.token, step.decimals, language), why)]
  })
}

/** A quotable sentence on places at two dates: the later figures, how many rose, the largest change; with `isOfChange` the change comes before the figures. */
export const changeStatement = (rows: readonly PlaceRow[], step: PlotUnit, facts: Record<string, string>, language: Language, isOfChange = false): string => {
  const words = chartTextWords(language)
  const places = rows.filter(({ nation }) => !nation).sort((a, b) => lastValue(b) - lastValue(a))
  const [model] = places
  const ranked: Ranked = { rows: places, nation: rows.filter(({ nation }) => nation), whole: true }
  const changes = [model && facts['rising'] ? words.rising(periodOfRow(model, 'first', language), Number(facts['rising']), Number(facts['comparable'])) : '', facts['largest.name'] ? words.most(facts['largest.name'], facts['largest.change'] ?? '') : '']
  if (isOfChange) return placesStatement(ranked, step, language, changes.join('')).trim()
  return [placesStatement(ranked, step, language), ...changes].map((one) => one.trim()).filter(Boolean).join(LOCALES[language].sentenceGap)
}
