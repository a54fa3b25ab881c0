/** Ids of the panels of places below the province, apart from those of the places, which every page knows. */

const PANEL = /^county-(\d{6})$/

/** Id of the panel of a place below the province: `county-510104`. */
export const countyPanelId = (code: string): string => `county-${code}`

/** `county-510104` → `510104`; '' for any other panel. */
export const countyOfPanel = (id: string): string => PANEL.exec(id)?.[1] ?? ''
