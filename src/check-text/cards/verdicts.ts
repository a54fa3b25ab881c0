import type { TextVerdict } from '../hypotheses/judgement'
import type { TextCard } from './card'

/** A sign for each verdict, so that colour does not tell it alone. */
export const VERDICT_SIGNS: Readonly<Record<TextVerdict, string>> = { agrees: '✓', differs: '✗', 'other-period': '↺', 'other-basis': '≠', 'no-data': '?', forecast: '→' }

export type VerdictCounts = Readonly<Record<TextVerdict, number>>

/** How many statements have each verdict. */
export const verdictTotals = (cards: readonly Pick<TextCard, 'verdict'>[]): VerdictCounts => {
  const counts: Record<TextVerdict, number> = { agrees: 0, differs: 0, 'other-period': 0, 'other-basis': 0, 'no-data': 0, forecast: 0 }
  for (const { verdict } of cards) counts[verdict] += 1
  return counts
}

/** Whether a statement is to be corrected: wrong, of another period, on another basis, or at odds with another of the text. */
export const isFaulty = ({ verdict, contradicts }: Pick<TextCard, 'verdict' | 'contradicts'>): boolean => /^(?:differs|other-)/.test(verdict) || contradicts !== null
