import { inEachLanguage, type Language } from '../model/text'
import * as chartEn from './en/chart'
import * as panelEn from './en/panel'
import * as chartZh from './zh/chart'
import type { PageWords } from './zh/page'
import * as panelZh from './zh/panel'
import { pageWords } from './page'

export { plain as printNumber } from './parts/issue-sentence'

/** Every word of the interface by area. */
export interface UiWords {
  readonly page: PageWords
  readonly panel: panelZh.PanelWords
  readonly chart: chartZh.ChartWords
  readonly number: chartZh.NumberWords
}

const PANELS: Readonly<Record<Language, typeof panelZh>> = { zh: panelZh, en: panelEn }
const CHARTS: Readonly<Record<Language, typeof chartZh>> = { zh: chartZh, en: chartEn }
const UI: Readonly<Record<Language, UiWords>> = inEachLanguage((language) => {
  const { panel } = PANELS[language]
  const { chart, number } = CHARTS[language]
  return { page: pageWords(language), panel, chart, number }
})

/** Every word of the interface in one language. */
export const uiWords = (language: Language): UiWords => UI[language]

/** Words of the statement sentence, and of the description that follows it. */
export const statementWords = (language: Language): chartZh.StatementWords => CHARTS[language].statement
