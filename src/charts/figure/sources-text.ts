import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'

/** The publications of one responsible body, or of bodies that publish together, in the order of the sources. */
export interface BodyPublications {
  readonly body: string // as in sources.csv
  readonly sources: readonly Source[]
}

/** Sources with each body named once. */
export const publicationsByBody = (sources: readonly Source[], language: Language): BodyPublications[] => {
  const found = new Map<string, Source[]>()
  for (const source of sources) {
    const known = found.get(source.body[language])
    if (known) known.push(source)
    else found.set(source.body[language], [source])
  }
  return [...found].map(([body, published]) => ({ body, sources: published }))
}

/** The single bodies behind sources, once each: one that also publishes with others is not named again. */
export const bodiesOf = (sources: readonly Source[], language: Language): string[] => [
  ...new Set(sources.flatMap(({ body }) => body[language].split(LOCALES[language].sources.bodies))),
]

/** The bodies in one line; '' without sources. */
export const bodiesText = (sources: readonly Source[], language: Language): string => bodiesOf(sources, language).join(LOCALES[language].sources.bodies)

/** Bodies that publish together, as one name. */
const jointly = (body: string, language: Language): string => {
  const { bodies, jointly: [comma, last] } = LOCALES[language].sources
  const names = body.split(bodies)
  return names.length < 2 ? body : names.slice(0, -1).join(comma) + last + (names[names.length - 1] ?? '')
}

/** Bodies with their publications in one line, each body once: `民政部《A》《B》；国家统计局《C》`. `print` gives the text of a title; the default is the title in quotes. */
export const publicationsText = (sources: readonly Source[], language: Language, print?: (source: Source) => string): string => {
  const { unitGap, titleQuotes: [open, close], sources: { titles, groups } } = LOCALES[language]
  const title = print ?? ((source: Source) => `${open}${source.title[language]}${close}`)
  return publicationsByBody(sources, language).map(({ body, sources: published }) => `${jointly(body, language)}${unitGap}${[...new Set(published.map(title))].join(titles)}`).join(groups)
}
