import type { Source } from '../../../model/dataset'
import type { Language } from '../../../model/text'

/** Publications of one body at one address. */
export interface Publications {
  readonly body: string
  readonly url: string // '' when it is none of the open web
  readonly titles: readonly (readonly [title: string, date: string])[]
}

/** Sources with each body and address named once: fifty reports of one body are one entry. */
export const byBody = (sources: readonly Source[], language: Language): Publications[] => {
  const found = new Map<string, Publications>()
  for (const { body, title, date, url } of sources) {
    const address = /^https?:\/\//i.test(url) ? url : ''
    const key = `${body[language]} ${address}`
    const known = found.get(key)
    found.set(key, { body: body[language], url: address, titles: [...(known?.titles ?? []), [title[language], date]] })
  }
  return [...found.values()]
}
