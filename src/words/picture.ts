import type { Language } from '../model/text'
import { pictureEn } from './picture.en'
import { pictureZh, type PictureWords } from './picture.zh'

export type { PictureWords } from './picture.zh'

/** Words of pictures that are saved: what is printed into them, and what their sizes are called. */
export const pictureWords = (language: Language): PictureWords => ({ zh: pictureZh, en: pictureEn })[language]
