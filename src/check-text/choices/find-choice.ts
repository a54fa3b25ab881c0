import { readPeriod } from '../../model/period'
import { foldText } from '../fold/fold-text'
import type { ChosenMeaning } from '../hypotheses/judge-chosen'
import type { TextChoice } from './choices'

/** The words of a clause without blanks, width and case. */
const clauseKey = (clause: string): string => foldText(clause).replace(/\s+/g, '')

/** Looks up what was chosen for a clause. */
export const choiceFinder = (choices: readonly TextChoice[]): ((clause: string) => ChosenMeaning | undefined) => {
  const known = new Map(choices.map((one) => [clauseKey(one.clause), one]))
  return (clause) => {
    const found = known.size === 0 ? undefined : known.get(clauseKey(clause))
    const period = found && readPeriod(found.period)
    return found && period !== undefined ? { indicator: found.indicator, region: found.region, period, base: found.base === '' ? undefined : readPeriod(found.base) } : undefined
  }
}
