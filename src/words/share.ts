import type { Language } from '../model/text'
import * as en from './en/share'
import * as zh from './zh/share'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words of the sharing dialog. */
export const shareWords = (language: Language): zh.ShareWords => WORDS[language].share

/** Words of the menu of files. */
export const downloadWords = (language: Language): zh.DownloadWords => WORDS[language].download

/** Words of embedding. */
export const embeddingWords = (language: Language): zh.EmbeddingWords => WORDS[language].embedding

/** Words of citations. */
export const citeWords = (language: Language): zh.CiteWords => WORDS[language].cite

const DATA = /国家数据|世界人口展望|世界发展指标/
const BOOK = /出版社/
const JOURNAL = /学报|杂志/

/** The type of a publication by GB/T 7714, from its Chinese title and publisher: a report unless these say otherwise. */
export const citedKind = (title: string, publisher: string): 'DS' | 'M' | 'J' | 'R' =>
  DATA.test(title) ? 'DS' : BOOK.test(publisher) ? 'M' : JOURNAL.test(publisher) ? 'J' : 'R'
