/**
 * How well a number is attested: by two independent publications; by one, and an identity that the package computes
 * agrees; by one. `unverified`: brought by a user without a source; drawn hollow. Order is falling strength.
 */
export const EVIDENCE = ['two-sources', 'identity', 'one-source', 'unverified'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** How the number came about; blank when the publisher does not say. */
export const BASES = ['', 'census', 'survey', 'register', 'computed'] as const
export type Basis = (typeof BASES)[number]

/** Why a value is missing. A missing value is data: never 0, never a joined line. */
export const MISSING = ['', 'blank', 'not-published', 'suppressed', 'unreadable'] as const
export type Missing = (typeof MISSING)[number]
