import type { Language } from '../model/text'
import * as en from './en/vintage'
import * as zh from './zh/vintage'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words by which a reader chooses the vintage of what is shown. */
export const vintageWords = (language: Language): zh.VintageWords => WORDS[language].vintage
