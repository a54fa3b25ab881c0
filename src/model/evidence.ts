/**
 * How well a number is attested: by two independent publications; by one, and an identity that the package computes
 * agrees; by one. `unverified`: brought by a user without a source; drawn hollow. Order is falling strength.
 */
export const EVIDENCE = ['two-sources', 'identity', 'one-source', 'unverified'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** How the number came about; blank when the publisher does not say. */
export const BASES = ['', 'census', 'survey', 'register', 'computed'] as const
export type Basis = (typeof BASES)[number]

/**
 * Which release of a figure the first-release view shows; '' on the current view, and of a projection. `first`: as first
 * published, and later revised; `unrevised`: printed by a publication of its own time and current still; `current`: the
 * current figure, of which no first release is recorded; `mixed`: computed from figures of both kinds.
 */
export const RELEASES = ['', 'first', 'unrevised', 'current', 'mixed'] as const
export type Release = (typeof RELEASES)[number]

/** Which side of a figure the true one lies on, where the publisher printed a bound: `lower` is “over 90%”, `upper` “under 90%”; blank for a point. */
export const BOUND_KINDS = ['', 'lower', 'upper'] as const
export type Bound = (typeof BOUND_KINDS)[number]

/** Why a value is missing. A missing value is data: never 0, never a joined line. `bounded`: not computed, since an input is a bound. */
export const MISSING = ['', 'blank', 'not-published', 'suppressed', 'unreadable', 'bounded'] as const
export type Missing = (typeof MISSING)[number]
