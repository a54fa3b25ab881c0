import { MAX_YEAR, MIN_YEAR } from '../../../model/period'
import { MINUS, NINE, POINT, ZERO } from './byte-record'

const MOST_DIGITS = 15 // the mantissa stays an exact integer

/** What `PlainNumber.read` found: mantissa / 10^decimals. */
export class PlainNumber {
  mantissa = 0
  decimals = 0

  /** Reads `-?digits(.digits)?`; false for anything else, and for more digits than are exact. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const negative = bytes[from] === MINUS
    const start = negative ? from + 1 : from
    let mantissa = 0
    let point = -1
    for (let at = start; at < to; at += 1) {
      const byte = bytes[at] as number
      if (byte >= ZERO && byte <= NINE) mantissa = mantissa * 10 + (byte - ZERO)
      else if (byte === POINT && point < 0 && at > start) point = at
      else return false
    }
    const digits = to - start - (point < 0 ? 0 : 1)
    if (digits < 1 || digits > MOST_DIGITS || point === to - 1) return false
    this.mantissa = negative ? -mantissa : mantissa
    this.decimals = point < 0 ? 0 : to - point - 1
    return true
  }
}

const digit = (bytes: Uint8Array, at: number): number => {
  const value = (bytes[at] as number) - ZERO
  return value >= 0 && value <= 9 ? value : Number.NaN
}

/** Period code of `2023` or `2023-06`; 0 for every other form. */
export const plainPeriod = (bytes: Uint8Array, from: number, to: number): number => {
  const length = to - from
  if (length !== 4 && length !== 7) return 0
  const year =
    digit(bytes, from) * 1000 + digit(bytes, from + 1) * 100 + digit(bytes, from + 2) * 10 + digit(bytes, from + 3)
  if (!(year >= MIN_YEAR && year <= MAX_YEAR)) return 0
  if (length === 4) return year * 100
  if (bytes[from + 4] !== MINUS) return 0
  const month = digit(bytes, from + 5) * 10 + digit(bytes, from + 6)
  return month >= 1 && month <= 12 ? year * 100 + month : 0
}
