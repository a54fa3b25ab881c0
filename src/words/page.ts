import type { Language } from '../model/text'
import * as en from './en/page'
import * as zh from './zh/page'

export type { PageWords } from './zh/page'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the page, apart from those of its panels and charts: the first that a reader sees wait for these alone. */
export const pageWords = (language: Language): zh.PageWords => WORDS[language].page

/** Labels of the buttons that open parts loaded on request: the check of an exported file, the list of versions. */
export const onRequestWords = (language: Language): zh.OnRequestWords => WORDS[language].onRequest
