import { findSeries } from '../../model/dataset'
import { shiftYears, type Period } from '../../model/period'
import { valueAt } from '../../model/series'
import { rankAmongProvinces } from '../../transform/rank-among-provinces'
import type { Statement } from '../mentions/statement'
import type { Judgement } from './judgement'
import { indexMeant, over, quantityOf, scaled, seriesAt, type Whereabouts, type Quantity } from './quantity'

/** Change on the year before, in per cent; undefined without both figures. */
const yearly = (expression: string, period: Period, place: Whereabouts): Quantity | undefined => {
  const now = quantityOf(expression, period, place)
  const then = quantityOf(expression, shiftYears(period, -1), place)
  const ratio = now && then && over(now, then)
  return ratio && scaled(ratio, 100, -100)
}

const holdsRun = ({ value, direction, modifier, step, bases, isBaseStated }: Statement, expression: string, period: Period, place: Whereabouts): boolean | undefined => {
  const from = isBaseStated && bases[0] !== undefined ? bases[0] : undefined
  const years = from === undefined ? value : Math.max(value, Math.round((period - from) / 100) + 1 <= value ? value : 0)
  for (let back = 0; back < years; back += 1) {
    const change = modifier === 'under' ? quantityOf(expression, shiftYears(period, -back), place) : yearly(expression, shiftYears(period, -back), place)
    if (!change) return undefined
    if (direction > 0 ? change.high <= step : change.low >= -step) return false
  }
  return true
}

const holdsRecord = ({ value, direction }: Statement, expression: string, period: Period, place: Whereabouts): boolean | undefined => {
  const year = value > 1000 ? value : Math.floor(period / 100) - value
  const now = yearly(expression, period, place)
  if (!now) return undefined
  if (now.value * direction <= 0) return false
  for (let between = year + 1; between < Math.floor(period / 100); between += 1) {
    const change = yearly(expression, (between * 100) as Period, place)
    if (change && change.value * direction > 0) return false
  }
  return true
}

const rankOf = (expression: string, period: Period, place: Whereabouts): number | undefined => {
  const series = seriesAt(expression, place)
  const index = series ? indexMeant(series, period) : -1
  return series && index >= 0 && !Number.isNaN(valueAt(series, index)) ? rankAmongProvinces(series, index, place.dataset)?.rank : undefined
}

const NOTHING: Omit<Judgement, 'verdict' | 'explanation'> = { reading: undefined, expected: undefined, actual: undefined }

const outcome = (statement: Statement, expression: string, period: Period, place: Whereabouts): boolean | undefined => {
  if (statement.relation === 'streak') return holdsRun(statement, expression, period, place)
  if (statement.relation === 'record') return holdsRecord(statement, expression, period, place)
  const rank = rankOf(expression, period, place)
  return rank === undefined ? undefined : rank === statement.value
}

/** Judges a run of years, a record or a rank. */
export const judgeEvent = (statement: Statement, expressions: readonly string[], place: Whereabouts): Judgement => {
  const periods = statement.periods.length > 0 ? statement.periods : []
  const tried = expressions.filter((one) => findSeries(place.dataset, one, place.region) !== undefined).flatMap((expression) => periods.map((period) => ({ expression, period, holds: outcome(statement, expression, period, place) })))
  const known = tried.filter(({ holds }) => holds !== undefined)
  const good = known.find(({ holds }) => holds)
  const chosen = good ?? known[0] ?? tried[0]
  const reading = chosen && { expression: chosen.expression, relation: statement.relation, place, period: chosen.period, base: undefined }
  if (good) return { ...NOTHING, verdict: 'agrees', explanation: '', reading }
  if (!chosen || known.length === 0) return { ...NOTHING, verdict: 'no-data', explanation: 'unclear', reading }
  const later = [1, 2, -1, -2].map((years) => shiftYears(chosen.period, years)).find((period) => outcome(statement, chosen.expression, period, place))
  if (later !== undefined && statement.relation !== 'streak') return { ...NOTHING, verdict: 'other-period', explanation: 'period', reading, actual: reading && { ...reading, period: later } }
  const isSure = statement.isPeriodStated && statement.isSubjectStated && statement.relation !== 'record'
  return { ...NOTHING, verdict: isSure ? 'differs' : 'no-data', explanation: isSure ? 'value' : 'unclear', reading }
}
