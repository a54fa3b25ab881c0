import { chooseStep, formatPeriod, scaleOf, stepIn, unitLabel, unitSteps } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import type { Language } from '../../model/text'
import { observationAt, periodAt, valueAt, type Series } from '../../model/series'
import { sameUnit, type Unit } from '../../model/unit'
import { uiWords } from '../../words/index'
import type { Mode } from '../query/panel-view'
import type { ResolvedSeries, ResolvedOptions, PlotUnit } from '../series/request'
import { presentOf } from './cut-series'

const DIGITS: Readonly<Record<number, number>> = { 1: 0, 1e3: 0, 1e4: 0, 1e6: 1, 1e8: 2 } // by scale of the step
const WINDOW = 2 // neighbours on each side, whose decimals count where a table lost its trailing zeros (22 for 22.0)
const MOST = 2 // decimals; values with more were computed by their publisher

/** Decimals of a value: by the unit for counts, else as published, at most as the catalogue says (UN and World Bank rates have a dozen). A computed difference of shares has those of its coarser input, whatever its neighbours have. */
export const decimalsAt = (series: Series, index: number, token: string, indicator: Indicator | undefined): number => {
  if (series.unit.kind === 'count') return scaleOf(token) === 1e4 && series.unit.of !== 'person' ? 1 : (DIGITS[scaleOf(token)] ?? 0)
  if (series.unit.kind === 'points' && indicator?.formula) return Math.min(MOST, series.publishedDecimals[index] ?? 0)
  const published = Math.max(...series.publishedDecimals.subarray(Math.max(0, index - WINDOW), index + WINDOW + 1))
  return published <= MOST ? published : Math.min(MOST, indicator?.decimals ?? 1)
}

/** Decimals with which the values of these series were published. */
export const publishedDigits = (all: readonly Series[]): number[] => all.flatMap((series) => presentOf(series).map((index) => series.publishedDecimals[index] ?? 0))

/** Decimals of a column of a table: the most with which any of its values was published; more than two only where all have more and the catalogue asks for them. */
export const columnDigits = (published: readonly number[], step: PlotUnit, indicator: Indicator): number => {
  if (step.unit.kind === 'count') return step.decimals
  const most = Math.max(0, ...published)
  if (most <= MOST) return most
  return Math.max(Math.min(MOST, Math.max(indicator.decimals, step.decimals)), Math.min(indicator.decimals, ...published))
}

/** Decimals of the newest value of a series. */
const newestDecimals = (one: ResolvedSeries, token: string): number => {
  const at = presentOf(one.series).pop()
  return at === undefined ? Math.min(MOST, one.indicator.decimals) : decimalsAt(one.series, at, token, one.indicator)
}

/** The unit step in which one value reads best. */
export const defaultToken = (value: number, unit: Unit, language: Language): string => chooseStep(Math.abs(value), unit, language)

/** Every value of a line, its projection and its bounds, in the unit printed. */
export const printedValues = ({ series, projected, bands }: ResolvedSeries, scale: number): number[] =>
  [series, ...(projected ? [projected] : []), ...bands.flatMap(({ lower, upper }) => [lower, upper])].flatMap((one) => presentOf(one).map((index) => valueAt(one, index) / scale))

/** The largest absolute value on a grid, in the canonical unit. */
const greatest = (resolved: readonly ResolvedSeries[]): number =>
  Math.max(0, ...resolved.flatMap(({ series, projected, bands }) => [series, ...(projected ? [projected] : []), ...bands.map(({ upper }) => upper)].flatMap((one) => presentOf(one).map((index) => Math.abs(valueAt(one, index))))))

const LONGEST = 1e8 // a figure of nine digits or more is read in a larger step

/** The steps in which the greatest figure of these series can be read: 万人 and 亿人, not 1411780000人. */
export const readableSteps = (resolved: readonly ResolvedSeries[], unit: Unit, language: Language): string[] => {
  const most = greatest(resolved)
  const steps = unitSteps(unit, language)
  const short = steps.filter((token) => most / scaleOf(token) < LONGEST)
  return short.length > 0 ? short : steps.slice(-1)
}

