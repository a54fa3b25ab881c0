import { generalWide } from './general-wide'
import type { Layout } from './layout'
import { nbsNational } from './nbs-national'
import { nbsProvince } from './nbs-province'
import { yearbook } from './yearbook'

/** Every layout that is known; each judges a table for itself, and the one that fits best reads it. Order decides only between equals. */
export const LAYOUTS: readonly Layout[] = [nbsNational, nbsProvince, yearbook, generalWide]
