import type { Language } from '../model/text'
import * as en from './en/address'
import * as zh from './zh/address'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words on the parts of an address that were not used. */
export const addressWords = (language: Language): zh.AddressWords => WORDS[language].address
