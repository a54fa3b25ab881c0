import { localized } from '../../../model/text'
import type { NewSource } from './decisions'

const ascii = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40)

/** An id for a new source: from its English title and year where there is one, else `local-YEAR`; a number is added where it is taken. */
export const newSourceId = ({ title, date }: Pick<NewSource, 'title' | 'date'>, known: ReadonlyMap<string, unknown>): string => {
  const base = [/[a-z]/.test(ascii(title.en)) ? ascii(title.en) : 'local', ascii(date)].filter(Boolean).join('-')
  let id = base
  for (let count = 2; known.has(id); count += 1) id = `${base}-${count}`
  return id
}

/** What a person says of a publication that the package does not have. */
export interface SourceSaid {
  readonly id: string // '' to have one made
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly url: string
}

/** A new source from what is said of it, in one language for both. */
export const sourceFrom = ({ id, title, publisher, date, url }: SourceSaid, known: ReadonlyMap<string, unknown>): NewSource => {
  const both = (text: string): NewSource['title'] => localized({ zh: text, en: text })
  return { id: id || newSourceId({ title: both(title), date }, known), kind: 'publication', body: both(publisher), title: both(title), publisher, date, url, accessed: '' }
}
