/** References to a panel as a data set, to the dashboard and to the publications behind it: GB/T 7714-2025 and APA 7. */
import type { CompiledPanel } from '../charts/compiled-panel'
import { bodiesOf } from '../charts/figure/sources-text'
import type { Dataset, Source } from '../model/dataset'
import { addressReach } from '../model/source-address'
import { isLocalVersion } from '../model/local-version'
import { inEachLanguage, type Language } from '../model/text'
import { uiWords } from '../words/index'
import { versionText } from '../words/page'
import { LOCALES } from '../words/locales'
import { releaseWords } from '../words/release'
import { citedKind, citeWords } from '../words/share'

/** References by APA Style, 7th edition: always in English, as the style is. */

/** Parts of a reference; '' where unknown. */
interface ApaParts {
  readonly bodies: readonly string[]
  readonly date: string // ISO, or its beginning
  readonly title: string
  readonly version: string
  readonly isData: boolean
  readonly publisher: string // '' where it is the author
  readonly address: string
  readonly retrieved: string // November 25, 2026; '' for content that does not change
}

const longForm = (): Intl.DateTimeFormat => new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
const monthForm = (): Intl.DateTimeFormat => new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })

/** 2026-11-25 → November 25, 2026; '' for any other text. */
export const apaDate = (iso: string): string => {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? '' : longForm().format(time)
}

const yearOf = (date: string): string => {
  const [year = '', month, day] = date.split('-')
  if (year === '') return 'n.d.'
  if (!month) return year
  const name = monthForm().format(Date.UTC(Number(year), Number(month) - 1, 15))
  return day ? `${year}, ${name} ${Number(day)}` : `${year}, ${name}`
}

/** The name of a body without the abbreviation after it. */
const spelled = (body: string): string => body.replace(/\s*\([^()]*\)$/, '')

const MOST = 20 // names before … and the last

const authorsOf = (bodies: readonly string[]): string => {
  const names = [...new Set(bodies.map(spelled))].slice(0, MOST)
  const last = names[names.length - 1] ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`
}

const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** Author. (Date). Title (Version) [Data set]. Publisher. Retrieved …, from address. Without an author the title leads. */
export const apaOf = ({ bodies, date, title, version, isData, publisher, address, retrieved }: ApaParts): string => {
  const authors = authorsOf(bodies)
  const what = `${title}${version ? ` (Version ${version})` : ''}${isData ? ' [Data set]' : ''}`
  const when = `(${isData ? (date.split('-')[0] || 'n.d.') : yearOf(date)}).`
  const head = authors ? [closed(authors), when, closed(what)] : [closed(what), when]
  const where = address ? [retrieved ? `Retrieved ${retrieved}, from ${address}` : address] : []
  return [...head, ...(publisher ? [closed(publisher)] : []), ...where].join(' ')
}

/** Context of a reference beside the data. */
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

/** The publishing bodies of values, without unnamed ones. */
const namedBodies = (sources: readonly Source[], language: Language): string[] => bodiesOf(sources, language).filter((body) => body !== '' && body !== citeWords(language).unnamed)

const joinBodies = (bodies: readonly string[], language: Language): string => {
  const words = citeWords(language)
  return bodies.slice(0, MOST_BODIES).join(words.between) + (bodies.length > MOST_BODIES ? words.others : '')
}

/** Month of publication by the data version (2026.11.0 → 2026-11); '' when the version is not a date. */
const dateOf = ({ version }: Pick<Dataset, 'version'>): string => {
  const found = /^((?:19|20)\d{2})\.(0?[1-9]|1[0-2])\./.exec(version)
  return found?.[1] && found[2] ? `${found[1]}-${found[2].padStart(2, '0')}` : ''
}

/** Title of a panel in a reference: names and years, first and last over time, else the dates compared. */
const titleOf = ({ indicators, table, controls: { range }, release }: CompiledPanel, dataset: Dataset, language: Language): string => {
  const words = citeWords(language)
  const names = indicators.map(({ indicator, name }) => dataset.indicators.get(indicator)?.name[language] ?? name)
  const dates = table.columns.flatMap(({ label }) => (range ? [] : (/(?:19|20)\d{2}/.exec(label) ?? [])).map(Number))
  const years = range ? [range.from, range.to] : dates
  const view = release ? uiWords(language).chart.bracket(releaseWords(language).name(release.isHeld)) : ''
  return words.titled(names, words.span([...new Set(years)], range !== undefined)) + view
}

/** The address for a reference; '' for local data, which others cannot open. */
const dataReference = (title: Readonly<Record<Language, string>>, sources: readonly Source[], dataset: Dataset, { language, address: asked, today }: CitationContext): Reference => {
  const date = dateOf(dataset)
  const address = isLocalVersion(dataset.version) ? '' : asked
  return {
    gbt: citeWords(language).data({ bodies: joinBodies(namedBodies(sources, language), language), title: title[language], version: versionText(dataset.version, language), date, accessed: today, address }),
    apa: apaOf({ bodies: namedBodies(sources, 'en'), date, title: title.en, version: versionText(dataset.version, 'en'), isData: true, publisher: citeWords('en').platform, address, retrieved: apaDate(today) }),
  }
}

/** Sources of the values in the table, by number of values, largest first. */
const shownSources = ({ table, sources }: CompiledPanel): Source[] => {
  const weights = new Map<string, number>()
  for (const { cells } of table.rows) for (const cell of cells) for (const id of cell.sources) weights.set(id, (weights.get(id) ?? 0) + 1)
  const shown = [...weights].sort(([, a], [, b]) => b - a).flatMap(([id]) => sources.find((source) => source.id === id) ?? [])
  return shown.length > 0 ? shown : [...sources]
}

/** References to the panel as a data set, with its publishers as responsible bodies, and the quotable sentence. */
export const citationOf = (compiled: CompiledPanel, dataset: Dataset, context: CitationContext): Citation => {
  const title = inEachLanguage((each) => titleOf(compiled, dataset, each))
  return { ...dataReference(title, shownSources(compiled), dataset, context), statement: compiled.statement }
}

/** Reference to the dashboard, without an author. */
export const dashboardReference = (dataset: Dataset, context: CitationContext): Reference =>
  dataReference(inEachLanguage((each) => citeWords(each).dashboard), [], dataset, context)

/** Sources of the newest value of each column; for places the source of most values. */
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
  const address = addressReach(source) === 'own' ? url : '' // a home page is no path to the publication, and was not read for it
  const latin = /^[\u0020-\u024F]*$/.test(publisher)
  const printed = publisher === body.zh ? body[language] : LOCALES[language].isLatin && !latin ? '' : publisher
  const seen = accessed || today
  return {
    id,
    gbt: citeWords(language).source({ bodies: joinBodies(namedBodies([source], language), language), title: title[language], kind, publisher: printed, date, accessed: seen, address }),
    apa: apaOf({ bodies: namedBodies([source], 'en'), date, title: title.en, version: '', isData: kind === 'DS', publisher: latin && publisher !== body.en ? publisher : '', address, retrieved: kind === 'DS' ? apaDate(seen) : '' }),
  }
}

/** References to the publications that the panel's newest figures are from. */
export const sourceReferences = (compiled: CompiledPanel, context: Pick<CitationContext, 'language' | 'today'>): SourceReference[] => mainSources(compiled).map((source) => sourceReference(source, context))
