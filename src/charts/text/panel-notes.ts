import { formatPeriod } from '../../format/index'
import { BASES, EVIDENCE } from '../../model/evidence'
import { boundAt, periodAt } from '../../model/series'
import { chartTextWords } from '../../words/chart-text'
import { uiWords } from '../../words/index'
import { breaksShown } from '../series/breaks-shown'
import type { FigureContext, ResolvedSeries } from '../series/request'
import { presentOf } from '../series/cut-series'
import { periodList } from './year-list'

type Context = Pick<FigureContext<unknown>, 'resolved' | 'language' | 'mode'>

/** Breaks in the range shown; series that share one share its sentence. */
export const breakNotes = ({ resolved, language }: Context): string[] => {
  const texts = chartTextWords(language)
  return breaksShown(resolved, language).map(({ names, at, note, parts }) => (parts ? texts.breakAt : texts.remarkAt)(names, formatPeriod(at, language), note))
}

/** Notes that name the years of sparse series, one for all with the same years. */
const sparseNotes = ({ resolved, language }: Context, pointed: boolean): string[] => {
  const words = uiWords(language).chart
  const byYears = new Map<string, string[]>()
  for (const { series, label, sparse, request } of resolved) {
    if (!sparse || request.compared) continue
    const years = periodList(presentOf(series).map((index) => periodAt(series, index)), language)
    byYears.set(years, [...(byYears.get(years) ?? []), label])
  }
  return [...byYears].map(([years, names]) => (pointed ? chartTextWords(language).sparse : chartTextWords(language).onlyYears)([...new Set(names)].join(words.join), years))
}

const COMPUTED = BASES.indexOf('computed')
const UNVERIFIED = EVIDENCE.indexOf('unverified')

/** Notes on years of an observed series that were computed, not published (births from the rate and the mean population). */
const computedNotes = ({ resolved, language, mode }: Context): string[] =>
  mode !== 'absolute'
    ? []
    : resolved.flatMap(({ series, indicator, label }) => {
        const present = presentOf(series)
        const computed = present.filter((index) => series.basis[index] === COMPUTED)
        if (indicator.formula !== '' || computed.length === 0 || computed.length === present.length) return []
        return [chartTextWords(language).computed(label, periodList(computed.map((index) => periodAt(series, index)), language))]
      })

/** Dates of a series at which the publisher printed a bound. */
const boundNotes = ({ resolved, language }: Context): string[] =>
  resolved.flatMap(({ series, label }) => {
    const bounded = presentOf(series).filter((index) => boundAt(series, index) !== '')
    return bounded.length === 0 ? [] : [chartTextWords(language).bounded(label, periodList(bounded.map((index) => periodAt(series, index)), language))]
  })

const projectionNotes = ({ resolved, language }: Context): string[] => {
  const words = uiWords(language).chart
  return resolved.flatMap((one: ResolvedSeries) => {
    const first = one.projected ? presentOf(one.projected)[0] : undefined
    if (!one.projected || first === undefined || one.request.compared) return []
    const bands = one.bands.map(({ level }) => chartTextWords(language).bands[level]).filter(Boolean)
    const text = chartTextWords(language).projection(one.label, formatPeriod(periodAt(one.projected, first), language))
    return [bands.length > 0 ? `${text.slice(0, -1)}${words.comma}${bands.join(words.comma)}${words.stop}` : text]
  })
}

/** Notes on the base of each index, one for all series with the same base. */
const indexNotes = ({ resolved, language }: Context): string[] => {
  const words = uiWords(language).chart
  const byBase = new Map<string, { base: string; cut: boolean; names: string[] }>()
  for (const { series, label, shortened } of resolved) {
    const base = formatPeriod(periodAt(series, presentOf(series)[0] ?? 0), language)
    const found = byBase.get(`${base}|${shortened}`) ?? { base, cut: shortened, names: [] }
    byBase.set(`${base}|${shortened}`, { ...found, names: [...new Set([...found.names, label])] })
  }
  return [...byBase.values()].map(({ base, cut, names }) => chartTextWords(language).indexBase(names.join(words.join), base, cut))
}

/** Notes that a reader needs before quoting a chart: breaks, sparse years, releases, computed and projected values. `pointed`: the chart draws observations as points. */
export const panelNotes = (context: Context, pointed: boolean): string[] => {
  const { resolved, language, mode } = context
  const texts = chartTextWords(language)
  const released = [...new Set(resolved.filter(({ request }) => request.vintage === 'first-release').map(({ label }) => label))]
  const hollow = resolved.some(({ series }) => presentOf(series).some((index) => series.evidence[index] === UNVERIFIED))
  return [
    ...breakNotes(context),
    ...sparseNotes(context, pointed),
    ...released.map((name) => texts.firstRelease(name)),
    ...boundNotes(context),
    ...computedNotes(context),
    ...projectionNotes(context),
    ...(mode === 'index' ? indexNotes(context) : []),
    ...(hollow ? [texts.unverified] : []),
  ]
}
