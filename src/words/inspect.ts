import type { Language } from '../model/text'
import { inspectEn } from './inspect.en'
import { inspectZh, type InspectWords } from './inspect.zh'

const WORDS = { zh: inspectZh, en: inspectEn } satisfies Record<Language, InspectWords>

/** Words of `sanhua inspect`. */
export const inspectWords = (language: Language): InspectWords => WORDS[language]
