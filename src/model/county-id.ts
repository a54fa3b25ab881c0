/** Ids of places below the province, apart from the rest of them since every page asks whether its address names one. */

const ID = /^CN-(\d{6})$/

/** `CN-510104` → `510104`; '' for any other place. */
export const countyCodeOf = (id: string): string => ID.exec(id)?.[1] ?? ''

/** The id of a place below the province, by which an address names it. */
export const countyId = (code: string): string => `CN-${code}`
