import type { Language } from '../model/text'
import { renderEn } from './render.en'
import { renderZh, type RenderWords } from './render.zh'

export type { RenderWords } from './render.zh'

/** Words of `sanhua render`. */
export const renderWords = (language: Language): RenderWords => ({ zh: renderZh, en: renderEn })[language]
