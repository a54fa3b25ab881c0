import type { Language } from '../model/text'
import { briefingFileEn } from './briefing-file.en'
import { briefingFileZh, type BriefingFileWords } from './briefing-file.zh'

/** Words in a briefing saved as one file. */
export const briefingFileWords = (language: Language): BriefingFileWords => ({ zh: briefingFileZh, en: briefingFileEn })[language]
