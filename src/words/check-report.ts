import type { Language } from '../model/text'
import { checkReport as en } from './en/check-report'
import { checkReport as zh, type CheckReportWords } from './zh/check-report'

const WORDS: Readonly<Record<Language, CheckReportWords>> = { zh, en }

/** Words of what is saved of a checked text, and of changing what a statement means. */
export const checkReportWords = (language: Language): CheckReportWords => WORDS[language]
