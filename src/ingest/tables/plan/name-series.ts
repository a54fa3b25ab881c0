import type { DimensionValue } from './file-series'
import { isTotalWord, tidy } from './tidy'
import type { KeyColumn, Plan, ValueColumn } from './plan'
import type { SeriesName } from './series-builder'
import { splitUnit } from './unit-text'

/** A key column of a plan with what all its cells show. */
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

/** Dimensions that belong in the label: those that vary, and constant ones that narrow what is counted. */
const shownIn = (keys: readonly KnownKey[], row: RowKeys): string[] =>
  keys.flatMap((key, at) => {
    const value = row[at] ?? ''
    return key.role === 'dimension' && (key.varies || (key.isQuiet !== true && !isTotalWord(value))) ? [value] : []
  })

/** The code of a place; of several the one of three letters. */
const codeOf = (keys: readonly KnownKey[], row: RowKeys): string => {
  const codes = keys.flatMap((key, at) => (key.role === 'region-code' && row[at] ? [row[at]] : []))
  return codes.find((code) => /^[A-Z]{3}$/.test(code)) ?? codes[0] ?? ''
}

const LONGEST_LABEL = 2000 // of many cells; the cells' own texts are in the dimensions
const NO_SCALE = /^(?:units?|unités?|unidades?|einheiten|0|1|ones|none|not applicable|actual)$/i

/** A unit that is in several columns (unit, scale, base), without scales that say nothing. */
const unitOf = (keys: readonly KnownKey[], row: RowKeys): string => {
  const parts = keys.flatMap((key, at) => (key.role === 'unit' && row[at] ? [row[at]] : []))
  const telling = parts.length > 1 ? parts.filter((part, at) => !NO_SCALE.test(part) && parts.indexOf(part) === at) : parts
  return (telling.length > 0 ? telling : parts.slice(0, 1)).join(', ')
}

/** What a row's keys say of all its cells. */
const namesOfRow = (keys: readonly KnownKey[], row: RowKeys) => ({
  indicator: role(keys, row, 'indicator'),
  indicatorCode: role(keys, row, 'indicator-code'),
  region: role(keys, row, 'region'),
  regionCode: codeOf(keys, row),
  unit: unitOf(keys, row),
  shown: shownIn(keys, row),
  dimensions: keys.flatMap((key, at): DimensionValue[] => (key.role === 'dimension' && row[at] ? [{ name: key.name, value: row[at] }] : [])),
})

/** What a column's header says of all its cells. */
const namesOfColumn = ({ labels, region = '', indicator = '' }: ValueColumn, { unitBrackets, keepsBrackets }: Plan) => {
  const printed = labels.map(tidy)
  const split = printed.map((label) => splitUnit(label, unitBrackets))
  return {
    indicator: tidy(indicator),
    region: tidy(region),
    shown: keepsBrackets ? printed : split.map(({ name }) => name),
    unit: split.find(({ unit }) => unit !== '')?.unit ?? '',
    dimensions: split.flatMap(({ name }): DimensionValue[] => (name === '' ? [] : [{ name: '', value: name }])),
  }
}

// a wide table has thousands of cells for each row and column: what these say is made out once
const ofRows = new WeakMap<RowKeys, ReturnType<typeof namesOfRow>>()
const ofColumns = new WeakMap<ValueColumn, ReturnType<typeof namesOfColumn>>()

const once = <Key extends object, Made>(known: WeakMap<Key, Made>, key: Key, make: () => Made): Made => {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** The name of the series that a cell belongs to: the unit comes from its column, the header, the indicator's bracket, the label's, then the title. */
export const nameSeries = (plan: Plan, keys: readonly KnownKey[], row: RowKeys, column: ValueColumn): SeriesName => {
  const { constants, grid, unitBrackets } = plan
  const down = once(ofRows, row, () => namesOfRow(keys, row))
  const across = once(ofColumns, column, () => namesOfColumn(column, plan))
  const printed = down.indicator || across.indicator || constants.indicator
  const indicator = printed === '' ? { name: '', unit: '' } : splitUnit(printed, unitBrackets)
  return {
    file: grid.file,
    sheet: grid.sheet,
    label: joined([plan.keepsBrackets ? printed : indicator.name, ...down.shown, ...across.shown]).slice(0, LONGEST_LABEL) || grid.sheet,
    indicator: indicator.name,
    indicatorCode: down.indicatorCode || constants.indicatorCode,
    dimensions: down.dimensions.length === 0 ? across.dimensions : [...down.dimensions, ...across.dimensions],
    region: down.region || across.region || constants.region,
    regionCode: down.regionCode,
    unit: tidy(down.unit || column.unit || indicator.unit || across.unit || constants.unit),
  }
}
