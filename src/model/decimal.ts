const DIGITS = 15 // what a double holds without noise

/**
 * Rounds half away from zero on the decimal digits, as print does: 2.165 → 2.17 although its binary form lies below.
 * Noise of arithmetic beyond 15 significant digits is dropped first.
 */
export const roundDecimal = (value: number, decimals: number): number => {
  if (!Number.isFinite(value) || value === 0) return value + 0
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(DIGITS - 1).split('e')
  const digits = mantissa.replace('.', '')
  const kept = Number(exponent) + 1 + decimals
  if (kept >= DIGITS) return Number(value.toPrecision(DIGITS))
  if (kept < 0) return 0
  const up = (digits[kept] ?? '0') >= '5' ? 1 : 0
  const whole = Number(digits.slice(0, kept) || '0') + up
  return whole === 0 ? 0 : Math.sign(value) * Number(`${whole}e${-decimals}`)
}
