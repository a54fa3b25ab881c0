import type { Source } from './dataset'

/** Where the address of a source leads: to the publication (or database) itself, no further than its publisher's home page, or nowhere. */
export type AddressReach = 'own' | 'home' | 'none'

/** Path and query of a web address; undefined for any other text: an address from a CSV never becomes a script. */
const WEB = /^https?:\/\/[^/?#\s]+([^\s]*)$/i

/** Where the address of a source leads. The home of a database is the database. */
export const addressReach = ({ url, kind }: Pick<Source, 'url' | 'kind'>): AddressReach => {
  const found = WEB.exec(url.trim())
  if (!found) return 'none'
  return kind !== 'database' && /^\/?[?#]?$/.test(found[1] ?? '') ? 'home' : 'own'
}
