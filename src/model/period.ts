/**
 * A period as one sortable integer: year × 100 + part; part 0 is the whole year (or its end, for a stock),
 * 1–12 a month, 21–24 a quarter, 31–32 a half-year.
 */
export type Period = number & { readonly __brand: 'Period' }

export type PeriodGrain = 'year' | 'half' | 'quarter' | 'month'

export const MIN_YEAR = 1000
export const MAX_YEAR = 2200

export const yearPeriod = (year: number): Period => (year * 100) as Period
const monthPeriod = (year: number, month: number): Period => (year * 100 + month) as Period

/** The calendar year. */
export const yearOf = (period: Period): number => Math.floor(period / 100)

const partOf = (period: Period): number => period % 100

export const grainOf = (period: Period): PeriodGrain => {
  const part = partOf(period)
  return part === 0 ? 'year' : part <= 12 ? 'month' : part <= 24 ? 'quarter' : 'half'
}

/** Position on the time axis in years; the end of a year lies at the year itself (2023-12 and 2023 at 2023, 2023-06 at 2022.5). */
export const positionOf = (period: Period): number => {
  const year = yearOf(period)
  const part = partOf(period)
  if (part === 0) return year
  if (part <= 12) return year - 1 + part / 12
  if (part <= 24) return year - 1 + (part - 20) / 4
  return year - 1 + (part - 30) / 2
}

/** 2023-12 → 2023; any other period is returned as it is. */
export const endOfYear = (period: Period): Period => (partOf(period) === 12 ? ((period - 12) as Period) : period)

/** The same period n years earlier or later. */
export const shiftYears = (period: Period, years: number): Period => (period + years * 100) as Period

const FORM = /^(\d{4})(?:-(\d{2})|-?[Qq]([1-4])|-?[Hh]([12]))?$/

/** Reads `2023`, `2023-06`, `2023-Q4`, `2023-H1`; undefined for anything else or a year out of range. */
export const readPeriod = (text: string): Period | undefined => {
  const found = FORM.exec(text)
  if (!found) return undefined
  const year = Number(found[1])
  if (year < MIN_YEAR || year > MAX_YEAR) return undefined
  if (found[3]) return (year * 100 + 20 + Number(found[3])) as Period
  if (found[4]) return (year * 100 + 30 + Number(found[4])) as Period
  if (!found[2]) return yearPeriod(year)
  const month = Number(found[2])
  return month >= 1 && month <= 12 ? monthPeriod(year, month) : undefined
}

/** The inverse of `readPeriod`. */
export const printPeriod = (period: Period): string => {
  const year = String(yearOf(period)).padStart(4, '0')
  const part = partOf(period)
  if (part === 0) return year
  if (part <= 12) return `${year}-${String(part).padStart(2, '0')}`
  return part <= 24 ? `${year}-Q${part - 20}` : `${year}-H${part - 30}`
}
