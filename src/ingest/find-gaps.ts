import { issue, type Issue } from '../model/issue'
import { grainOf, printPeriod, yearOf, type Period } from '../model/period'
import { placeAt, type Series } from '../model/series'
import { ISSUES_PER_CODE } from './issue-log'

/** Gaps of a series that is yearly as a rule: years without a row between two years with one. */
const gapsOf = (series: Series): [Period, Period][] => {
  const periods = Array.from(series.periods, (period) => period as Period)
  if (periods.length < 3 || periods.some((period) => grainOf(period) !== 'year')) return []
  const gaps: [Period, Period][] = []
  for (let at = 1; at < periods.length; at += 1) {
    const before = periods[at - 1] as Period
    const after = periods[at] as Period
    if (yearOf(after) - yearOf(before) > 1) gaps.push([before, after])
  }
  return gaps.length * 2 < periods.length ? gaps : [] // else the series is sparse by nature: censuses
}

/** Notes on missing years; the line is that of the row after the gap. */
export const findGaps = (all: Iterable<Series>): Issue[] => {
  const notes: Issue[] = []
  let hidden = 0
  for (const series of all) {
    for (const [from, to] of gapsOf(series)) {
      if (notes.length >= ISSUES_PER_CODE) {
        hidden += 1
        continue
      }
      const facts = { indicator: series.indicator, region: series.region, from: printPeriod(from), to: printPeriod(to) }
      notes.push(issue('periods-gap', 'note', placeAt(series, series.periods.indexOf(to)), '', facts))
    }
  }
  if (hidden > 0) notes.push(issue('issues-capped', 'note', { file: '', line: 0, column: 0 }, '', { of: 'periods-gap', hidden }))
  return notes
}
