import type { Dataset } from '../model/dataset'
import { checkText, clauseBefore, type CheckedStatement } from './check-text'
import type { TextChoice } from './choices/choices'
import { choiceFinder } from './choices/find-choice'
import { foldText } from './fold/fold-text'
import { judgeChosen } from './hypotheses/judge-chosen'

/** Checks a text as `checkText` does, each statement by what a reader has chosen for it where there is such a choice. */
export const checkByChoices = (text: string, dataset: Dataset, choices: readonly TextChoice[]): CheckedStatement[] => {
  const checked = checkText(text, dataset)
  if (choices.length === 0) return checked
  const [find, folded] = [choiceFinder(choices), foldText(text)]
  return checked.map((one) => {
    const chosen = find(clauseBefore(text, folded, one.statement))
    return chosen ? { statement: { ...one.statement, region: chosen.region }, judgement: judgeChosen(one.statement, chosen, dataset), isChosen: true } : one
  })
}
