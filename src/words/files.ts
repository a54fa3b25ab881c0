import type { Language } from '../model/text'
import * as en from './en/files'
import * as zh from './zh/files'

export type { FilesWords, PictureWords } from './zh/files'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words inside exported files. */
export const filesWords = (language: Language): zh.FilesWords => WORDS[language].files

/** Words of pictures that are saved: what is printed into them, and what their sizes are called. */
export const pictureWords = (language: Language): zh.PictureWords => WORDS[language].picture

/** Words on slides that are saved for PowerPoint and WPS. */
export const slideWords = (language: Language): zh.SlideWords => WORDS[language].slides

/** Words in a briefing saved as one file. */
export const briefingFileWords = (language: Language): zh.BriefingFileWords => WORDS[language].briefingFile

/** Words beside an author's own headlines and texts. */
export const authoredWords = (language: Language): zh.AuthoredWords => WORDS[language].authored
