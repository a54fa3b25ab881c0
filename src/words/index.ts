import type { Language } from '../model/text'
import { uiEn } from './ui.en'
import { uiZh, type UiWords } from './ui.zh'

export type { UiWords } from './ui.zh'
export { plain as printNumber } from './issue-words'

const UI = { zh: uiZh, en: uiEn } satisfies Record<Language, UiWords>

/** Every word of the surface in one language. */
export const uiWords = (language: Language): UiWords => UI[language]
