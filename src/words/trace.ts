import type { Language } from '../model/text'
import * as en from './en/trace'
import * as zh from './zh/trace'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of what a figure comes from. */
export const traceWords = (language: Language): zh.TraceWords => WORDS[language].trace
