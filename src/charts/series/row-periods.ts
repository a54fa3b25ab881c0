import { grainOf, type Period } from '../../model/period'
import type { Series } from '../../model/series'
import { dateOf, sortPeriods } from '../../model/time'
import type { ResolvedSeries } from './request'

/** Periods of the rows. A stock of December is in the row of its year where the columns differ in grain. */
export const rowPeriods = (resolved: readonly ResolvedSeries[]): { readonly periods: readonly Period[]; readonly meet: boolean } => {
  const all = resolved.flatMap(({ series, projected }) => [series, ...(projected ? [projected] : [])])
  const grains = new Set(resolved.map(({ series }) => series.periods.some((period) => grainOf(period as Period) !== 'year')))
  const meet = grains.size > 1 || hasTwoNames(all)
  return { periods: sortPeriods(all.flatMap(({ periods, timing }) => ([...periods] as Period[]).map((period) => (meet ? dateOf(period, timing) : period)))), meet }
}

/** Whether these series name one date in two ways (2023 and 2023-12). */
const hasTwoNames = (all: readonly Series[]): boolean => {
  const names = new Map<Period, Period>()
  return all.some(({ periods, timing }) =>
    ([...periods] as Period[]).some((period) => {
      const date = dateOf(period, timing)
      const known = names.get(date)
      names.set(date, period)
      return known !== undefined && known !== period
    }),
  )
}
