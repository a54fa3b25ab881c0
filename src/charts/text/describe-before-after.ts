import { formatIn, formatPeriod } from '../../format/index'
import type { Language } from '../../model/text'
import { beforeAfterWords } from '../../words/workbench'
import type { BeforeAfter } from '../figure/before-after'

/** Text alternative of a chart of before and after. `place` is the name of the region. */
export const describeBeforeAfter = (drawn: BeforeAfter, place: string, language: Language): string => {
  const words = beforeAfterWords(language)
  const { from, to, largest, lowest, highest, unit, token, decimals, counts } = drawn
  const printed = (value: number | undefined): string => (value === undefined ? '—' : formatIn(value, unit, token, decimals, language))
  return [
    from === undefined || to === undefined ? '' : words.span(place, formatPeriod(from, language), formatPeriod(to, language)),
    words.counts(counts),
    largest ? words.largest(formatPeriod(largest.period, language), printed(largest.before), printed(largest.after)) : '',
    lowest && highest ? words.extremes(printed(lowest.value), formatPeriod(lowest.period, language), printed(highest.value), formatPeriod(highest.period, language)) : '',
  ].join('')
}
