import type { Language } from '../model/text'
import { versionsEn } from './versions.en'
import { versionsZh, type VersionsWords } from './versions.zh'

/** Words of the data kept in this browser. */
export const versionsWords = (language: Language): VersionsWords => ({ zh: versionsZh, en: versionsEn })[language]
