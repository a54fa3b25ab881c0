import type { Language } from '../model/text'
import * as en from './en/chart-text'
import * as zh from './zh/chart-text'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words beside a chart. They are apart from those in it, which embedded charts need sooner. */
export const chartTextWords = (language: Language): zh.ChartTextWords => WORDS[language].chartText
