/** Whether the page stands on a web server, and what its address is there: a page opened as a file has none that others could follow. */

/** Whether others can reach this page by its address; false for a page opened from a disk. */
export const hasHost = (): boolean => /^https?:$/.test(location.protocol)

/** The page's own address with `query` ('' or `?…`) and no anchor; '' where it is opened from a disk. */
export const pageAddress = (query: string): string => (hasHost() ? `${location.origin}${location.pathname}${query}` : '')

/** The number after # in the address, from 1; 0 when there is none. */
export const readPlace = (): number => Number(/^#(\d{1,3})$/.exec(location.hash)?.[1] ?? 0)

/** Puts a part of the page after # in the address (`3`, `panel-netizens`; '' none) without a step of the history. */
export const writePlace = (place: string): void => history.replaceState(history.state, '', `${location.pathname}${location.search}${place ? `#${place}` : ''}`)

/** The page's own address, absolute, with this query. */
export const addressWith = (query: string): string => `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}${query}`
