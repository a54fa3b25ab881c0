import { findSeries, type Dataset } from '../../model/dataset'
import { readPeriod } from '../../model/period'
import { observationAt, type Observation } from '../../model/series'
import { indexOfPeriod } from '../../model/time'
import { publishedUnit } from '../../model/unit'
import { powerOf, readNumber } from '../read-number'
import type { ProposedRow } from './proposal'

type Key = Pick<ProposedRow, 'indicator' | 'region' | 'period' | 'vintage' | 'variant'>

/** The observation that stands in the package under a row's key. */
export const presentRow = (dataset: Dataset, { indicator, region, period, vintage, variant }: Key): Observation | undefined => {
  const series = findSeries(dataset, indicator, region, vintage, variant)
  const at = readPeriod(period)
  const index = series && at !== undefined ? indexOfPeriod(series, at) : -1
  return series && index >= 0 ? observationAt(series, index) : undefined
}

/** A published value in the canonical unit, rounded once; NaN when the unit is unknown. */
export const canonicalValue = (value: string, token: string): number => {
  const unit = publishedUnit(token)
  return unit ? readNumber(value, powerOf(unit.scale)).value : Number.NaN
}

/** A row as it will stand beside the present one: equal values keep where they came from, others keep only how they came about. */
export const besidePresent = (row: ProposedRow, present: Observation | undefined): ProposedRow => {
  if (present === undefined) return row
  if (present.value === undefined || present.value !== canonicalValue(row.value, row.unit)) return { ...row, basis: row.basis || present.basis }
  const { evidence, basis, note, sources } = present
  return { ...row, evidence, basis, note, source: sources.join(';') }
}
