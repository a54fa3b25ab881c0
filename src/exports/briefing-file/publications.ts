import { xmlText as say } from '../../format/xml-text'
import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { briefingFileWords } from '../../words/files'

/** Whether an address is http(s), so that an address from a CSV never becomes a script. */
export const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** Numbers of a briefing's publications, in the order in which its panels name them. */
export type SourceNumbers = ReadonlyMap<Source, number>

export const numberSources = (panels: readonly { readonly sources: readonly Source[] }[]): SourceNumbers =>
  new Map([...new Map(panels.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const))).values()].map((source, at) => [source, at + 1]))

/** Numbers with consecutive ones as ranges: `1–3, 7`. */
export const printNumbers = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && number <= last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

const publication = ({ body, title, date, url }: Source, language: Language): string => {
  const text = `${body[language]}. ${title[language]}${date ? `. ${date}` : ''}`
  return `<li>${isWeb(url) ? `<a href="${say(url)}" rel="noopener noreferrer" target=_blank>${say(text)}</a>` : say(text)}`
}

/** Every publication once, numbered, at the end of the file. */
export const printPublications = (sources: SourceNumbers, language: Language): string =>
  `<section id=sources aria-labelledby=sources-t><h2 id=sources-t>${say(briefingFileWords(language).publications)}</h2><ol class=e>${[...sources.keys()].map((source) => publication(source, language)).join('')}</ol></section>`
