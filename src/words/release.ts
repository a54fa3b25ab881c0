import type { Language } from '../model/text'
import * as en from './en/release'
import * as zh from './zh/release'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the first-release view. */
export const releaseWords = (language: Language): zh.ReleaseWords => WORDS[language].release
