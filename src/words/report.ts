import type { Language } from '../model/text'
import { reportEn } from './report.en'
import { reportZh, type ReportWords } from './report.zh'

/** Words of reports saved as files. */
export const reportWords = (language: Language): ReportWords => ({ zh: reportZh, en: reportEn })[language]
