import type { TextCard } from '../../check-text/cards/card'
import type { TextChoice } from '../../check-text/choices/choices'
import { languagesOf, type TextLanguages } from '../../check-text/languages-of'
import type { Dataset } from '../../model/dataset'
import type { CheckerQuestion } from './checker'

/** Checks texts against one dataset. */
export interface TextChecker {
  readonly mayRunAhead: boolean // in a worker, so that a text may be judged before it is asked for
  /** The statements of a text, in their order. */
  readonly check: (text: string, choices: readonly TextChoice[]) => Promise<readonly TextCard[]>
  /** Ids of the indicators that a statement of the last text may mean at a place. */
  readonly indicators: (at: number, region: string) => Promise<readonly string[]>
  readonly close: () => void
}

/** Whatever answers questions. */
export type Ask = (question: CheckerQuestion) => Promise<unknown>

/** A checker over what answers questions on texts of given languages, opened when the first such text comes; the data are given first. `expected` is opened at once. */
export const textChecker = (open: (languages: TextLanguages) => Promise<Ask>, expected: TextLanguages, dataset: Dataset, mayRunAhead: boolean, close: () => void): TextChecker => {
  const opened = new Map<TextLanguages, Promise<Ask>>()
  const askFor = (languages: TextLanguages): Promise<Ask> => {
    const known = opened.get(languages)
    if (known) return known
    const given = open(languages).then(async (ask) => {
      await ask({ kind: 'data', dataset })
      return ask
    })
    given.catch(() => opened.delete(languages)) // reported by the question that waits for it, and tried again by the next
    opened.set(languages, given)
    return given
  }
  let last = expected // of the text that was asked for last
  void askFor(expected)
  return {
    mayRunAhead,
    check: async (text, choices) => {
      last = languagesOf(text)
      return (await (await askFor(last))({ kind: 'check', text, choices })) as readonly TextCard[]
    },
    indicators: async (at, region) => (await (await askFor(last))({ kind: 'indicators', at, region })) as readonly string[],
    close,
  }
}
