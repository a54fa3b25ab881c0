import type { Language } from '../model/text'
import { stampEn } from './stamp.en'
import { stampZh, type StampWords } from './stamp.zh'

/** Words of the answer to an exported file that was dropped back. */
export const stampWords = (language: Language): StampWords => ({ zh: stampZh, en: stampEn })[language]
