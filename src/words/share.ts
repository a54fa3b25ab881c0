import type { Language } from '../model/text'
import { shareEn } from './share.en'
import { shareZh, type ShareWords } from './share.zh'

/** Words of the sharing dialog. */
export const shareWords = (language: Language): ShareWords => ({ zh: shareZh, en: shareEn })[language]
