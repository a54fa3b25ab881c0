import type { TextCard } from '../../check-text/cards/card'
import type { TextChoice } from '../../check-text/choices/choices'
import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { checkPageWords } from '../../words/check-text'
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

/** Languages whose words a text must be searched for. */
type TextLanguages = 'zh' | 'en' | 'both'

const CHINESE = /\p{Script=Han}/u
/** Words; not the abbreviations of capital letters that Chinese texts hold (CNNIC, GDP, APP), nor units and names of two letters (km, 5G). */
const ENGLISH = /[a-zａ-ｚ]{3}|[A-Za-z]{2} [A-Za-z]{2}|[A-Z]{6}/

/** Languages of a text, by its characters. */
export const languagesOf = (text: string): TextLanguages => (!CHINESE.test(text) ? 'en' : ENGLISH.test(text) ? 'both' : 'zh')

/** What a checker is for: texts of these languages, or texts of any language with choices. */
export type CheckerKind = TextLanguages | 'choices'

/** Sends a question to a checker, and resolves with its answer. */
export type SendQuestion = (question: CheckerQuestion) => Promise<unknown>

/** A checker over what answers questions of each kind, opened when the first such question comes; the data are given first. The one for texts in the words of the page is opened at once. */
export const textChecker = (open: (kind: CheckerKind) => Promise<SendQuestion>, language: Language, dataset: Dataset, mayRunAhead: boolean, close: () => void): TextChecker => {
  const opened = new Map<CheckerKind, Promise<SendQuestion>>()
  const askFor = (kind: CheckerKind): Promise<SendQuestion> => {
    const known = opened.get(kind)
    if (known) return known
    const given = open(kind).then(async (ask) => {
      await ask({ kind: 'data', dataset })
      return ask
    })
    given.catch(() => opened.delete(kind)) // reported by the question that waits for it, and tried again by the next
    opened.set(kind, given)
    return given
  }
  let last = '' // text that was asked for
  void askFor(languagesOf(checkPageWords(language).lead))
  return {
    mayRunAhead,
    check: async (text, choices) => {
      last = text
      return (await (await askFor(choices.length > 0 ? 'choices' : languagesOf(text)))({ kind: 'check', text, choices })) as readonly TextCard[]
    },
    indicators: async (at, region) => (await (await askFor('choices'))({ kind: 'indicators', text: last, at, region })) as readonly string[],
    close,
  }
}
