import type { Language } from '../model/text'
import * as en from './en/places'
import * as zh from './zh/places'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

export type { PlacesWords } from './zh/places'

/** Words of the pages of places, fetched with them. */
export const placesWords = (language: Language): zh.PlacesWords => WORDS[language].places
