import type { DimensionValue } from '../intake/file-reading'
import { isTotalWord } from './total-words'
import type { KeyColumn, Plan, ValueColumn } from './plan'
import type { SeriesName } from './series-builder'
import { tidy } from './tidy'
import { splitUnit } from './unit-text'

/** A key column of a plan with what a whole look at it told. */
export interface KnownKey extends KeyColumn {
  readonly varies: boolean
}

/** Keys of one row, tidied, in the order of the plan's key columns. */
export type RowKeys = readonly string[]

const joined = (parts: readonly string[]): string => parts.filter((part, at) => part !== '' && part !== parts[at - 1]).join(' · ')

const role = (keys: readonly KnownKey[], row: RowKeys, wanted: KeyColumn['role']): string => {
  const found = keys.flatMap((key, at) => (key.role === wanted && row[at] ? [row[at]] : []))
  return joined(found)
}

const dimensionsOf = (keys: readonly KnownKey[], row: RowKeys, { labels }: ValueColumn): DimensionValue[] => [
  ...keys.flatMap((key, at) => (key.role === 'dimension' && row[at] ? [{ name: key.name, value: row[at] }] : [])),
  ...labels.filter((label) => label !== '').map((value) => ({ name: '', value })),
]

/** Dimensions that belong in the label: those that vary, and constant ones that narrow what is counted. */
const shownIn = (keys: readonly KnownKey[], row: RowKeys): string[] =>
  keys.flatMap((key, at) => {
    const value = row[at] ?? ''
    return key.role === 'dimension' && (key.varies || (key.isQuiet !== true && !isTotalWord(value))) ? [value] : []
  })

const NO_SCALE = /^(?:units?|unités?|unidades?|einheiten|0|1|ones|none|not applicable|actual)$/i

/** A unit that stands in several columns (unit, scale, base), without scales that say nothing. */
const unitOf = (keys: readonly KnownKey[], row: RowKeys): string => {
  const parts = keys.flatMap((key, at) => (key.role === 'unit' && row[at] ? [row[at]] : []))
  const telling = parts.length > 1 ? parts.filter((part, at) => !NO_SCALE.test(part) && parts.indexOf(part) === at) : parts
  return (telling.length > 0 ? telling : parts.slice(0, 1)).join(', ')
}

/** The name of the series that a cell belongs to: the unit comes from its column, the header, the indicator's bracket, the label's, then the title. */
export const nameSeries = (plan: Plan, keys: readonly KnownKey[], row: RowKeys, column: ValueColumn): SeriesName => {
  const { constants, grid, unitBrackets } = plan
  const printed = role(keys, row, 'indicator') || tidy(column.indicator ?? '') || constants.indicator
  const indicator = splitUnit(printed, unitBrackets)
  const labels = column.labels.map((label) => splitUnit(tidy(label), unitBrackets))
  const dimensions = dimensionsOf(keys, row, { ...column, labels: labels.map(({ name }) => name) })
  const ofLabels = labels.find(({ unit }) => unit !== '')?.unit ?? ''
  const unit = unitOf(keys, row) || column.unit || indicator.unit || ofLabels || constants.unit
  return {
    file: grid.file,
    sheet: grid.sheet,
    label: joined(plan.keepsBrackets ? [printed, ...shownIn(keys, row), ...column.labels.map(tidy)] : [indicator.name, ...shownIn(keys, row), ...labels.map(({ name }) => name)]) || grid.sheet,
    indicator: indicator.name,
    indicatorCode: role(keys, row, 'indicator-code') || constants.indicatorCode,
    dimensions,
    region: role(keys, row, 'region') || tidy(column.region ?? '') || constants.region,
    regionCode: role(keys, row, 'region-code'),
    unit: tidy(unit),
  }
}
