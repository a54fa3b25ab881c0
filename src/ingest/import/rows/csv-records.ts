/** Cuts a CSV text into records without losing a byte, so that unchanged ones can be written back as they are. */

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

/** Spans of the records of a text. A quote that never closes ends with its line, as in the reader. */
export const recordSpans = (text: string, delimiter: string): RecordSpan[] => {
  const spans: RecordSpan[] = []
  let quote = text.indexOf('"') // the next one; kept, so that the text is searched only once
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

/** The cells of a record as written, with quotes. */
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

/** The text of a cell without quotes and outer blanks. */
export const unquotedCell = (raw: string): string => {
  const bare = raw.trim()
  return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1).replace(/""/g, '"').trim() : bare
}

/** A text as a written cell, quoted where needed, or where the replaced one was. */
export const rawCell = (text: string, delimiter: string, isQuoted = false): string =>
  (isQuoted && text !== '') || text.includes(delimiter) || /["\n\r]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text

/** The delimiter of a header line, by the rule of the reader. */
export const delimiterOf = (text: string): string => {
  const line = text.slice(0, endOfLine(text, 0))
  return line.includes(',') ? ',' : (['\t', ';'].find((sign) => line.includes(sign)) ?? ',')
}

/** The line end of a text: that of its first line. */
export const lineEndOf = (text: string): string => {
  const end = endOfLine(text, 0)
  if (end === text.length) return '\n'
  return text.slice(end, afterLineEnd(text, end))
}
