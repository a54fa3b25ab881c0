import type { Language } from '../model/text'
import * as en from './en/embed-parts'
import * as zh from './zh/embed-parts'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of an embedded page on its opening state, and in its table, its form, its box and its messages. */
export const embedPartWords = (language: Language): zh.EmbedPartWords => WORDS[language].embedParts
