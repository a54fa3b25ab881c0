import type { Language } from '../model/text'
import { downloadEn } from './download.en'
import { downloadZh, type DownloadWords } from './download.zh'

/** Words of the menu of files. */
export const downloadWords = (language: Language): DownloadWords => ({ zh: downloadZh, en: downloadEn })[language]
