import { PUBLISHED_UNITS, scaleInto } from '../../../model/unit'
import type { IssueLog } from '../../bytes/issue-log'
import { nearestName } from '../../../transform/nearest-name'
import { readNumber, type NumberCell } from '../table/read-number'
import { NUMBER_FORM } from '../table/table'
import { MISMATCH, UNCLEAN, type Vocabulary } from './vocabulary'

/** A value and the unit it is published in, with the columns they are in (1-based). */
export interface ValueCells {
  readonly value: string
  readonly unit: string
  readonly line: number
  readonly valueColumn: number
  readonly unitColumn: number
}

/** A value in the canonical unit (NaN with a reason when missing) and the code of its published unit. */
export interface ReadValue {
  readonly cell: NumberCell
  readonly unit: number
}

const TOKENS = PUBLISHED_UNITS.map(({ token }) => token)
const LOST = { value: Number.NaN, decimals: 0, missing: 'unreadable', suggestion: '' } as const

/** Tokens that this indicator may be published in; all when it is unknown. */
const fittingTokens = (vocabulary: Vocabulary, indicator: number): string[] => {
  const unit = vocabulary.indicators[indicator]?.unit
  if (unit === undefined) return TOKENS
  return PUBLISHED_UNITS.filter((published) => scaleInto(published, unit) !== undefined).map(({ token }) => token)
}

const checkBounds = (vocabulary: Vocabulary, indicator: number, value: number, cells: ValueCells, log: IssueLog): void => {
  const known = vocabulary.indicators[indicator]
  if (known === undefined || !vocabulary.isOutside(indicator, value)) return
  const facts = { value, min: known.min, max: known.max, unit: known.unitId }
  log.add('value-out-of-bounds', 'error', cells.line, cells.valueColumn, cells.value, facts)
}

/** A missing value needs no unit, but a unit that is there must fit. */
const reportUnit = (vocabulary: Vocabulary, indicator: number, unit: number, cells: ValueCells, log: IssueLog): void => {
  const fitting = fittingTokens(vocabulary, indicator)
  const known = vocabulary.indicators[indicator]
  if (unit === UNCLEAN) {
    const nearest = nearestName(cells.unit, fitting) || nearestName(cells.unit, TOKENS)
    log.add('unit-unknown', 'error', cells.line, cells.unitColumn, cells.unit, { nearest })
  } else if (known !== undefined) {
    const facts = { indicator: known.id, expected: fitting.join(' ') }
    log.add('unit-mismatch', 'error', cells.line, cells.unitColumn, cells.unit, facts)
  }
}

/** Reads value and unit together, since either alone says nothing; `indicator` may be UNCLEAN. */
export const readValue = (vocabulary: Vocabulary, indicator: number, cells: ValueCells, log: IssueLog): ReadValue => {
  const unit = vocabulary.unitCodes.get(cells.unit) ?? UNCLEAN
  const power = indicator === UNCLEAN || unit === UNCLEAN ? MISMATCH : vocabulary.power(indicator, unit)
  const cell = readNumber(cells.value, power === MISMATCH ? 0 : power)
  if (cell.missing === 'unreadable') {
    const facts = { expected: NUMBER_FORM, suggestion: cell.suggestion }
    log.add('value-unreadable', 'error', cells.line, cells.valueColumn, cells.value, facts)
  }
  if (power !== MISMATCH) {
    checkBounds(vocabulary, indicator, cell.value, cells, log)
    return { cell, unit }
  }
  const absent = cell.missing !== '' && cell.missing !== 'unreadable'
  if (!absent || cells.unit !== '') reportUnit(vocabulary, indicator, unit, cells, log)
  const fallback = TOKENS.indexOf(fittingTokens(vocabulary, indicator)[0] ?? '')
  return { cell: cell.missing === '' ? LOST : cell, unit: Math.max(0, fallback) }
}
