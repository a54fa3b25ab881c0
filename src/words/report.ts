import type { Language } from '../model/text'
import * as en from './en/report'
import * as zh from './zh/report'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** The name of each issue code, for headings of groups and rules of reports. */
export const issueNames = (language: Language): zh.IssueNames => WORDS[language].issueNames

/** Words of reports saved as files. */
export const reportWords = (language: Language): zh.ReportWords => WORDS[language].report
