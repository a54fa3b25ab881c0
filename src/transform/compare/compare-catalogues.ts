import type { Dataset } from '../../model/dataset'
import { CATALOGUES, type CatalogueName, type EntryChange } from './difference'

type Entry = Readonly<Record<string, unknown>>

const asEntry = (value: object): Entry => value as Entry

/** Rows of each catalogue by what names them; a name that occurs twice gets its number. */
const KEYS = {
  indicators: ({ indicators }) => [...indicators].map(([id, entry]) => [id, asEntry(entry)]),
  regions: ({ regions }) => [...regions].map(([id, entry]) => [id, asEntry(entry)]),
  sources: ({ sources }) => [...sources].map(([id, entry]) => [id, asEntry(entry)]),
  breaks: ({ breaks }) => breaks.map((one) => [`${one.indicator}|${one.region}|${one.period}`, asEntry(one)]),
  events: ({ events }) => events.map((one) => [`${one.period}|${one.text.zh}`, asEntry(one)]),
  identities: ({ identities }) => identities.map((one) => [one.id, asEntry(one)]),
  claims: ({ claims }) => claims.map((one) => [one.id, asEntry(one)]),
  topics: ({ topics }) => topics.map((one) => [one.id, asEntry(one)]),
} as const satisfies Record<CatalogueName, (dataset: Dataset) => readonly (readonly [string, Entry])[]>

const byName = (rows: readonly (readonly [string, Entry])[]): Map<string, Entry> => {
  const found = new Map<string, Entry>()
  for (const [name, entry] of rows) {
    let key = name
    for (let count = 2; found.has(key); count += 1) key = `${name} ${count}`
    found.set(key, entry)
  }
  return found
}

const PLACED = new Set(['line', 'id']) // the place of a row is no part of its content

const fieldsThatDiffer = (before: Entry, after: Entry): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !PLACED.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))

const compareCatalogue = (catalogue: CatalogueName, before: Dataset, after: Dataset): EntryChange[] => {
  if (before[catalogue] === after[catalogue]) return []
  const [old, fresh] = [byName(KEYS[catalogue](before)), byName(KEYS[catalogue](after))]
  const changes: EntryChange[] = []
  for (const [id, entry] of fresh) {
    const was = old.get(id)
    const fields = was ? fieldsThatDiffer(was, entry) : []
    if (!was) changes.push({ catalogue, kind: 'added', id, fields })
    else if (fields.length > 0) changes.push({ catalogue, kind: 'changed', id, fields })
  }
  for (const id of old.keys()) if (!fresh.has(id)) changes.push({ catalogue, kind: 'removed', id, fields: [] })
  return changes
}

/** Rows of indicators, regions, sources, breaks, events, identities, claims and topics that came, changed or went. */
export const compareCatalogues = (before: Dataset, after: Dataset): EntryChange[] => CATALOGUES.flatMap((catalogue) => compareCatalogue(catalogue, before, after))
