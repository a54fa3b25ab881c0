import { findSeries, type Dataset } from '../../../model/dataset'
import { readPeriod } from '../../../model/period'
import { observationAt, type Observation } from '../../../model/series'
import { indexOfPeriod } from '../../../model/time'
import { publishedUnit } from '../../../model/unit'
import type { Evidence } from '../../../model/evidence'
import { splitIds } from '../../package/catalogue/read-by-id'
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

/** Half of the last digit of a printed value, in the canonical unit. */
const halfStep = (decimals: number, token: string): number => 0.5 * 10 ** -decimals * (publishedUnit(token)?.scale ?? 1)

const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0

/** Whether a row says what the present observation says, to the digits of the coarser of the two: 42.98999 against 42.99 is no change. A bound is no point with its value. */
export const agreesWith = ({ value, unit, bound }: Pick<ProposedRow, 'value' | 'unit' | 'bound'>, present: Observation): boolean => {
  if (present.value === undefined || present.bound !== bound) return false
  const own = parsePublished(value, unit)
  const step = Math.max(halfStep(decimalsOf(value), unit), halfStep(present.publishedDecimals, present.publishedUnit))
  return own === present.value || Math.abs(own - present.value) < step * (1 - 1e-9)
}

/** The present value as its row prints it. */
const printedPresent = ({ value = Number.NaN, publishedUnit: token, publishedDecimals }: Observation): Pick<ProposedRow, 'value' | 'unit'> => ({
  value: valueText(value / (publishedUnit(token)?.scale ?? 1), publishedDecimals),
  unit: token,
})

/** Sources and evidence of a figure that a further publication prints: it is added to the first and never replaces it. A digitised copy is no publication of its own. */
export const withWitness = (source: string, { sources, evidence, basis }: Pick<Observation, 'sources' | 'evidence' | 'basis'>, known: Dataset['sources']): Pick<ProposedRow, 'source' | 'evidence'> => {
  const fresh = splitIds(source).filter((id) => !sources.includes(id) && known.get(id)?.kind !== 'digitised-copy')
  const all = [...sources, ...fresh]
  if (fresh.length === 0) return { source: all.join(';'), evidence }
  const raised: Evidence = all.length > 1 ? 'two-sources' : 'one-source'
  return { source: all.join(';'), evidence: basis === 'computed' ? evidence : raised }
}

/** A row merged with the present one: where the values agree to the published digits, the present one stays and gains the source; another keeps only the basis. */
export const besidePresent = (row: ProposedRow, present: Observation | undefined, sources: Dataset['sources']): ProposedRow => {
  if (present === undefined) return row
  if (!agreesWith(row, present)) return { ...row, basis: row.basis || present.basis }
  const { basis, bound, note } = present
  return { ...row, ...printedPresent(present), ...withWitness(row.source, present, sources), basis, bound, note }
}
