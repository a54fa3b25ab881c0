import type { Statement } from '../mentions/statement'
import type { Quantity } from './quantity'

/** What a text may leave out of 约 and 左右, as a share of the value. */
const ABOUT = 0.025
/** What 近 may lack. */
const NEAR = 0.1
const SLACK = 1e-9

const overlaps = (value: number, half: number, { low, high }: Quantity): boolean => {
  const slack = SLACK * Math.max(1, Math.abs(value))
  return value - half < high - slack && low + slack < value + half
}

/** Signed value that a statement gives to its quantity. */
const signedValue = ({ value, direction, relation }: Statement): number => (direction === 0 || relation === 'streak' ? value : direction * Math.abs(value))

/** Times that a figure may lie beyond a bound and still be what is bounded: 一千多万人 is not said of 7亿. */
const FARTHEST = 5

/** Whether a bound holds of a quantity of another order, of which nobody would give it. */
export const isIdleBound = ({ modifier, value }: Statement, found: Quantity): boolean => {
  const ratio = value === 0 ? 1 : Math.abs(found.value / value)
  return (modifier === 'over' && ratio > FARTHEST) || (modifier === 'under' && ratio < 1 / FARTHEST)
}

/** Whether a quantity lies where the text says, by the rounding of both and the words beside the number. */
export const agrees = (statement: Statement, found: Quantity): boolean => {
  const { modifier, step, loose, direction } = statement
  const value = Math.abs(signedValue(statement))
  const isEitherWay = direction === 0 && /^(?:gap|change)$/.test(statement.relation) // 相差, 变化
  const turn = direction < 0 || (direction === 0 && statement.value < 0) || (isEitherWay && found.value < 0) ? -1 : 1
  const quantity: Quantity = turn > 0 ? found : { ...found, value: -found.value, low: -found.high, high: -found.low }
  const slack = SLACK * Math.max(1, value)
  if (isIdleBound(statement, found)) return false
  switch (modifier) {
    case 'over':
      return quantity.high >= value - slack
    case 'under':
      return quantity.low <= value + slack && quantity.high >= -slack
    case 'about':
      return Math.abs(quantity.value - value) <= ABOUT * value || overlaps(value, loose / 2, quantity) || (statement.unit === 'percent' && statement.step > 1 && overlaps(value, step / 2, quantity))
    case 'near':
      return overlaps(value, step / 2, quantity) || (quantity.value <= value && quantity.value >= value * (1 - NEAR))
    case 'exact':
      return overlaps(value, step / 2, quantity) || overlaps(value, loose / 2, quantity)
    default:
      return modifier satisfies never
  }
}
