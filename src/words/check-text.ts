import type { Language } from '../model/text'
import * as en from './en/check-text'
import * as zh from './zh/check-text'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of checking a text. */
export const checkTextWords = (language: Language): zh.CheckTextWords => WORDS[language].checkText
