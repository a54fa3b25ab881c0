/** What a reader says a figure means, kept as a small JSON file that the page and `sanhua check-text --choices` read. */
import { readPeriod } from '../../model/period'

/** One choice. It belongs to a figure by the words of its clause, so that it holds wherever else the text is changed. */
export interface TextChoice {
  readonly clause: string // up to and with the figure
  readonly indicator: string
  readonly region: string
  readonly period: string // `2020`, `2023-12`
  readonly base: string // of a change; '' for none
}

const FORMAT = 'sanhua-choices/1'
const MOST = 5000

/** The words of a clause without blanks. */
const wordsOf = (clause: string): string => clause.replace(/\s+/g, '')

const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 2000

const choiceFrom = (entry: unknown): TextChoice | undefined => {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { clause, indicator, region, period, base } = entry as Record<string, unknown>
  if (!isText(clause) || !isText(indicator) || !isText(region) || !isText(period)) return undefined
  if (readPeriod(period) === undefined || (base !== undefined && base !== '' && (!isText(base) || readPeriod(base) === undefined))) return undefined
  return { clause, indicator, region, period, base: isText(base) ? base : '' }
}

/** Reads a file of choices; undefined where it is none, or an entry is not whole. */
export const parseChoices = (text: string): TextChoice[] | undefined => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof json !== 'object' || json === null) return undefined
  const { format, choices } = json as Record<string, unknown>
  if (format !== FORMAT || !Array.isArray(choices) || choices.length > MOST) return undefined
  const read = choices.map(choiceFrom)
  return read.some((one) => one === undefined) ? undefined : read.flatMap((one) => one ?? [])
}

/** Choices as the text of a file. */
export const printChoices = (choices: readonly TextChoice[]): string => `${JSON.stringify({ format: FORMAT, choices }, null, 1)}\n`

/** Choices with one more, which takes the place of an earlier one of the same clause. */
export const withChoice = (choices: readonly TextChoice[], choice: TextChoice): TextChoice[] => [...choices.filter(({ clause }) => wordsOf(clause) !== wordsOf(choice.clause)), choice]

/** Choices without that of a clause. */
export const withoutChoice = (choices: readonly TextChoice[], clause: string): TextChoice[] => choices.filter((one) => wordsOf(one.clause) !== wordsOf(clause))
