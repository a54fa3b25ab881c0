import type { Grid } from '../../bytes/grid/grid'
import { readLoosePeriod, readPeriodText } from '../plan/period-text'
import { isBlank, tidy } from '../plan/tidy'

/** Whether a text names a period; `isLoose` takes years before our era and single days too. */
export const isPeriodText = (text: string, isLoose = false): boolean => (isLoose ? readLoosePeriod(text) : readPeriodText(text)) !== undefined

const FULL_DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/

/** How much of what a column holds names periods, 0 to 1. */
export const periodShare = (grid: Grid, rows: readonly number[], column: number, isLoose = false): number => {
  const filled = rows.filter((row) => !isBlank(grid.cell(row, column)))
  const read = filled.filter((row) => isPeriodText(grid.cell(row, column), isLoose) || FULL_DATE.test(tidy(grid.cell(row, column))))
  return filled.length === 0 ? 0 : read.length / filled.length
}

/** The column of periods among candidates: the first of which nearly all can be read, else the one of which most can. */
export const periodColumn = (grid: Grid, rows: readonly number[], candidates: readonly number[], isLoose = false): number => {
  const shares = candidates.map((column) => ({ column, share: periodShare(grid, rows, column, isLoose) }))
  const sure = shares.find(({ share }) => share >= 0.98)
  const best = sure ?? shares.slice().sort((a, b) => b.share - a.share)[0]
  return best && best.share >= 0.5 ? best.column : -1
}

/** Whether a column holds single days, not months named by their first or last day. */
export const isDaily = (grid: Grid, rows: readonly number[], column: number): boolean =>
  rows.some((row) => {
    const text = tidy(grid.cell(row, column))
    return FULL_DATE.test(text) && readPeriodText(text) === undefined && readLoosePeriod(text) !== undefined
  })

/** Whether a column holds one day a year, its first or its last: 2019-01-01, 2020-01-01. */
export const isYearly = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const texts = new Set(rows.map((row) => tidy(grid.cell(row, column))).filter((text) => text !== ''))
  const all = Array.from(texts)
  return texts.size > 1 && (all.every((text) => /^\d{4}[-/]0?1[-/]0?1(?:$|[ T])/.test(text)) || all.every((text) => /^\d{4}[-/]12[-/]31(?:$|[ T])/.test(text)))
}

/** A year and the month or quarter that is beside it, as one text; the year alone where the other says none of both. */
export const yearWithPart = (year: string, part: string): string => {
  const [y, p] = [tidy(year), tidy(part)]
  if (!/^\d{4}年?$/.test(y)) return p !== '' && readPeriodText(p) !== undefined ? p : y
  const plain = y.replace('年', '')
  const found = [`${plain}-${p}`, `${plain} ${p}`, `${plain}年${p}`].find((text) => p !== '' && readPeriodText(text) !== undefined)
  return found ?? (readPeriodText(p) === undefined ? y : p)
}

/** Whether a column tells the period of each row a second time: `YR` beside `Year`, a code of the year beside it. */
export const tellSamePeriod = (grid: Grid, rows: readonly number[], column: number, period: number): boolean => {
  let same = 0
  for (const row of rows) {
    const text = grid.cell(row, column)
    if (isBlank(text)) continue
    const read = readPeriodText(text)
    if (read === undefined || read !== readPeriodText(grid.cell(row, period))) return false
    same += 1
  }
  return same > 0
}
