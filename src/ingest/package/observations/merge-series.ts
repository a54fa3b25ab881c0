import { printPeriod, type Period } from '../../../model/period'
import { fileAt, type Series } from '../../../model/series'
import { orderOf } from '../../../model/time'
import { joinObservations, type JoinedObservation } from '../../../transform/join-observations'
import type { IssueLog } from '../../bytes/issue-log'

const orderAt = ({ periods }: Series, at: number): number => (at < periods.length ? orderOf((periods[at] ?? 0) as Period) : Infinity)

const interleave = (first: Series, second: Series, log: IssueLog): JoinedObservation[] => {
  const picks: JoinedObservation[] = []
  let a = 0
  let b = 0
  while (a < first.periods.length || b < second.periods.length) {
    const left = orderAt(first, a)
    const right = orderAt(second, b)
    if (left <= right) {
      picks.push({ from: first, at: a, moved: false })
      if (left === right) reportTwin(first, a, second, b, log)
      a += 1
      if (left === right) b += 1
    } else {
      picks.push({ from: second, at: b, moved: true })
      b += 1
    }
  }
  return picks
}

const reportTwin = (first: Series, a: number, second: Series, b: number, log: IssueLog): void => {
  const period = printPeriod((second.periods[b] ?? 0) as Period)
  const key = [second.indicator, second.region, period, second.vintage, second.variant].join('|')
  const facts = { key: `${key} (${fileAt(first, a)})`, firstLine: first.lines[a] ?? 0 }
  log.add('row-duplicate', 'error', second.lines[b] ?? 0, 0, key, facts)
}

/** One series out of two files. Where both have a period the first file's value stays. */
const mergeTwo = (first: Series, second: Series, log: IssueLog): Series => joinObservations(first, second, interleave(first, second, log))

/** Adds the series of one more file to those of the files before it. */
export const mergeSeries = (all: Map<string, Series>, added: ReadonlyMap<string, Series>, log: IssueLog): void => {
  for (const [key, series] of added) {
    const before = all.get(key)
    all.set(key, before === undefined ? series : mergeTwo(before, series, log))
  }
}
