import { inEachLanguage, type Language } from '../model/text'
import * as chartEn from './en/chart'
import * as pageEn from './en/page'
import * as chartZh from './zh/chart'
import * as pageZh from './zh/page'

export { plain as printNumber } from './parts/issue-sentence'

/** Every word of the interface by area. */
export interface UiWords {
  readonly page: pageZh.PageWords
  readonly panel: pageZh.PanelWords
  readonly chart: chartZh.ChartWords
  readonly number: chartZh.NumberWords
}

const PAGES: Readonly<Record<Language, typeof pageZh>> = { zh: pageZh, en: pageEn }
const CHARTS: Readonly<Record<Language, typeof chartZh>> = { zh: chartZh, en: chartEn }
const UI: Readonly<Record<Language, UiWords>> = inEachLanguage((language) => {
  const { page, panel } = PAGES[language]
  const { chart, number } = CHARTS[language]
  return { page, panel, chart, number }
})

/** Every word of the interface in one language. */
export const uiWords = (language: Language): UiWords => UI[language]

/** Words of the statement sentence, and of the description that follows it. */
export const statementWords = (language: Language): chartZh.StatementWords => CHARTS[language].statement

/** Labels of the buttons that open parts loaded on request: the check of an exported file, the list of versions. */
export const onRequestWords = (language: Language): pageZh.OnRequestWords => PAGES[language].onRequest
