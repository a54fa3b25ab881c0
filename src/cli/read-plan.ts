import { parsePlan } from '../ingest/import/decisions/parse-plan'
import type { ReadingPlan } from '../ingest/tables/plan/reading-plan'
import type { Language } from '../model/text'
import { applyWords } from '../words/commands'
import { issueLines } from './print-human'
import { commandFailureText } from './package/failure-text'
import { readInput } from './package/read-input'

/** A reading plan named on the command line, none for ''; `wrong` says why it cannot be used. */
export const readPlan = async (path: string, language: Language): Promise<{ readonly plan?: ReadingPlan; readonly wrong: readonly string[] }> => {
  if (path === '') return { wrong: [] }
  const bytes = await readInput(path).catch((failure: unknown) => commandFailureText(failure, path, language) ?? Promise.reject(failure))
  if (typeof bytes === 'string') return { wrong: [bytes] }
  const { value, issues } = parsePlan(new TextDecoder().decode(bytes), path)
  return value ? { plan: value, wrong: [] } : { wrong: [applyWords(language).planWrong(path), ...issueLines(issues, language)] }
}
