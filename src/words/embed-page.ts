import type { Language } from '../model/text'
import { embedPageEn } from './embed-page.en'
import { embedPageZh, type EmbedPageWords } from './embed-page.zh'

export type { EmbedPageWords } from './embed-page.zh'

/** Words on the page that other sites frame. */
export const embedPageWords = (language: Language): EmbedPageWords => ({ zh: embedPageZh, en: embedPageEn })[language]
