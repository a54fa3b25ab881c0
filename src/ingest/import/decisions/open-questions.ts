import type { FileReading } from '../../tables/read/file-reading'
import type { Decisions } from './decisions'
import { indicatorKey, regionKey, type IndicatorMatch, type Matches, type RegionMatch } from '../matching/matches'

/** Questions on a file that are not decided. */
export interface OpenQuestions {
  readonly indicators: readonly IndicatorMatch[]
  readonly regions: readonly RegionMatch[]
  readonly isPeriodOpen: boolean // the file names no date, and none was given
}

/** Whether a table of a file names no date. */
const isUndated = ({ series }: FileReading): boolean => series.some(({ points }) => points.some(({ period, value }) => period === null && value !== null))

/** Undecided labels, places and dates; a place counts only where one of its series is taken. */
export const openQuestions = (reading: FileReading, matches: Matches, { indicators, regions, period }: Decisions): OpenQuestions => {
  const taken = new Set<string>()
  for (const { label, unit, region, regionCode } of reading.series) {
    const decision = indicators.get(indicatorKey(label, unit))
    if (decision !== undefined && decision.kind !== 'skip') taken.add(regionKey(region, regionCode))
  }
  return {
    indicators: matches.indicators.filter(({ key }) => !indicators.has(key)),
    regions: matches.regions.filter(({ key }) => !regions.has(key) && taken.has(key)),
    isPeriodOpen: period === '' && isUndated(reading),
  }
}

/** Whether everything is decided. */
export const isDecided = ({ indicators, regions, isPeriodOpen }: OpenQuestions): boolean => indicators.length === 0 && regions.length === 0 && !isPeriodOpen
