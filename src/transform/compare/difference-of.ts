import type { AgeBand, Dataset } from '../../model/dataset'
import type { Series } from '../../model/series'
import { compareSeries, sameValue } from './compare-series'
import { type AgeChange, type Change, type ChangeCounts, type Difference, type IndicatorDifference, type SeriesPair, CATALOGUES, type CatalogueName, type EntryChange } from './difference'

type Entry = Readonly<Record<string, unknown>>

const asEntry = (value: object): Entry => value as Entry

/** Rows of each catalogue by their key; a repeated key gets a number. */
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

/** Rows of the catalogues that were added, changed or removed. */
const compareCatalogues = (before: Dataset, after: Dataset): EntryChange[] => CATALOGUES.flatMap((catalogue) => compareCatalogue(catalogue, before, after))

const keyOf = ({ region, period, sex, start, width, variant }: AgeBand): string => `${region}|${period}|${sex}|${start}|${width}|${variant}`

const changeOf = (kind: AgeChange['kind'], { region, period, sex, start, width, variant }: AgeBand, before: AgeBand | undefined, after: AgeBand | undefined): AgeChange => ({
  kind,
  region,
  period,
  sex,
  start,
  width,
  variant,
  before: before?.value,
  after: after?.value,
})

/** Age bands whose people, source or evidence differ. */
const compareAges = (before: Dataset['ages'], after: Dataset['ages']): AgeChange[] => {
  if (before === after) return []
  const old = new Map(before.map((band) => [keyOf(band), band]))
  const changes: AgeChange[] = []
  for (const band of after) {
    const key = keyOf(band)
    const was = old.get(key)
    old.delete(key)
    if (!was) changes.push(changeOf('added', band, undefined, band))
    else if (!sameValue(was.value, band.value) || was.source !== band.source || was.evidence !== band.evidence) changes.push(changeOf('changed', band, was, band))
  }
  for (const band of old.values()) changes.push(changeOf('removed', band, band, undefined))
  return changes
}

const isComputed = (series: Series | undefined): boolean => series === undefined || series.files.length === 0

/** Accumulates the difference of one indicator over its series. */
class IndicatorCompared {
  readonly changes: Change[] = []
  readonly pairs: SeriesPair[] = []
  private readonly counts = { added: 0, changed: 0, removed: 0, unchanged: 0, restated: 0 }
  private observed = false

  constructor(
    private readonly indicator: string,
    private readonly hasFormula: boolean,
  ) {}

  add(key: string, before: Series | undefined, after: Series | undefined): void {
    const { changes, unchanged } = compareSeries(before, after)
    this.counts.unchanged += unchanged
    this.observed ||= !isComputed(before) || !isComputed(after)
    if (changes.length === 0) return
    this.pairs.push({ key, before, after })
    for (const change of changes) {
      this.counts[change.kind] += 1
      this.changes.push(change)
    }
  }

  finish(): IndicatorDifference {
    const { indicator, changes, pairs } = this
    return { indicator, derived: this.hasFormula && !this.observed, changes, pairs, ...this.counts }
  }
}

const totalOf = (all: readonly IndicatorDifference[]): ChangeCounts => {
  const total = { added: 0, changed: 0, removed: 0, unchanged: 0, restated: 0 }
  for (const one of all) {
    if (one.derived) continue
    total.added += one.added
    total.changed += one.changed
    total.removed += one.removed
    total.unchanged += one.unchanged
    total.restated += one.restated
  }
  return total
}

const compareIndicators = (before: Dataset, after: Dataset): IndicatorDifference[] => {
  const compared = new Map<string, IndicatorCompared>()
  const of = (indicator: string): IndicatorCompared => {
    const found = compared.get(indicator)
    if (found) return found
    const { formula } = after.indicators.get(indicator) ?? before.indicators.get(indicator) ?? { formula: '' }
    const made = new IndicatorCompared(indicator, formula !== '')
    compared.set(indicator, made)
    return made
  }
  for (const id of after.indicators.keys()) of(id)
  for (const [key, series] of after.series) of(series.indicator).add(key, before.series.get(key), series)
  for (const [key, series] of before.series) if (!after.series.has(key)) of(series.indicator).add(key, series, undefined)
  return [...compared.values()].map((one) => one.finish())
}

/**
 * Difference of two datasets, by indicator. Both must be derived, or neither.
 * Observations are matched by series and period; values are compared in the canonical unit.
 */
export const differenceOf = (before: Dataset, after: Dataset): Difference => {
  const all = compareIndicators(before, after)
  const indicators = all.filter(({ changes }) => changes.length > 0)
  const catalogue = compareCatalogues(before, after)
  const ages = compareAges(before.ages, after.ages)
  return { indicators, catalogue, ages, counts: totalOf(all), isEmpty: indicators.length + catalogue.length + ages.length === 0 }
}
