import type { Language } from '../model/text'
import { applyEn } from './apply.en'
import { applyZh, type ApplyWords } from './apply.zh'

const WORDS = { zh: applyZh, en: applyEn } satisfies Record<Language, ApplyWords>

/** Words of `sanhua apply`. */
export const applyWords = (language: Language): ApplyWords => WORDS[language]

export type { ApplyWords }
