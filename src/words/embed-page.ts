import type { Language } from '../model/text'
import * as en from './en/embed-page'
import * as zh from './zh/embed-page'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words on the page that other sites frame. */
export const embedPageWords = (language: Language): zh.EmbedPageWords => WORDS[language].embedPage
