/** Address of a file of the data package below `data/`: whatever signs its path holds – blanks, `=`, `#`, `%`, `?` – name the file and nothing else. Half a surrogate pair, which no address holds, becomes U+FFFD. */
export const fileAddress = (path: string): string => path.split('/').map((name) => encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '\ufffd'))).join('/')
