import { inEachLanguage, type Language } from '../model/text'
import * as chartEn from './en/chart'
import * as chartZh from './zh/chart'
import type { PageWords } from './zh/page'
import type { PanelWords } from './zh/panel'
import { pageWords } from './page'
import { panelWords } from './panel'

export { plain as printNumber } from './parts/issue-sentence'

/** Every word of the interface by area. */
export interface UiWords {
  readonly page: PageWords
  readonly panel: PanelWords
  readonly chart: chartZh.ChartWords
  readonly number: chartZh.NumberWords
}

const CHARTS: Readonly<Record<Language, typeof chartZh>> = { zh: chartZh, en: chartEn }
const UI: Readonly<Record<Language, UiWords>> = inEachLanguage((language) => ({
  chart: CHARTS[language].chart,
  number: CHARTS[language].number,
  get page() {
    return pageWords(language) // charts alone read neither these words
  },
  get panel() {
    return panelWords(language) // nor these
  },
}))

/** Every word of the interface in one language. */
export const uiWords = (language: Language): UiWords => UI[language]
