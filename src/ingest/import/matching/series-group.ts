import { readPeriod } from '../../../model/period'
import type { FileSeries } from '../../tables/plan/file-series'
import { sampleOf, type Sample } from './history'
import type { AgeMember } from './age-distributions'
import { ageTablesOf, decisionKey } from './age-tables'

const MOST_SAMPLES = 8 // regions whose values are compared with the present data; a match is for the label, not for each series

/** The series of a file with one label and unit. */
export interface SeriesGroup {
  readonly key: string
  readonly first: FileSeries
  readonly seriesCount: number
  readonly valueCount: number
  readonly from: string
  readonly to: string
  readonly regions: ReadonlySet<string> // ids of those that are certain
  readonly samples: readonly Sample[]
  readonly ages: readonly AgeMember[] // its bands, where it is a table by age and sex
}

interface Growing {
  readonly first: FileSeries
  seriesCount: number
  valueCount: number
  from: string
  to: string
  readonly regions: Set<string>
  readonly samples: Sample[]
  readonly ages: AgeMember[]
}

/** Extends the range of periods. Periods of one form sort as texts; ranges and absent dates are skipped. */
const widen = (group: Growing, { points }: FileSeries): void => {
  for (const { period, value } of points) {
    if (value !== null) group.valueCount += 1
    if (period === null || readPeriod(period) === undefined) continue
    if (group.from === '' || period < group.from) group.from = period
    if (period > group.to) group.to = period
  }
}

/** Whether a series is of the current release and observed; others, from the package's own table, are not compared. */
const isCurrent = ({ dimensions }: FileSeries): boolean => !dimensions.some(({ name }) => name === 'vintage' || name === 'variant')

const grow = (group: Growing, series: FileSeries, region: string | undefined): void => {
  group.seriesCount += 1
  widen(group, series)
  if (region === undefined) return
  group.regions.add(region)
  if (group.samples.length < MOST_SAMPLES && isCurrent(series)) group.samples.push(sampleOf(series, region))
}

/** Groups the series of a file by label and unit; those of a table by age and sex are one group. `regionOf` gives the region of a series where it is certain. */
export const groupSeries = (series: readonly FileSeries[], regionOf: (series: FileSeries) => string | undefined): SeriesGroup[] => {
  const groups = new Map<string, Growing>()
  const ages = ageTablesOf(series)
  for (const one of series) {
    const cell = ages.get(one)
    const key = decisionKey(one, cell)
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { first: one, seriesCount: 0, valueCount: 0, from: '', to: '', regions: new Set(), samples: [], ages: [] }))
    const region = regionOf(one)
    if (cell) group.ages.push({ series: one, cell, region: region ?? '' })
    grow(group, one, region)
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}
