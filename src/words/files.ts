import type { Language } from '../model/text'
import { filesEn } from './files.en'
import { filesZh, type FilesWords } from './files.zh'

/** Words inside exported files. */
export const filesWords = (language: Language): FilesWords => ({ zh: filesZh, en: filesEn })[language]
