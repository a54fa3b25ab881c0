import type { Language } from '../model/text'
import { citeEn } from './cite.en'
import { citeZh, type CiteWords } from './cite.zh'

/** Words of citations. */
export const citeWords = (language: Language): CiteWords => ({ zh: citeZh, en: citeEn })[language]

const DATA = /国家数据|世界人口展望|世界发展指标/
const BOOK = /出版社/
const JOURNAL = /学报|杂志/

/** The type of a publication by GB/T 7714, from its Chinese title and publisher: a report unless these say otherwise. */
export const citedKind = (title: string, publisher: string): 'DS' | 'M' | 'J' | 'R' =>
  DATA.test(title) ? 'DS' : BOOK.test(publisher) ? 'M' : JOURNAL.test(publisher) ? 'J' : 'R'
