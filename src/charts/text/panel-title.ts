import { formatIn, formatPeriod, unitLabel } from '../../format/index'
import { yearOf } from '../../model/period'
import { NATION } from '../../model/region'
import { uiWords } from '../../words/index'
import type { DrawContext } from '../types/chart-type'
import { periodAt, presentOf, valueAt } from '../series/cut-series'
import type { ValidPanel } from '../types/list'
import type { Mode } from '../panel-view'
import { composeSentence } from './sentence'

type Context = DrawContext<ValidPanel>

const NAMED = 4 // series named in a line; more would not fit

/** When no template can be completed: the first series and its last figure. */
const plainTitle = ({ picked, steps, language }: Context): string => {
  const words = uiWords(language).chart
  const [first] = picked
  const step = first && steps[first.ask.grid]
  const at = first ? presentOf(first.series).pop() : undefined
  if (!first || !step || at === undefined) return first?.label ?? ''
  const value = formatIn(valueAt(first.series, at), step.unit, step.token, step.decimals, language)
  return words.plainTitle(first.indicator.name[language], formatPeriod(periodAt(first.series, at), language), value)
}

const namesIn = ({ picked, language }: Pick<Context, 'picked' | 'language'>): string[] => {
  const own = picked.filter(({ ask }) => !ask.compared)
  return [...new Set(own.map(({ indicator, ask }) => ask.label?.[language] ?? indicator.name[language]))]
}

/** In a mode that the panel's sentence does not speak of: what is shown, and of which years. */
const modeTitle = ({ picked, language, mode }: Context): string => {
  const words = uiWords(language).chart
  const ends = picked.map(({ series }) => {
    const present = presentOf(series)
    return [periodAt(series, present[0] ?? 0), periodAt(series, present[present.length - 1] ?? 0)] as const
  })
  const bases = new Set(ends.map(([first]) => formatPeriod(first, language)))
  const base = bases.size === 1 ? ([...bases][0] ?? '') : ''
  const names = namesIn({ picked, language }).slice(0, NAMED)
  const what = mode === 'index' ? words.modeName.index(base) : mode === 'absolute' ? '' : words.modeName[mode]
  const span = words.span(Math.min(...ends.map(([first]) => yearOf(first))), Math.max(...ends.map(([, last]) => yearOf(last))))
  return words.modeTitle(names.join(words.join), what, span)
}

/** The panel's title: a sentence that the data makes; `opening` is the mode that the sentence was written for. */
export const titleOf = (spec: ValidPanel, context: Context, facts: Readonly<Record<string, string>>, opening: Mode): string => {
  const { dataset, language, mode } = context
  if (mode !== 'absolute' && mode !== opening) return modeTitle(context)
  return composeSentence(spec.title[language], { dataset, language, facts }) ?? plainTitle(context)
}

/** Indicators, units and scope in one line; the panel may give the names itself. */
export const subtitleOf = (spec: ValidPanel, context: Context): string => {
  const { picked, steps, language, mode } = context
  const words = uiWords(language).chart
  const own = picked.filter(({ ask }) => !ask.compared)
  const balance = 'net' in spec && spec.net && mode === 'absolute' ? [spec.net[language]] : []
  const names = [...namesIn(context), ...balance]
  const units = [...new Set(mode === 'absolute' ? steps.map(({ token, unit }) => unitLabel(token, language, unit)) : [words.modeUnit[mode]])]
  const national = own.every(({ ask }) => ask.region === NATION)
  const head = spec.subtitle?.[language] ?? names.slice(0, NAMED).join(words.join)
  return [head + words.bracket(units.join(words.join)), ...(national && !spec.subtitle ? [words.nation] : [])].join(words.comma)
}
