import type { Language } from '../model/text'
import * as en from './en/serial-titles'
import * as zh from './zh/serial-titles'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** In the Chinese title of one issue of a series its number: 第57次, never a year. */
export const ISSUE_NUMBER = /第(\d{1,3})(?=[次期号])/

/** Titles of series. Apart from `locales.ts`, since lists of publications are fetched on request. */
export const serialTitles = (language: Language): zh.SerialTitles => WORDS[language].serialTitles
