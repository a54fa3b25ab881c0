import type { Language } from '../model/text'
import * as en from './en/commands'
import * as zh from './zh/commands'

export type { ApplyWords, RenderWords } from './zh/commands'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the command line; the page needs none of them. */
export const cliWords = (language: Language): zh.CliWords => WORDS[language].cli

/** Words of `sanhua inspect`. */
export const inspectWords = (language: Language): zh.InspectWords => WORDS[language].inspect

/** Words of `sanhua apply`. */
export const applyWords = (language: Language): zh.ApplyWords => WORDS[language].apply

/** Words of `sanhua render`. */
export const renderWords = (language: Language): zh.RenderWords => WORDS[language].render
