import { findSeries, type Dataset } from '../../../model/dataset'
import { readPeriod } from '../../../model/period'
import { observationAt, type Observation } from '../../../model/series'
import { indexOfPeriod } from '../../../model/time'
import { publishedUnit } from '../../../model/unit'
import { powerOf, readNumber } from '../../package/table/read-number'
import type { ProposedRow } from './proposal'

const MOST_DIGITS = 15 // what a double holds without noise

/** A value with the digits printed: 49670.2 where a workbook holds 49670.200000000001; `12.50` keeps its zero. */
export const valueText = (given: number, decimals: number): string => {
  const rounded = Number(given.toPrecision(MOST_DIGITS))
  const value = Number.isFinite(rounded) ? rounded : given
  if (Math.abs(value) >= 1e21 || decimals < 0 || decimals > 100) return plainDigits(value)
  const text = value.toFixed(decimals)
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length
  // `1.2e-5` has no printed decimals: a text that would not parse to the same number is printed in full.
  return digits > MOST_DIGITS || Number(text) !== value ? plainDigits(value) : text.replace(/^-(0(?:\.0+)?)$/, '$1')
}

/** The shortest digits that parse to the same number, without an exponent. */
const plainDigits = (value: number): string => {
  const text = String(value)
  const [, sign = '', lead = '', rest = '', power = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  if (lead === '') return text
  const digits = lead + rest
  const point = 1 + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${digits.length > point ? `.${digits.slice(point)}` : ''}`
}

type Key = Pick<ProposedRow, 'indicator' | 'region' | 'period' | 'vintage' | 'variant'>

/** The present observation with the key of a row. */
export const presentRow = (dataset: Dataset, { indicator, region, period, vintage, variant }: Key): Observation | undefined => {
  const series = findSeries(dataset, indicator, region, vintage, variant)
  const at = readPeriod(period)
  const index = series && at !== undefined ? indexOfPeriod(series, at) : -1
  return series && index >= 0 ? observationAt(series, index) : undefined
}

/** A published value in the canonical unit, rounded once; NaN when the unit is unknown. */
export const parsePublished = (value: string, token: string): number => {
  const unit = publishedUnit(token)
  return unit ? readNumber(value, powerOf(unit.scale)).value : Number.NaN
}

/** A row merged with the present one: an equal value keeps its source, another keeps only the basis. A bound is no point with its value. */
export const besidePresent = (row: ProposedRow, present: Observation | undefined): ProposedRow => {
  if (present === undefined) return row
  if (present.value === undefined || present.bound !== row.bound || present.value !== parsePublished(row.value, row.unit)) return { ...row, basis: row.basis || present.basis }
  const { evidence, basis, bound, note, sources } = present
  return { ...row, evidence, basis, bound, note, source: sources.join(';') }
}
