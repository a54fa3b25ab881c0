/** Words of the page; and what data that were never published are called wherever their version is named: on the page, in files, in citations. */
import { readLocalVersion } from '../model/local-version'
import type { Language } from '../model/text'
import * as en from './en/page'
import * as zh from './zh/page'

export type { PageWords } from './zh/page'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the page, apart from those of its panels and charts: the first that a reader sees wait for these alone. */
export const pageWords = (language: Language): zh.PageWords => WORDS[language].page

/** Labels of the buttons that open parts loaded on request: the check of an exported file, the list of versions. */
export const onRequestWords = (language: Language): zh.OnRequestWords => WORDS[language].onRequest

/** A version of the data as a reader meets it; that of local data says so. */
export const versionText = (version: string, language: Language): string => {
  const local = readLocalVersion(version)
  return local ? pageWords(language).local.version(local.base, local.code) : version
}

/** The sentence that must be in whatever is made of local data; '' for published data. */
export const localLine = (version: string, language: Language): string => {
  const local = readLocalVersion(version)
  return local ? pageWords(language).local.line(local.code) : ''
}
