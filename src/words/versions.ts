import type { Language } from '../model/text'
import * as en from './en/versions'
import * as zh from './zh/versions'

export type { StampWords } from './zh/versions'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the data kept in this browser. */
export const versionsWords = (language: Language): zh.VersionsWords => WORDS[language].versions

/** Words of the answer to an exported file that was dropped back. */
export const stampWords = (language: Language): zh.StampWords => WORDS[language].stamp
