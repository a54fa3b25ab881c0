import { readPeriodText } from './period-text'
import { tidy } from './tidy'

const YEAR = /^-?\d{1,5}$/
const DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.Z+]*)?$/

/** A period as `readPeriodText` has it, and beyond its calendar: years before 1000 and before our era (`-10000`) and single days (`2020-03-14`) as printed. */
export const readLoosePeriod = (text: string): string | undefined => {
  const plain = tidy(text)
  const [, year, month = '', day = ''] = DAY.exec(plain) ?? []
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return readPeriodText(plain) ?? (YEAR.test(plain) ? String(Number(plain)) : undefined)
}
