import type { Language } from '../model/text'
import * as en from './en/panel-details'
import * as zh from './zh/panel-details'

export type { DetailWords } from './zh/panel-details'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of a panel's table, sources and freshness. */
export const detailWords = (language: Language): zh.DetailWords => WORDS[language].details
