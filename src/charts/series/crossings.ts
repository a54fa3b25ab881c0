import { periodAt, valueAt, type Series } from '../../model/series'
import type { Period } from '../../model/period'
import { presentOf } from './cut-series'

/** When a series first reached a level: at a date, observed or projected; before its first figure; or not by its last. */
export type Crossing = { readonly kind: 'reached'; readonly period: Period; readonly isProjected: boolean } | { readonly kind: 'before' } | { readonly kind: 'never' }

/** The first date at which a series, and after it its projection, is not below a level (canonical unit). One that has it from its first figure on reached it at an unknown date before. */
export const crossingOf = (observed: Series, projected: Series | undefined, level: number): Crossing => {
  const [first] = presentOf(observed)
  if (first !== undefined && valueAt(observed, first) >= level) return { kind: 'before' }
  const at = presentOf(observed).find((index) => valueAt(observed, index) >= level)
  if (at !== undefined) return { kind: 'reached', period: periodAt(observed, at), isProjected: false }
  const ahead = projected && presentOf(projected).find((index) => valueAt(projected, index) >= level)
  return projected && ahead !== undefined ? { kind: 'reached', period: periodAt(projected, ahead), isProjected: true } : { kind: 'never' }
}
