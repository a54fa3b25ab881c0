import type { Language } from '../model/text'
import * as en from './en/usage'
import * as zh from './zh/usage'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** How the commands are used, and why arguments make no sense. */
export const usageWords = (language: Language): zh.UsageWords => WORDS[language].usage
