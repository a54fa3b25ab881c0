import type { Language } from '../model/text'
import * as en from './en/catalogue'
import * as zh from './zh/catalogue'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the catalogue of indicators; apart from those of the page, since it is fetched when a reader comes near it. */
export const catalogueWords = (language: Language): zh.CatalogueWords => WORDS[language].catalogue
