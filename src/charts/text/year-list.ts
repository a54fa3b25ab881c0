import { formatPeriod } from '../../format/index'
import { grainOf, yearOf, type Period } from '../../model/period'
import { sortPeriods } from '../../model/time'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'

/** Years in words, three or more consecutive ones as a range: 1982, 1990, 2010–2021. */
export const yearList = (years: readonly number[], language: Language): string => {
  const runs: [number, number][] = []
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  const listed = runs.flatMap(([from, to]): [number, number][] => (to - from === 1 ? [[from, from], [to, to]] : [[from, to]]))
  return uiWords(language).chart.years(listed)
}

/** Periods in words: years as by `yearList`, dates within a year with their months. */
export const periodList = (periods: readonly Period[], language: Language): string =>
  periods.every((period) => grainOf(period) === 'year')
    ? yearList(periods.map(yearOf), language)
    : sortPeriods(periods).map((period) => formatPeriod(period, language)).join(uiWords(language).chart.join)
