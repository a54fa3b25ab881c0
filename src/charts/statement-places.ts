import { formatAbout, formatPeriod } from '../format/index'
import { findSeries } from '../model/dataset'
import { indexOfPeriod } from '../model/series'
import { NATION } from '../model/region'
import { uiWords } from '../words/index'
import { statementWords } from '../words/statement'
import type { BarsSpec } from './bars'
import type { DrawContext } from './chart-type'
import { periodAt, valueAt } from './cut-series'
import type { DumbbellSpec } from './dumbbell'
import { changeOf, changeTold, newestPeriod, placeRows, type PlaceRow } from './place-rows'

const lastOf = ({ values }: PlaceRow): number => values[values.length - 1] ?? 0

/** How many places rose and fell between two dates, and which changed most. */
const courseOf = (rows: readonly PlaceRow[], kind: string, { steps, language }: DrawContext<unknown>): string => {
  const words = statementWords(language)
  const changed = rows.filter((row) => changeOf(row) !== undefined)
  const [step] = steps
  const [model] = changed
  if (!step || !model || model.indices.length < 2) return ''
  const count = (is: (change: number) => boolean): number => changed.filter((row) => is(changeOf(row) ?? 0)).length
  const most = changed.reduce((best, row) => (Math.abs(changeOf(row) ?? 0) > Math.abs(changeOf(best) ?? 0) ? row : best), model)
  const from = formatPeriod(periodAt(model.picked.series, model.indices[0] ?? 0), language)
  const counted = step.unit.kind === 'count'
  return words.joint + words.rising({ from, kind, of: changed.length, rising: count((change) => change > 0), falling: count((change) => change < 0), counted }) + words.most(most.name, changeTold(most, step, language))
}

/** Places at one date: the highest, the lowest (or the next two, where only the greatest are shown), the nation, and the change since another date. */
export const placesStatement = (context: DrawContext<BarsSpec | DumbbellSpec>): string => {
  const { spec, picked, steps, dataset, language } = context
  const words = statementWords(language)
  const periods = spec.type === 'dumbbell' ? [spec.from, spec.to] : [spec.period ?? newestPeriod(picked)]
  const rows = placeRows(picked, periods, language).filter(({ nation }) => !nation).sort((a, b) => lastOf(b) - lastOf(a))
  const [step] = steps
  const [top] = rows
  const bottom = rows[rows.length - 1]
  if (!step || !top || !bottom) return ''
  const tell = (value: number): string => formatAbout(value, step.unit, step.token, step.decimals, language)
  const counted = step.unit.kind === 'count'
  const kind = words.kinds[typeof spec.regions === 'string' ? spec.regions : '']
  const period = periodAt(top.picked.series, top.indices[top.indices.length - 1] ?? 0)
  const nation = findSeries(dataset, spec.indicator, NATION)
  const at = nation ? indexOfPeriod(nation, period) : -1
  const whole = nation && at >= 0 ? valueAt(nation, at) : Number.NaN
  const partial = spec.type === 'bars' && spec.top !== undefined && spec.top < rows.length
  const next = rows.slice(1, 3).map((row) => row.name + uiWords(language).chart.bracket(tell(lastOf(row)))).join(uiWords(language).chart.join)
  return [
    words.ranked(formatPeriod(period, language), top.picked.indicator.name[language], kind),
    words.highest(top.name, tell(lastOf(top)), counted),
    partial ? words.next(next) : words.lowest(bottom.name, tell(lastOf(bottom)), counted),
    Number.isNaN(whole) ? '' : words.nation(tell(whole)),
    courseOf(rows, kind, context),
  ].join('')
}
