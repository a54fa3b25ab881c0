import type { Language } from '../model/text'
import * as en from './en/check-text'
import * as zh from './zh/check-text'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the page on which texts are checked. */
export const checkPageWords = (language: Language): zh.CheckPageWords => WORDS[language].checkPage

/** Words of checking a text. */
export const checkTextWords = (language: Language): zh.CheckTextWords => WORDS[language].checkText
