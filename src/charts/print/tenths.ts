/** Coordinates in a picture. */

/** A number rounded to a tenth, without trailing zeros. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10 || 0)

/** As `tenth`, without the zero before the point. */
export const short = (value: number): string => tenth(value).replace(/^(-?)0\./, '$1.')
