import { formatPeriod, formatIn } from '../../format/index'
import { type Language, readText } from '../../model/text'
import { statementWords, uiWords } from '../../words/index'
import type { PlotUnit, FigureContext } from '../series/request'
import { periodAt, observationAt, valueAt } from '../../model/series'
import { figureOf, namesOf, type PlaceRow } from '../series/place-rows'
import { findSeries } from '../../model/dataset'
import { indexOfPeriod } from '../../model/time'
import { NATION } from '../../model/region'

const NAMED = 3

interface Ranked {
  readonly rows: readonly PlaceRow[] // the largest first
  readonly nation: readonly PlaceRow[]
  readonly whole: boolean // includes the smallest
}

/** Period of the first or last value of a row, in words. */
export const periodOfRow = ({ resolved, indices }: PlaceRow, at: 'first' | 'last', language: Language): string =>
  formatPeriod(periodAt(resolved.series, indices[at === 'first' ? 0 : indices.length - 1] ?? 0), language)

/** A quotable sentence on places at one date: the highest, the lowest where all are shown, the nation. */
export const placesStatement = ({ rows, nation, whole }: Ranked, step: PlotUnit, language: Language): string => {
  const words = uiWords(language).chart
  const [model] = rows
  if (!model) return ''
  const head = statementWords(language).ranked(periodOfRow(model, 'last', language), model.resolved.indicator.name[language])
  const names = (some: readonly PlaceRow[]): string => namesOf(some, step, language)
  const least = whole ? rows.slice(Math.max(NAMED, rows.length - NAMED)) : []
  return head + words.firstOf(names(rows.slice(0, NAMED))) + (least.length > 0 ? words.lastOf(names(least)) : '') + nation.map((row) => statementWords(language).nation(row.name, figureOf(row, step, language))).join('')
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
    return [uiWords(language).chart.residual(formatPeriod(period, language), formatIn(Math.abs(rest), step.unit, step.token, step.decimals, language), why)]
  })
}
