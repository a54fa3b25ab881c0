import { formatPeriod, unitLabel, withBound } from '../../format/index'
import { yearOf } from '../../model/period'
import { NATION } from '../../model/region'
import { uiWords } from '../../words/index'
import type { FigureContext } from '../series/request'
import { presentOf } from '../series/cut-series'
import { stepAt, unitInMode } from '../series/plot-unit'
import { boundAt, periodAt, valueAt } from '../../model/series'
import type { Language, Text } from '../../model/text'
import type { Mode } from '../query/panel-view'
import { composeSentence, figureText } from './sentence'

type Context = Pick<FigureContext<unknown>, 'resolved' | 'ages' | 'units' | 'dataset' | 'language' | 'mode'>

/** Texts of a panel: title templates in order, and the line under the title where the panel has one. */
interface PanelText {
  readonly title: Readonly<Record<Language, readonly string[]>>
  readonly subtitle?: Text | undefined
}

const NAMED = 4 // series named in one line

/** The title when no template can be completed: the first series and its last value. */
const plainTitle = ({ resolved, units, language }: Context): string => {
  const words = uiWords(language).chart
  const [first] = resolved
  const step = first && units[first.request.grid]
  const at = first ? presentOf(first.series).pop() : undefined
  if (!first || !step || at === undefined) return first?.label ?? ''
  const value = withBound(figureText(valueAt(first.series, at), stepAt(first, [at], step), language), boundAt(first.series, at), language)
  return words.plainTitle(first.indicator.name[language], formatPeriod(periodAt(first.series, at), language), value)
}

const namesIn = ({ resolved, language }: Pick<Context, 'resolved' | 'language'>): string[] => {
  const own = resolved.filter(({ request }) => !request.compared)
  return [...new Set(own.map(({ indicator, request }) => request.label?.[language] ?? indicator.name[language]))]
}

/** The title in a mode for which the templates were not written: the series, the mode and the years. */
const modeTitle = ({ resolved, dataset, language, mode }: Context): string => {
  const words = uiWords(language).chart
  const ends = resolved.map(({ series }) => {
    const present = presentOf(series)
    return [periodAt(series, present[0] ?? 0), periodAt(series, present[present.length - 1] ?? 0)] as const
  })
  const names = namesIn({ resolved, language }).slice(0, NAMED)
  const what = mode === 'absolute' ? '' : unitInMode(resolved, undefined, { mode, dataset, language })
  const span = words.span(Math.min(...ends.map(([first]) => yearOf(first))), Math.max(...ends.map(([, last]) => yearOf(last))))
  return words.modeTitle(names.join(words.join), what, span)
}

/** Facts, mode and range on which a title depends. */
interface Opening {
  readonly facts: Readonly<Record<string, string>> // of the chart type
  readonly opening: Mode // the mode for which the templates were written
  readonly range: { readonly from?: number | undefined; readonly to?: number | undefined } // years that the reader chose
}

/** Title of a panel: the first template that the values shown can complete. */
export const titleOf = (spec: PanelText, context: Context, { facts, opening, range }: Opening): string => {
  const { dataset, language, mode } = context
  if (mode !== 'absolute' && mode !== 'rate' && mode !== opening && context.resolved.length > 0) return modeTitle(context)
  return composeSentence(spec.title[language], { dataset, language, facts, ...range }) ?? facts['plain'] ?? plainTitle(context)
}

/** Names drawn beyond the series, the units of the plots, and whether their years are named. */
interface Beside {
  readonly aside: string // on the drawing
  readonly also: readonly string[]
  readonly units: readonly string[]
  readonly isTimed: boolean
}

/** The years that the series span, their projections included. */
const yearsOf = (resolved: Context['resolved']): readonly [first: number, last: number] => {
  const years = resolved.flatMap(({ series, projected }) => [series, ...(projected ? [projected] : [])].flatMap((one) => presentOf(one).map((index) => yearOf(periodAt(one, index)))))
  return [Math.min(...years), Math.max(...years)]
}

const PLACED = 6 // places named in one line: as many as a reader may compare

/** The line under the title: indicators (or the panel's own text), units, the nation or the places compared, and the years. */
export const subtitleOf = (spec: PanelText, context: Context, { aside, also, units, isTimed }: Beside): string => {
  const { resolved, ages, language } = context
  const words = uiWords(language).chart
  const own = resolved.filter(({ request }) => !request.compared)
  const names = [...namesIn(context), ...also]
  const national = own.every(({ request }) => request.region === NATION) && ages.every(({ region }) => region === NATION)
  const compared = [...new Set(resolved.flatMap(({ request, label }) => (request.compared ? [label] : [])))]
  const isAbroad = resolved.some(({ request, region }) => request.compared && region?.kind !== 'province')
  const nation = (isAbroad && context.dataset.regions.get(NATION)?.name[language]) || words.nation
  const named = compared.length <= PLACED ? compared : [words.placesCompared(compared.length)]
  const places = national ? [nation, ...named].join(words.join) : ''
  const head = spec.subtitle?.[language] ?? names.slice(0, NAMED).join(words.join)
  const measured = [...new Set(units)].filter((unit) => unit !== '' && unit !== unitLabel('比', language)).join(words.join) // that a ratio is one says nothing
  return [head + (measured && words.bracket(measured)), ...(places ? [places] : []), ...(isTimed && resolved.length > 0 ? [words.span(...yearsOf(resolved))] : []), ...(aside ? [aside] : [])].join(words.comma)
}
