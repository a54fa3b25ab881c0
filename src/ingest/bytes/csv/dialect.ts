import type { OnRecord } from './csv-table'
import type { Decoded } from '../encodings/decode'

/** How the cells of a text file are delimited. */
export interface Dialect {
  readonly delimiter: string | undefined // undefined: by runs of blanks
  readonly hasSepLine: boolean // the first line only names the delimiter, as Excel writes it
  readonly width: number // cells that most records have
}

/** In order of preference between equal scores: a comma may separate decimals, a tab does not. */
const DELIMITERS = ['\t', ';', '|', ','] as const
const RECORDS = 300
const LONGEST_QUOTED = 20_000
const SEP_LINE = /^\ufeff?sep=(.)\r?\n/i

/** Number of cells of each of the first records, with quoting; a quote that never closes is a plain character. */
const widthsOf = (text: string, delimiter: string): number[] => {
  const widths: number[] = []
  let width = 1
  let isBlank = true
  let atStart = true
  for (let at = 0; at < text.length && widths.length < RECORDS; at += 1) {
    const char = text[at]
    if (char === '"' && atStart) at = closingQuote(text, at)
    if (char === '\n' || char === '\r') {
      if (!isBlank) widths.push(width)
      width = 1
      isBlank = true
    } else if (char === delimiter) width += 1
    else if (char !== ' ') isBlank = false
    if (char === delimiter) isBlank = false
    atStart = char === delimiter || char === '\n' || char === '\r'
  }
  if (!isBlank && widths.length < RECORDS) widths.push(width)
  return widths
}

const closingQuote = (text: string, open: number): number => {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at < 0 || at - open > LONGEST_QUOTED ? open : at
}

/** The width that most records share, of those that have two cells or more. */
const commonest = (widths: readonly number[]): { width: number; hits: number; wide: number } => {
  const counts = new Map<number, number>()
  let wide = 0
  for (const width of widths) {
    if (width < 2) continue
    wide += 1
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  let best = { width: 1, hits: 0, wide }
  for (const [width, hits] of counts) if (hits > best.hits) best = { width, hits, wide }
  return best
}

/** Whether a sign is mostly next to another delimiter, so that it is padding. */
const isPadding = (text: string, sign: string): boolean => {
  let all = 0
  let beside = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    all += 1
    if (text[at + 1] === ',' || text[at + 1] === '"' && text[at + 2] === ',' || text[at + 1] === '\n' || text[at + 1] === '\r') beside += 1
  }
  return all > 0 && beside * 2 > all
}

const scoreOf = (text: string, delimiter: string): number => {
  const widths = widthsOf(text, delimiter)
  const { hits, wide } = commonest(widths)
  if (widths.length === 0 || hits === 0) return 0
  if (delimiter !== ',' && text.includes(',') && isPadding(text, delimiter)) return 0
  return (hits + 0.5 * (wide - hits)) / widths.length
}

const NUMBER = /^[-+]?[\d.]+$/

/** Whether runs of blanks divide most lines into the same number of cells, numbers among them. */
const isPartedByBlanks = (text: string): boolean => {
  const lines = text.split(/\r\n?|\n/, RECORDS).filter((line) => line.trim() !== '')
  const { width, hits } = commonest(lines.map((line) => line.trim().split(/[ \t\u3000]+/).length))
  if (width < 3 || hits < 3 || hits * 2 < lines.length) return false
  const numeric = lines.filter((line) => line.trim().split(/[ \t\u3000]+/).filter((cell) => NUMBER.test(cell)).length >= 2)
  return numeric.length * 2 >= lines.length
}

/** Dialect of a text by its beginning; preambles and notes of one cell do not count. `wanted`: the delimiter, where a person says it; a blank means runs of blanks. */
export const dialectOf = (text: string, wanted = ''): Dialect => {
  if (wanted !== '') return { delimiter: wanted === ' ' ? undefined : wanted, hasSepLine: SEP_LINE.test(text), width: wanted === ' ' ? 0 : commonest(widthsOf(text, wanted)).width }
  const named = SEP_LINE.exec(text)?.[1]
  if (named !== undefined) return { delimiter: named, hasSepLine: true, width: commonest(widthsOf(text, named)).width }
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(text, delimiter)
    if (score > best.score + 0.02) best = { delimiter, score }
  }
  const byBlanks = best.score < 0.5 && isPartedByBlanks(text)
  return { delimiter: byBlanks ? undefined : best.delimiter, hasSepLine: false, width: byBlanks ? 0 : commonest(widthsOf(text, best.delimiter)).width }
}

const FIGURE = /^\s*"?[-+]?\d[\d.,\s]*"?\s*$/

/** The delimiter of a record that is one cell in this dialect, and in another as many as most records have, figures among them; undefined for any other record. */
export const otherDelimiter = (cells: readonly string[], { delimiter, width }: Dialect): string | undefined => {
  const [text = ''] = cells
  if (width < 2 || text.length > 2000 || cells.slice(1).some((cell) => cell !== '')) return undefined
  return DELIMITERS.find((sign) => {
    if (sign === delimiter || !text.includes(sign)) return false
    const parts = text.split(sign)
    return parts.length === width && parts.some((part) => FIGURE.test(part))
  })
}

const BLANKS = /[ \t\u3000]+/
const SHORTEST = 3

/** Reads lines delimited by runs of blanks; a line that differs from the rows around it, a title or note, is one cell. */
export const readBlankParted = (decoded: Pick<Decoded, 'slices'>, onRecord: OnRecord): void => {
  const lines: string[] = []
  let held = ''
  for (const slice of decoded.slices()) {
    const pieces = (held + slice).split('\n')
    held = pieces.pop() ?? ''
    for (const piece of pieces) lines.push(piece)
  }
  if (held !== '') lines.push(held)
  const whole = lines.flatMap((line) => line.replace(/\r$/, '').split('\r'))
  const width = commonWidth(whole)
  whole.forEach((line, at) => {
    const cells = line.trim().split(BLANKS)
    onRecord(cells.length === width ? cells : [line], at + 1)
  })
}

const commonWidth = (lines: readonly string[]): number => {
  const counts = new Map<number, number>()
  for (const line of lines.slice(0, 1000)) {
    const width = line.trim().split(BLANKS).length
    if (width >= SHORTEST) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}
