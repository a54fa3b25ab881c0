import type { Language } from '../model/text'
import * as en from './en/briefing'
import * as zh from './zh/briefing'

export type { BriefingWords } from './zh/briefing'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of choosing, ordering, presenting and printing a briefing. */
export const briefingWords = (language: Language): zh.BriefingWords => WORDS[language].briefing
