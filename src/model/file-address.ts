/** URL path of a file of the data package below `data/`, each name percent-encoded. Half a surrogate pair, which no URL can hold, becomes U+FFFD. */
export const fileAddress = (path: string): string => path.split('/').map((name) => encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '\ufffd'))).join('/')
