import type { Language } from '../model/text'
import * as en from './en/overview'
import * as zh from './zh/overview'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the overview: key figures, findings, checked statements, entries to the chapters. */
export const overviewWords = (language: Language): zh.OverviewWords => WORDS[language].overview
