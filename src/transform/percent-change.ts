/** Change on the base in per cent; undefined for a base that is zero, negative or so near to zero that the rate means nothing. */
export const percentChange = (now: number, base: number): number | undefined => {
  const percent = base > 0 ? (now / base - 1) * 100 : Number.NaN
  return Math.abs(percent) <= Number.MAX_SAFE_INTEGER ? percent : undefined
}
