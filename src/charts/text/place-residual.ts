import { formatIn, formatPeriod } from '../../format/index'
import { findSeries } from '../../model/dataset'
import { observationAt, periodAt, valueAt } from '../../model/series'
import { indexOfPeriod } from '../../model/time'
import { NATION } from '../../model/region'
import { readText } from '../../model/text'
import { uiWords } from '../../words/index'
import type { FigureContext, PlotUnit } from '../series/request'
import type { PlaceRow } from '../series/place-rows'

const NOTABLE = 1e-5 // of the national figure; less is rounding

/**
 * What the nation counts beyond the places shown (the armed forces, people whose residence could not be determined),
 * stated for each period, since a reader who adds up the places will miss it. Counts only: shares do not add up.
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
