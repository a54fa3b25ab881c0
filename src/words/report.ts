import type { Language } from '../model/text'
import * as en from './en/report'
import * as zh from './zh/report'
import { LOCALES } from './locales'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** The name of each issue code, for headings of groups and rules of reports. */
export const issueNames = (language: Language): zh.IssueNames => WORDS[language].issueNames

/** Words of reports saved as files. */
export const reportWords = (language: Language): zh.ReportWords => WORDS[language].report

/** What became of the numbers of a file. */
interface CoverageCounts {
  readonly numbers: number
  readonly read: number
  readonly leftOut: Readonly<Partial<Record<string, number>>> // by reason
  readonly unread: number
}

/** `读取 1,053 / 9,477 个数，略去 24 个（时期 12、序号 12）`: in one line, with what was left out by reason. */
export const coverageText = ({ numbers, read, leftOut, unread }: CoverageCounts, language: Language): string => {
  const words = WORDS[language].coverage
  const shown = new Intl.NumberFormat(LOCALES[language].formatTag)
  const left = Object.entries(leftOut).flatMap(([reason, count = 0]) => (count > 0 ? [{ reason, count }] : [])).sort((a, b) => b.count - a.count)
  const sum = left.reduce((total, { count }) => total + count, 0)
  const reasons = left.map(({ reason, count }) => words.reason(words.reasons[reason] ?? reason, shown.format(count)))
  return words.joined([words.read(shown.format(read), shown.format(numbers)), ...(sum > 0 ? [words.leftOut(shown.format(sum), reasons)] : []), ...(unread > 0 ? [words.unread(shown.format(unread))] : [])])
}
