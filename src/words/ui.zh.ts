import { chartZh } from './chart.zh'
import { numberZh } from './number.zh'
import { catalogueZh } from './catalogue.zh'
import { pageZh, panelZh } from './page.zh'

export const uiZh = { page: pageZh, panel: panelZh, chart: chartZh, catalogue: catalogueZh, number: numberZh }

/** Every word of the surface by area; the Chinese file is the measure that other languages are held to. */
export type UiWords = typeof uiZh
