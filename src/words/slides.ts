import type { Language } from '../model/text'
import { slidesEn } from './slides.en'
import { slidesZh, type SlideWords } from './slides.zh'

export type { SlideWords } from './slides.zh'

/** Words on slides that are saved for PowerPoint and WPS. */
export const slideWords = (language: Language): SlideWords => ({ zh: slidesZh, en: slidesEn })[language]
