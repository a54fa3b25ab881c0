import type { Language } from '../model/text'
import * as en from './en/hand'
import * as zh from './zh/hand'

export type { HandWords } from './zh/hand'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of reading a table by hand. */
export const handWords = (language: Language): zh.HandWords => WORDS[language].hand
