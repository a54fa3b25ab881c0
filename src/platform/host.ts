/** Whether the page stands on a web server, and what its address is there: a page opened as a file has none that others could follow. */

/** Whether others can reach this page by its address; false for a page opened from a disk. */
export const hasHost = (): boolean => /^https?:$/.test(location.protocol)

/** The page's own address with `query` ('' or `?…`) and no anchor; '' where it is opened from a disk. */
export const pageAddress = (query: string): string => (hasHost() ? `${location.origin}${location.pathname}${query}` : '')
