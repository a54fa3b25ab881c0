import type { CatalogueWords, PageWords, PanelWords } from './page.zh'

export const pageEn: PageWords = {}
export const panelEn: PanelWords = {}
export const catalogueEn: CatalogueWords = {}
