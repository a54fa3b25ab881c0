/** Words of the page, of a panel's frame and of the catalogue. Placeholders are functions: a forgotten argument does not compile. */
export const pageZh = {}
export const panelZh = {}
export const catalogueZh = {}

export type PageWords = typeof pageZh
export type PanelWords = typeof panelZh
export type CatalogueWords = typeof catalogueZh
