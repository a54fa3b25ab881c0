import type { TextVerdict } from '../hypotheses/judgement'

/** A sign for each verdict, so that colour does not tell it alone. */
export const VERDICT_SIGNS: Readonly<Record<TextVerdict, string>> = { agrees: '✓', differs: '✗', 'other-period': '↺', 'other-basis': '≠', 'no-data': '?' }
