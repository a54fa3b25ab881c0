import type { Language } from '../model/text'
import * as en from './en/data-page'
import * as zh from './zh/data-page'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the data's page, fetched with it. */
export const dataPageWords = (language: Language): zh.DataPageWords => WORDS[language].dataPage
