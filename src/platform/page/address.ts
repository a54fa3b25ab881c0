/** The address of the page: what others can open, and the part after `#`. */

/** Whether the page is served by http, so that others can open its address; false for a page opened from a disk. */
export const hasHost = (): boolean => /^https?:$/.test(location.protocol)

/** The page's address with `query` ('' or `?…`) and no anchor; '' for a page opened from a disk. */
export const pageAddress = (query: string): string => (hasHost() ? `${location.origin}${location.pathname}${query}` : '')

/** The number after # in the address, from 1; 0 when there is none. */
export const readPlace = (): number => Number(/^#(\d{1,3})$/.exec(location.hash)?.[1] ?? 0)

/** Writes the part after # of the address (`3`, `panel-netizens`; '' none) without a new entry of the history. */
export const writePlace = (place: string): void => history.replaceState(history.state, '', `${location.pathname}${location.search}${place ? `#${place}` : ''}`)

/** The page's absolute address with this query, `file://…` included. */
export const addressWith = (query: string): string => `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}${query}`
