import { yearOf, type Period } from '../model/period'
import type { Language } from '../model/text'

/** Years in words, runs of three or more drawn together: 1982、1990、2010—2021年; in English 1982, 1990, 2010–2021. */
export const yearList = (years: readonly number[], language: Language): string => {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const year of sorted) {
    const last = runs[runs.length - 1]
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  const dash = language === 'zh' ? '—' : '–'
  const parts = runs.flatMap(([from, to]) => (to - from >= 2 ? [`${from}${dash}${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`]))
  return parts.join(language === 'zh' ? '、' : ', ') + (language === 'zh' && parts.length > 0 ? '年' : '')
}

export const yearsOf = (periods: Iterable<number>): number[] => Array.from(periods, (period) => yearOf(period as Period))
