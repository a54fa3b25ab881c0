import type { Language } from '../model/text'
import { beforeAfterEn } from './before-after.en'
import { beforeAfterZh, type BeforeAfterWords } from './before-after.zh'

/** Words of the small charts of before and after. */
export const beforeAfterWords = (language: Language): BeforeAfterWords => ({ zh: beforeAfterZh, en: beforeAfterEn })[language]
