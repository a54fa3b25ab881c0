const TWO_DIGITS = /^\s*(?:19|20)\d\d\.(?:0\d|1[0-2])\s*$/
const LOST = /^\s*((?:19|20)\d\d)\.1\s*$/

/** Where months are printed as `2016.01`, a spreadsheet made `2016.1` of October. */
export const hasLostZeros = (texts: readonly string[]): boolean => texts.some((text) => /\.0\d\s*$/.test(text) && TWO_DIGITS.test(text)) && texts.some((text) => LOST.test(text))

/** Gives October its zero back. */
export const withZero = (text: string): string => text.replace(LOST, '$1.10')
