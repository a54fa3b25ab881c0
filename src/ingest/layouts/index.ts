import type { Layout } from './layout'

/** Every layout that is known; each judges a table for itself, and the one that fits best reads it. Order decides only between equals. */
export const LAYOUTS: readonly Layout[] = []
