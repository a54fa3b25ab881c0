import type { TextCard } from '../../check-text/cards/card'
import type { TextChoice } from '../../check-text/choices/choices'
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

type Ask = (question: CheckerQuestion) => Promise<unknown>

/** A checker over whatever answers its questions; the data are given first. */
export const textChecker = (asking: Promise<Ask>, dataset: Dataset, mayRunAhead: boolean, close: () => void): TextChecker => {
  const given = asking.then(async (ask) => {
    await ask({ kind: 'data', dataset })
    return ask
  })
  given.catch(() => undefined) // reported by the question that waits for it
  return {
    mayRunAhead,
    check: async (text, choices) => (await (await given)({ kind: 'check', text, choices })) as readonly TextCard[],
    indicators: async (at, region) => (await (await given)({ kind: 'indicators', at, region })) as readonly string[],
    close,
  }
}
