import { chartEn } from './chart.en'
import { numberEn } from './number.en'
import { catalogueEn } from './catalogue.en'
import { pageEn, panelEn } from './page.en'
import type { UiWords } from './ui.zh'

export const uiEn: UiWords = { page: pageEn, panel: panelEn, chart: chartEn, catalogue: catalogueEn, number: numberEn }
