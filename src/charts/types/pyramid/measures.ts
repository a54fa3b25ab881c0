/** Measures of a population by age groups. */
import { rollups, sum } from 'd3-array'
import type { AgeBand } from '../../../model/dataset'

export const OPEN = 999 // width of the last group, which has no upper bound

/** People of both sexes in one group of ages. */
interface Group {
  readonly start: number
  readonly width: number
  readonly people: number
}

/** The groups of a population in order of age, both sexes together; of two that begin at one age, the narrower. */
const groupsOf = (bands: readonly AgeBand[]): Group[] =>
  rollups(bands, (all) => {
    const width = Math.min(...all.map((band) => band.width))
    return { width, people: sum(all.filter((band) => band.width === width), ({ value }) => value) }
  }, ({ start }) => start).map(([start, group]) => ({ start, ...group })).sort((a, b) => a.start - b.start)

/**
 * Median age in years, of people by age groups: L + (N/2 − F) / f × w, where L is the lower bound and w the width of the
 * group in which half of the N people is reached, f its people and F those below it; within the group people are taken as
 * evenly spread (Shryock, Siegel et al., The Methods and Materials of Demography, ch. 7 and 8). Undefined where half is
 * reached only in the open group, or nobody is counted.
 */
export const medianAge = (bands: readonly AgeBand[]): number | undefined => {
  const groups = groupsOf(bands)
  const half = sum(groups, ({ people }) => people) / 2
  let below = 0
  for (const { start, width, people } of groups) {
    if (people > 0 && below + people >= half) return width === OPEN ? undefined : start + ((half - below) / people) * width
    below += people
  }
  return undefined
}

/** People from one year of age up to another; undefined where the groups do not part there. */
const between = (groups: readonly Group[], from: number, to: number): number | undefined => {
  const parted = [from, to].every((age) => age === Infinity || groups.some(({ start }) => start === age))
  return parted ? sum(groups.filter(({ start }) => start >= from && start < to), ({ people }) => people) : undefined
}

/** Shares of all people in per cent. */
export interface AgeShares {
  readonly under15: number
  readonly working: number // 15–64
  readonly over65: number
}

/** Shares of the three broad ages; undefined where the groups do not part at 15 and 65. */
export const ageShares = (bands: readonly AgeBand[]): AgeShares | undefined => {
  const groups = groupsOf(bands)
  const total = sum(groups, ({ people }) => people)
  const [under15, working, over65] = [between(groups, 0, 15), between(groups, 15, 65), between(groups, 65, Infinity)]
  if (under15 === undefined || working === undefined || over65 === undefined || total === 0) return undefined
  return { under15: (under15 / total) * 100, working: (working / total) * 100, over65: (over65 / total) * 100 }
}

/** Total dependency ratio: people aged 0–14 and 65 and over to 100 people aged 15–64 (as the National Bureau of Statistics and the UN define it). */
export const dependencyRatio = ({ under15, working, over65 }: AgeShares): number | undefined => (working > 1e-9 ? ((under15 + over65) / working) * 100 : undefined)
