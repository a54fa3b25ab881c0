import type { Language } from '../model/text'
import * as en from './en/find'
import * as zh from './zh/find'

export type { SearchWords } from './zh/find'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the search over everything. */
export const searchWords = (language: Language): zh.SearchWords => WORDS[language].search
