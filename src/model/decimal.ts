const DIGITS = 15 // what a double holds without noise

const POWERS: readonly number[] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6]
const SMALL = 1e9 // below it noise, and the error of a product, stay far under CLEAR
const CLEAR = 1e-4 // how far from a half the last digit must be to be rounded without its decimal form

/** The rounded value where no half is near, by arithmetic alone; else undefined. */
const roundClear = (value: number, decimals: number): number | undefined => {
  const power = POWERS[Math.abs(decimals)]
  if (power === undefined) return undefined
  const scaled = Math.abs(decimals < 0 ? value / power : value * power)
  if (!(scaled < SMALL && Math.abs(scaled - Math.floor(scaled) - 0.5) > CLEAR)) return undefined
  const whole = Math.floor(scaled + 0.5)
  return whole === 0 ? 0 : Math.sign(value) * (decimals < 0 ? whole * power : whole / power)
}

/** By the digits of the decimal form. */
const roundDigits = (value: number, decimals: number): number => {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(DIGITS - 1).split('e')
  const digits = mantissa.replace('.', '')
  const kept = Number(exponent) + 1 + decimals
  if (kept >= DIGITS) return Number(value.toPrecision(DIGITS))
  if (kept < 0) return 0
  const up = (digits[kept] ?? '0') >= '5' ? 1 : 0
  const whole = Number(digits.slice(0, kept) || '0') + up
  return whole === 0 ? 0 : Math.sign(value) * Number(`${whole}e${-decimals}`)
}

/**
 * Rounds half away from zero on the decimal digits, as print does: 2.165 → 2.17 although its binary form lies below.
 * Noise of arithmetic beyond 15 significant digits is dropped first.
 */
export const roundDecimal = (value: number, decimals: number): number => {
  if (!Number.isFinite(value) || value === 0) return value + 0
  return roundClear(value, decimals) ?? roundDigits(value, decimals)
}

const LEAST = 1e-6
const GREAT = 1e21 // from here on, and below LEAST, a number is written by a power of ten

/** The digits of a rounded number, not negative; with a comma between groups of three where it is grouped. By hand: the first `Intl` object of a page takes a browser some thirty milliseconds, before any figure is shown. */
export const digitsOf = (size: number, decimals: number, groups: boolean): string => {
  const [whole = '', part = ''] = (size < LEAST || size >= GREAT ? size.toFixed(decimals) : String(size)).split('.')
  return (groups ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole) + (decimals > 0 ? `.${part.padEnd(decimals, '0')}` : '')
}
