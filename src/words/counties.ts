import type { Language } from '../model/text'
import * as en from './en/counties'
import * as zh from './zh/counties'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

export type { CountyWords } from './zh/counties'

/** Words of the pages of counties and prefectures, fetched with them. */
export const countyWords = (language: Language): zh.CountyWords => WORDS[language].counties
