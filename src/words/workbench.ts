import type { Language } from '../model/text'
import * as en from './en/workbench'
import * as zh from './zh/workbench'

export type { WorkbenchWords } from './zh/workbench'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the workbench. */
export const workbenchWords = (language: Language): zh.WorkbenchWords => WORDS[language].workbench

/** Words of the small charts of before and after. */
export const beforeAfterWords = (language: Language): zh.BeforeAfterWords => WORDS[language].beforeAfter
