/** A header as it is compared: half-width, lower case, `_` and runs of blanks as one blank. `REF_AREA` and `Ref area` are one name. */
export const columnName = (text: string): string =>
  text.replace(/[\u200b\ufeff\u00ad]/g, '').normalize('NFKC').toLowerCase().replace(/[_\s]+/g, ' ').trim()
