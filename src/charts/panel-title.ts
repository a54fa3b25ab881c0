import { formatIn, formatPeriod, unitLabel } from '../format/index'
import { NATION } from '../model/region'
import { uiWords } from '../words/index'
import type { DrawContext } from './chart-type'
import { periodAt, presentOf, valueAt } from './cut-series'
import type { ValidPanel } from './index'
import { composeSentence } from './sentence'

type Context = DrawContext<ValidPanel>

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

/** The panel's title: a sentence that the data makes. */
export const titleOf = (spec: ValidPanel, context: Context, facts: Readonly<Record<string, string>>): string => {
  const { dataset, language } = context
  return composeSentence(spec.title[language], { dataset, language, facts }) ?? plainTitle(context)
}

/** Indicators, units and scope in one line; the panel may give the names itself. */
export const subtitleOf = (spec: ValidPanel, context: Context): string => {
  const { picked, steps, language, mode } = context
  const words = uiWords(language).chart
  const own = picked.filter(({ ask }) => !ask.compared)
  const names = [...new Set(own.map(({ indicator, ask }) => ask.label?.[language] ?? indicator.name[language]))]
  const units = [...new Set(mode === 'absolute' ? steps.map(({ token, unit }) => unitLabel(token, language, unit)) : [words.modeUnit[mode]])]
  const national = own.every(({ ask }) => ask.region === NATION)
  const head = spec.subtitle?.[language] ?? names.slice(0, 4).join(words.join)
  return [head + words.bracket(units.join(words.join)), ...(national && !spec.subtitle ? [words.nation] : [])].join(words.comma)
}
