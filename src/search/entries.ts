import { indicatorsOf } from '../charts/panels-affected'
import { isInvalid, type PanelSpec, type ValidPanel } from '../charts/types/list'
import type { CountyName } from '../model/county'
import type { Dataset } from '../model/dataset'
import type { Text } from '../model/text'
import { uiWords } from '../words/index'
import { LANGUAGES } from '../model/text'

/** What can be found: a topic without a series, a panel, an indicator, a place, a county or prefecture, a statement. The order is that of groups whose best results are equally good. */
export const ENTRY_KINDS = ['topic', 'panel', 'indicator', 'place', 'county', 'claim'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** One thing that can be found, with the texts by which it is. */
export interface Entry {
  readonly kind: EntryKind
  readonly id: string
  readonly names: readonly string[] // in every language, and short forms
  readonly aliases: readonly string[]
  readonly texts: readonly string[] // definitions, sentences
  readonly initials?: readonly string[] // of the pinyin; absent: computed from names and aliases
}

const inEvery = (text: Text): string[] => [...new Set(LANGUAGES.map((language) => text[language]).filter(Boolean))]

const PLACEHOLDER = /\{[^{}]*\}/g

/** What a panel says besides its figures: its title's sentences, and the line under it. */
const sentencesOf = ({ title, subtitle }: ValidPanel): string[] =>
  [...LANGUAGES.flatMap((language) => title[language]), ...(subtitle ? inEvery(subtitle) : [])].map((sentence) => sentence.replace(PLACEHOLDER, ' '))

/** A panel is called by the indicators that it draws, so that a measure leads to its panel; the first of them is its main one. */
const panelEntry = (spec: ValidPanel, dataset: Dataset): Entry => {
  const indicators = indicatorsOf(spec, dataset).flatMap((id) => dataset.indicators.get(id) ?? [])
  return {
    kind: 'panel',
    id: spec.id,
    names: [...indicators.slice(0, 1).flatMap(({ name }) => inEvery(name)), ...(spec.subtitle ? inEvery(spec.subtitle) : [])],
    aliases: [...(spec.aliases ?? []), ...indicators.slice(1).flatMap(({ name }) => inEvery(name)), spec.id],
    texts: [...sentencesOf(spec), ...indicators.flatMap(({ aliases }) => aliases), ...LANGUAGES.map((language) => uiWords(language).page.themes[spec.theme])],
  }
}

/** Counties and prefectures, by each name that a census prints. */
export const countyEntries = (names: readonly CountyName[]): Entry[] =>
  names.map(({ code, name, initials }): Entry => ({ kind: 'county', id: `${code} ${name}`, names: [name], aliases: [code], texts: [], initials }))

const PLACES = new Set(['province', 'city', 'country', 'aggregate'])

/** Everything that a reader can find in a package, in the order of its tables; the dataset must be derived. */
export const entriesOf = (dataset: Dataset, panels: readonly PanelSpec[]): Entry[] => [
  ...dataset.topics.map(({ id, name, words }): Entry => ({ kind: 'topic', id, names: inEvery(name), aliases: words, texts: [] })),
  ...panels.flatMap((spec) => (isInvalid(spec) ? [] : [panelEntry(spec, dataset)])),
  ...[...dataset.indicators.values()].map(({ id, name, aliases, definition }): Entry => ({ kind: 'indicator', id, names: inEvery(name), aliases: [...aliases, id], texts: inEvery(definition) })),
  ...[...dataset.regions.values()].filter(({ kind }) => PLACES.has(kind)).map(({ id, name, short, code }): Entry => ({ kind: 'place', id, names: [...inEvery(short), ...inEvery(name)], aliases: [id, code].filter(Boolean), texts: [] })),
  ...dataset.claims.map(({ id, text }): Entry => ({ kind: 'claim', id, names: inEvery(text), aliases: [], texts: [] })),
]
