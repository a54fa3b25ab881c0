import type { Language } from '../model/text'
import { stampDoorEn } from './stamp-door.en'
import { stampDoorZh } from './stamp-door.zh'

/** Words of the button by which an exported file is checked: all of it that loads with the page. */
export const stampDoorWords = (language: Language): typeof stampDoorZh => ({ zh: stampDoorZh, en: stampDoorEn })[language]