/** The unit of a grid: the reader's choice where it fits, else the panel's, else the one that reads best. Undefined without series. */
export const choosePlotUnit = (resolved: readonly ResolvedSeries[], ofGrid: string | undefined, options: ResolvedOptions, chosen: string | undefined, language: Language): PlotUnit | undefined => {
  const [first] = resolved
  if (!first) return undefined
  const unit = first.series.unit
  const units = readableSteps(resolved, unit, language)
  const wanted = [chosen, ofGrid, options.unit].map((token) => (token === undefined ? undefined : stepIn(unit, token, 0, language).token)).find((token) => token !== undefined && units.includes(token))
  const token = wanted ?? chooseStep(greatest(resolved), unit, language)
  const digits = Math.max(...resolved.map((one) => newestDecimals(one, token)))
  return { unit, token, scale: scaleOf(token), decimals: options.mode === 'absolute' || options.mode === 'rate' ? digits : 1 }
}

/** Series whose unit differs from that of the first, which one grid cannot show. */
export const mixedUnits = (resolved: readonly ResolvedSeries[]): ResolvedSeries[] => resolved.filter((one) => resolved[0] !== undefined && !sameUnit(one.series.unit, resolved[0].series.unit))

/** The step of a plot with the digits in which one figure was published: 48.3%, on an axis that has two decimals. A count keeps those of the step; so does what a mode computes. */
export const stepAt = ({ series, indicator, plain }: ResolvedSeries, indices: readonly number[], step: PlotUnit): PlotUnit =>
  step.unit.kind === 'count' || !plain ? step : { ...step, decimals: Math.min(step.decimals, ...indices.map((index) => decimalsAt(series, index, step.token, indicator))) }

/** Size of the last digit that all of some observations were published with, in the canonical unit. */
export const publishedStep = (series: Series, indices: readonly number[]): number =>
  Math.max(...indices.map((index) => observationAt(series, index)).map(({ publishedUnit, publishedDecimals }) => scaleOf(publishedUnit) * 10 ** -publishedDecimals))

/** Decimals of a difference of two counts in a unit: those asked for, and none finer than the coarser of the two was published with; below 0 tens, hundreds, thousands. */
export const decimalsOfChange = (series: Series, indices: readonly number[], { token, decimals }: Pick<PlotUnit, 'token' | 'decimals'>): number =>
  series.unit.kind === 'count' ? Math.min(decimals, Math.round(Math.log10(scaleOf(token) / publishedStep(series, indices)))) : decimals

/** What is the same for all; undefined where it is not. */
const only = <Value>(values: readonly Value[]): Value | undefined => (new Set(values).size === 1 ? values[0] : undefined)

interface Shown {
  readonly mode: Mode
  readonly dataset: Dataset
  readonly language: Language
}

/** What series are measured in, in words: a published unit (万人), or what the mode makes of it (占总人口比重，%; 2010年=100). A whole and a base year are named where all have the same. */
export const unitInMode = (resolved: readonly ResolvedSeries[], step: PlotUnit | undefined, { mode, dataset, language }: Shown): string => {
  const words = uiWords(language).chart
  switch (mode) {
    case 'absolute':
      return step ? unitLabel(step.token, language, step.unit) : ''
    case 'share': {
      const whole = only(resolved.filter(({ request }) => request.whole !== request.indicator).map(({ request, indicator }) => (indicator.unit.kind === 'share' && request.share === '' ? '' : request.whole)))
      return words.shareUnit((whole && dataset.indicators.get(whole)?.name[language]) || '')
    }
    case 'index':
      return words.indexUnit(only(resolved.map(({ series }) => formatPeriod(periodAt(series, presentOf(series)[0] ?? 0), language))) ?? '')
    case 'growth':
    case 'rate':
      return words.modeUnit[mode]
    default:
      return mode satisfies never
  }
}
