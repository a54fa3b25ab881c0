import type { Jump } from './find-jump'
import { valueAt, type SeriesCheck } from './series-check'

/** A value that is negative and should not be. `count`: values known, none of them negative. */
interface WrongSign {
  readonly certain: boolean // the indicator cannot be negative; else its history never was, and the value fits it without its sign
  readonly count: number
}

const LEAST_HISTORY = 6

/** People counted at a date and shares of a whole are never below 0; births or a balance may be, if they were before. */
const cannotBeNegative = ({ indicator, after }: SeriesCheck): boolean => (indicator.min ?? -1) >= 0 || (indicator.kind === 'stock' && after.unit.kind === 'count')

/** Without its sign the value would be no farther from the one beside it than half as far. */
const fitsWithout = (value: number, { beside }: Jump): boolean => Math.abs(-value - beside.value) < Math.abs(value - beside.value) / 2

/** Looks for a sign too many. */
export const findSign = (check: SeriesCheck, index: number, jump: Jump | undefined): WrongSign | undefined => {
  const value = valueAt(check.after, index)
  if (!(value < 0)) return undefined
  const { known: past } = check
  if (past.some((one) => one.value < 0)) return undefined
  if (cannotBeNegative(check)) return { certain: true, count: past.length }
  return jump && past.length >= LEAST_HISTORY && fitsWithout(value, jump) ? { certain: false, count: past.length } : undefined
}
