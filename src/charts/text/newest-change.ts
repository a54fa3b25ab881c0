import { changeWords, chooseStep, formatAbout, formatIn, formatPeriod, printedChange, scaleOf } from '../../format/index'
import { BASES } from '../../model/evidence'
import { grainOf, shiftYears } from '../../model/period'
import { isSameDate } from '../../model/time'
import { periodAt, positionAt, valueAt, type Series } from '../../model/series'
import type { Language } from '../../model/text'
import { percentChange, separated } from '../../transform/index'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import type { PlotUnit, ResolvedSeries } from '../series/request'
import { presentOf } from '../series/cut-series'
import { publishedStep, stepAt } from '../series/plot-unit'

const FINE: Readonly<Record<number, number>> = { 1: 0, 1e4: 0, 1e6: 1, 1e8: 2 } // decimals of a change, by scale
const LEAST = 0.1 // of the unit: a smaller change is printed in a smaller unit
const LONGEST = 6 // years between the dates compared; censuses may be further apart

const JUMP = 3 // times within a year: a change of scope more often than growth, whether or not a break says so

const CENSUS = BASES.indexOf('census')

/** Whether an earlier observation is a base: within a year any, further back only one of the same basis, so that a census is compared with the census before it. */
const isBase = (series: Series, earlier: number, index: number): boolean => {
  const census = series.basis[index] === CENSUS
  return census === (series.basis[earlier] === CENSUS) && (census || positionAt(series, index) - positionAt(series, earlier) <= LONGEST)
}

/** Index of the observation to compare with: the year before, else the nearest earlier one; undefined where a break separates them. */
const baseOf = ({ series, breaks }: ResolvedSeries, index: number): number | undefined => {
  const open = presentOf(series).filter((earlier) => earlier < index && !separated(series, earlier, index, breaks))
  const before = shiftYears(periodAt(series, index), -1)
  return open.find((earlier) => isSameDate(periodAt(series, earlier), before, series.timing)) ?? open.filter((earlier) => isBase(series, earlier, index)).pop()
}

const ROUNDED = 1e6 // 0.01亿: the precision of many reports, although the tables are in 万

/** Size of the last digit that both observations were published with, in the canonical unit. */
export const graspOf = (series: Series, indices: readonly number[], { scale }: Pick<PlotUnit, 'scale'>): number => {
  const published = publishedStep(series, indices)
  const rounded = scale >= ROUNDED && indices.every((index) => valueAt(series, index) % ROUNDED === 0)
  return rounded ? Math.max(published, ROUNDED) : published
}

interface Fine {
  readonly token: string
  readonly decimals: number
  readonly about: boolean // finer than the published values
}

/** Unit step of a change of a count, which has more digits than the value: 约14.05亿人, 减少339万人. */
const fineStep = (change: number, grasp: number, { unit, token, scale, decimals }: PlotUnit, language: Language): Fine => {
  if (!LOCALES[language].countsByMyriads && Math.abs(change) >= scale * LEAST) {
    const digits = Math.abs(change) < scale ? Math.max(2, decimals) : decimals
    const rounded = Math.min(digits, Math.round(Math.log10(scale / grasp)))
    return { token, decimals: rounded, about: rounded < 0 } // to tens, hundreds, thousands
  }
  const fits = chooseStep(change, unit, language)
  const found = scaleOf(fits) < scale ? fits : token
  const digits = found === token ? decimals : (FINE[scaleOf(found)] ?? 0)
  return { token: found, decimals: Math.min(digits, Math.round(Math.log10(scaleOf(found) / grasp))), about: grasp > scaleOf(found) * 10 ** -digits }
}

interface Change {
  readonly text: string // '' unchanged
  readonly rate: string // '' where it rounds to 0, or there is none
  readonly up: boolean
}

const countChange = (before: number, now: number, grasp: number, step: PlotUnit, language: Language): Change => {
  const { number } = uiWords(language)
  const { token, decimals, about } = fineStep(now - before, grasp, step, language)
  const change = printedChange(0, now - before, step.unit, token, decimals, language) // counts are held to the last person: the difference is rounded once
  if (change === 0) return { text: '', rate: '', up: false }
  const size = formatIn(Math.abs(change), step.unit, token, decimals, language)
  const percent = percentChange(now, before)
  const rate = percent === undefined ? '' : formatIn(Math.abs(percent), { kind: 'share' }, '%', 1, language)
  return { text: (change > 0 ? number.up : number.down).amount(about ? number.about(size) : size), rate: Number.parseFloat(rate) > 0 ? rate : '', up: change > 0 }
}

const levelChange = (before: number, now: number, { unit, token, decimals }: PlotUnit, language: Language): Change => {
  const change = printedChange(before, now, unit, token, decimals, language)
  return { text: change === 0 ? '' : changeWords(change, unit, token, decimals, language), rate: '', up: change > 0 }
}

/** Whether a count rose or fell by so much within a year that a percentage would pass for growth what may be another scope. */
export const isJump = (series: Series, base: number, index: number): boolean => {
  const [before, now] = [valueAt(series, base), valueAt(series, index)]
  return before > 0 && now > 0 && positionAt(series, index) - positionAt(series, base) <= 1 && Math.max(now / before, before / now) >= JUMP
}

/** The change between two observations of a series in words; `grasp` is the size of the last digit that both have. The caller sees to breaks and to the digits of levels. */
export const changeBetween = (series: Series, base: number, index: number, step: PlotUnit, language: Language, grasp = graspOf(series, [base, index], step)): Change => {
  const [before, now] = [valueAt(series, base), valueAt(series, index)]
  return step.unit.kind === 'count' ? countChange(before, now, grasp, step, language) : levelChange(before, now, step, language)
}

/** Change of the newest value on the year before, in words, of counts also in per cent, of levels with the digits of the coarser figure, of a jump both figures and no change; '' where the data or a break forbids it. */
export const newestChange = (one: ResolvedSeries, index: number, step: PlotUnit, language: Language): string => {
  const { series } = one
  const base = baseOf(one, index)
  if (base === undefined) return ''
  const was = step.unit.kind === 'count' && isJump(series, base, index) ? formatAbout(valueAt(series, base), step.unit, step.token, step.decimals, language) : ''
  const { text, rate, up } = changeBetween(series, base, index, step.unit.kind === 'count' ? step : stepAt(one, [base, index], step), language)
  const period = periodAt(series, base)
  const yearBefore = grainOf(period) === 'year' && period === shiftYears(periodAt(series, index), -1)
  return uiWords(language).chart.comparison.change({ base: yearBefore && was === '' ? '' : formatPeriod(period, language), change: text, rate, up, was })
}
