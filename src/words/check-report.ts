import type { Language } from '../model/text'
import * as en from './en/check-report'
import * as zh from './zh/check-report'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of what is saved of a checked text, and of changing what a statement means. */
export const checkReportWords = (language: Language): zh.CheckReportWords => WORDS[language].checkReport
