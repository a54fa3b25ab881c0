/** References to a panel as a data set, to the dashboard and to the publications behind it: GB/T 7714-2025 and APA 7. */
import type { CompiledPanel } from '../charts/compiled-panel'
import type { Dataset, Source } from '../model/dataset'
import { isLocalVersion } from '../model/local-version'
import { inEachLanguage, type Language } from '../model/text'
import { LOCALES } from '../words/locales'
import { uiWords } from '../words/index'
import { vintageWords } from '../words/vintage'
import { citedKind, citeWords } from '../words/share'
import { versionText } from '../words/local'
import { apaDate, apaOf } from './apa'

/** What a reference needs beside the data. */
export interface CitationContext {
  readonly language: Language
  readonly address: string // absolute; '' when the page has none
  readonly today: string // ISO date
}

export interface Reference {
  readonly gbt: string
  readonly apa: string
}

export interface Citation extends Reference {
  readonly statement: string
}

export interface SourceReference extends Reference {
  readonly id: string
}

const MOST_BODIES = 3 // GB/T 7714: beyond three, the first three and 等
const MOST_SOURCES = 5

/** The bodies that answer for figures, once each; one that is not named is none. */
const bodiesOf = (sources: readonly Source[], language: Language): string[] =>
  [...new Set(sources.flatMap(({ body }) => body[language].split(citeWords(language).joint)))].filter((body) => body !== '' && body !== citeWords(language).unnamed)

const joinBodies = (bodies: readonly string[], language: Language): string => {
  const words = citeWords(language)
  return bodies.slice(0, MOST_BODIES).join(words.between) + (bodies.length > MOST_BODIES ? words.others : '')
}

/** The month of publication, which the data's version carries (2026.11.0 → 2026-11); '' when it is no date. */
const dateOf = ({ version }: Pick<Dataset, 'version'>): string => {
  const found = /^((?:19|20)\d{2})\.(0?[1-9]|1[0-2])\./.exec(version)
  return found?.[1] && found[2] ? `${found[1]}-${found[2].padStart(2, '0')}` : ''
}

/** What the panel shows, of which years: first and last over time, else the dates set side by side. */
const titleOf = ({ indicators, table, controls: { range }, release }: CompiledPanel, dataset: Dataset, language: Language): string => {
  const words = citeWords(language)
  const names = indicators.map(({ indicator, name }) => dataset.indicators.get(indicator)?.name[language] ?? name)
  const dates = table.columns.flatMap(({ label }) => (range ? [] : (/(?:19|20)\d{2}/.exec(label) ?? [])).map(Number))
  const years = range ? [range.from, range.to] : dates
  const view = release ? uiWords(language).chart.bracket(vintageWords(language).name(release.isHeld)) : ''
  return words.titled(names, words.span([...new Set(years)], range !== undefined)) + view
}

/** Local data have no address: nobody else finds them there. */
const dataReference = (title: Readonly<Record<Language, string>>, sources: readonly Source[], dataset: Dataset, { language, address: asked, today }: CitationContext): Reference => {
  const date = dateOf(dataset)
  const address = isLocalVersion(dataset.version) ? '' : asked
  return {
    gbt: citeWords(language).data({ bodies: joinBodies(bodiesOf(sources, language), language), title: title[language], version: versionText(dataset.version, language), date, accessed: today, address }),
    apa: apaOf({ bodies: bodiesOf(sources, 'en'), date, title: title.en, version: versionText(dataset.version, 'en'), isData: true, publisher: citeWords('en').platform, address, retrieved: apaDate(today) }),
  }
}

/** Sources of the figures in the table, those of most figures first: of places only the dates shown are among them. */
const shownSources = ({ table, sources }: CompiledPanel): Source[] => {
  const weights = new Map<string, number>()
  for (const { cells } of table.rows) for (const cell of cells) for (const id of cell.sources) weights.set(id, (weights.get(id) ?? 0) + 1)
  const shown = [...weights].sort(([, a], [, b]) => b - a).flatMap(([id]) => sources.find((source) => source.id === id) ?? [])
  return shown.length > 0 ? shown : [...sources]
}

/** The panel as a data set, with the publishers of its figures as responsible bodies, and the sentence that can be quoted from it. */
export const citationOf = (compiled: CompiledPanel, dataset: Dataset, context: CitationContext): Citation => {
  const title = inEachLanguage((each) => titleOf(compiled, dataset, each))
  return { ...dataReference(title, shownSources(compiled), dataset, context), statement: compiled.statement }
}

/** The dashboard itself; it names no author, for it has none that it could vouch for. */
export const dashboardReference = (dataset: Dataset, context: CitationContext): Reference =>
  dataReference(inEachLanguage((each) => citeWords(each).dashboard), [], dataset, context)

/** Where the newest figure of each column comes from; of places, which have no newest row, what most of them come from. */
const mainSources = (compiled: CompiledPanel): Source[] => {
  const { table, sources, controls } = compiled
  const newest = controls.range ? table.columns.flatMap((_, column) => table.rows.map(({ cells }) => cells[column]).filter((cell) => cell?.value !== undefined).pop()?.sources ?? []) : []
  const found = [...new Set(newest)].flatMap((id) => sources.find((source) => source.id === id) ?? [])
  return (found.length > 0 ? found : shownSources(compiled)).slice(0, MOST_SOURCES)
}

/** A reference to one publication. */
export const sourceReference = (source: Source, { language, today }: Pick<CitationContext, 'language' | 'today'>): SourceReference => {
  const { id, body, title, publisher, date, url, accessed } = source
  const kind = source.kind === 'database' ? 'DS' : citedKind(title.zh, publisher)
  const address = /^https?:\/\//i.test(url) ? url : ''
  const latin = /^[\u0020-\u024F]*$/.test(publisher)
  const printed = publisher === body.zh ? body[language] : LOCALES[language].isLatin && !latin ? '' : publisher
  const seen = accessed || today
  return {
    id,
    gbt: citeWords(language).source({ bodies: joinBodies(bodiesOf([source], language), language), title: title[language], kind, publisher: printed, date, accessed: seen, address }),
    apa: apaOf({ bodies: bodiesOf([source], 'en'), date, title: title.en, version: '', isData: kind === 'DS', publisher: latin && publisher !== body.en ? publisher : '', address, retrieved: kind === 'DS' ? apaDate(seen) : '' }),
  }
}

/** References to the publications that the panel's newest figures are from. */
export const sourceReferences = (compiled: CompiledPanel, context: Pick<CitationContext, 'language' | 'today'>): SourceReference[] => mainSources(compiled).map((source) => sourceReference(source, context))
