/** A CSV text cut into records without losing a byte: what is not changed is put back as it stood. */

/** Where a record begins, ends, and the next one begins. */
export interface RecordSpan {
  readonly start: number
  readonly end: number // without its line end
  readonly next: number
}

const endOfLine = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return text.length
}

const afterLineEnd = (text: string, end: number): number => (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, text.length))

/** The end of a record that begins with or holds quotes; -1 when a quote is never closed. */
const endOfQuoted = (text: string, start: number, delimiter: string): number => {
  let at = start
  let opens = true
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"' && opens) {
      do {
        at = text.indexOf('"', at + 1)
        if (at < 0) return -1
      } while (text.charAt(at + 1) === '"' && (at += 1) > 0)
      opens = false
    } else if (sign === '\n' || sign === '\r') return at
    else opens = sign === delimiter
  }
  return at
}

/** Cuts a text into records. A quote that is never closed loses its line only, as in the reader. */
export const recordSpans = (text: string, delimiter: string): RecordSpan[] => {
  const spans: RecordSpan[] = []
  let quote = text.indexOf('"') // the next one; looked for once, not from every line to the end of the text
  let start = text.startsWith('\uFEFF') ? 1 : 0
  while (start < text.length) {
    let end = endOfLine(text, start)
    if (quote >= 0 && quote < start) quote = text.indexOf('"', start)
    if (quote >= 0 && quote < end) {
      const whole = endOfQuoted(text, start, delimiter)
      if (whole < 0) quote = -1
      else end = whole
    }
    const next = afterLineEnd(text, end)
    spans.push({ start, end, next })
    start = next
  }
  return spans
}

/** The cells of a record as they are, quotes and all. */
export const rawCells = (record: string, delimiter: string): string[] => {
  if (!record.includes('"')) return record.split(delimiter)
  const cells: string[] = []
  let start = 0
  let isOpen = false
  for (let at = 0; at < record.length; at += 1) {
    const sign = record.charAt(at)
    if (sign === '"' && (isOpen || at === start)) isOpen = !isOpen
    else if (sign === '"' && record.charAt(at - 1) === '"' && record.charAt(start) === '"') isOpen = true // a doubled quote
    else if (sign === delimiter && !isOpen) {
      cells.push(record.slice(start, at))
      start = at + 1
    }
  }
  return [...cells, record.slice(start)]
}

/** What a cell says: without quotes and outer blanks. */
export const unquotedCell = (raw: string): string => {
  const bare = raw.trim()
  return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1).replace(/""/g, '"').trim() : bare
}

/** A cell to be written, quoted where it must be, or where the one before was. */
export const rawCell = (text: string, delimiter: string, isQuoted = false): string =>
  (isQuoted && text !== '') || text.includes(delimiter) || /["\n\r]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text

/** The delimiter of a header line, as the reader takes it. */
export const delimiterOf = (text: string): string => {
  const line = text.slice(0, endOfLine(text, 0))
  return line.includes(',') ? ',' : (['\t', ';'].find((sign) => line.includes(sign)) ?? ',')
}

/** How lines end in a text: as its first line does. */
export const lineEndOf = (text: string): string => {
  const end = endOfLine(text, 0)
  if (end === text.length) return '\n'
  return text.slice(end, afterLineEnd(text, end))
}
