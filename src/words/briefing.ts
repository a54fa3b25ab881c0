import type { Language } from '../model/text'
import { briefingEn } from './briefing.en'
import { briefingZh, type BriefingWords } from './briefing.zh'

export type { BriefingWords } from './briefing.zh'

/** Words of choosing, ordering, presenting and printing a briefing. */
export const briefingWords = (language: Language): BriefingWords => ({ zh: briefingZh, en: briefingEn })[language]
