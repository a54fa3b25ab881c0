/** Ids of the panels of places below the province, apart from those of the places, which every page knows. */

const PANEL = /^county-(\d{6})$/

/** Id of the panel of a place below the province: `county-510104`. */
export const countyPanelId = (code: string): string => `county-${code}`

/** The id of such a panel at the head of a text, as in the name of its file; '' where there is none. */
export const countyPanelIn = (text: string): string => /^county-\d{6}(?!\d)/.exec(text)?.[0] ?? ''

/** `county-510104` → `510104`; '' for any other panel. */
export const countyOfPanel = (id: string): string => PANEL.exec(id)?.[1] ?? ''
