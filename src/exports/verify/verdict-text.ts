import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import { versionText } from '../../words/page'
import { stampWords } from '../../words/versions'
import { countVerdicts, type Verdict, type Verified } from './verify'

const sentencesOf = (chart: Verified, now: string, language: Language): string[] => {
  const words = stampWords(language)
  const count = (number: number): string => formatValue(number, 0, language)
  const { verdict, isUncertain, isRevised, edits, changes, figures, name } = chart
  const then = name.version === '' ? '' : versionText(name.version, language)
  switch (verdict) {
    case 'edited':
      return isUncertain ? [words.uncertain, words.editedTodo] : [words.edited(count(edits.length)), ...(isRevised ? [words.alsoRevised] : []), words.editedTodo]
    case 'revised':
      return [words.revised(count(changes.length), then, versionText(now, language)), words.revisedTodo]
    case 'unknown':
      return chart.reason ? [words.unknown[chart.reason].what, words.unknown[chart.reason].todo] : []
    case 'unchanged':
      return [words.unchanged(count(figures), versionText(now, language))]
    default:
      return verdict satisfies never
  }
}

/** What was found of a chart and what to do. `now`: version of the present data. */
export const verdictText = (chart: Verified, now: string, language: Language): string => sentencesOf(chart, now, language).join(stampWords(language).gap)

const COUNTED: readonly Verdict[] = ['unchanged', 'revised', 'edited', 'unknown']

/** Number of charts by verdict: `36 unchanged, 1 revised, 1 edited`. */
export const summaryText = (charts: readonly Verified[], language: Language): string => {
  const words = stampWords(language)
  const counts = countVerdicts(charts)
  return COUNTED.filter((verdict) => counts[verdict] > 0).map((verdict) => words.counted[verdict](counts[verdict])).join(words.join)
}
