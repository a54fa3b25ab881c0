const HEAD = 4096
const headOf = (text: string): string => text.slice(0, HEAD).replace(/^[\ufeff\s]+/, '')

/** A workbook that Excel 2003 wrote as XML. */
export const isSpreadsheetXml = (text: string): boolean => {
  const head = headOf(text)
  return head.startsWith('<') && head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook[\s>]/.test(head)
}

/** A web page, also one that was saved as `.xls`. */
export const isHtml = (text: string): boolean => {
  const head = headOf(text)
  return /^<(?:!doctype\s+html|html|head|meta|body|table|style|title|div|center|font)[\s>/]/i.test(head) || (/^<(?:!--|\?xml|[a-z]+[\s>])/i.test(head) && /<table[\s>]/i.test(text))
}

/** A JSON file, which no spreadsheet opens. */
export const isJson = (text: string): boolean => /^(?:\{\s*["}]|\[\s*(?:[{[\]"]|\d+\s*,))/.test(headOf(text))
