/** Which tables of a package that is read in part a panel waits for. */
import type { Dataset } from '../model/dataset'
import { provincesOf } from '../model/region'
import { seriesKey } from '../model/series'
import { comparedBy } from './panel-controls'
import { keysOf } from './panels-affected'
import { placesOf } from './series/place-rows'
import type { Places } from './series/request'
import { chartTypeOf, isInvalid, type PanelSpec, type ValidPanel } from './types/list'

/** A table that is not read yet, and what it may hold; without a list it may hold anything. `drawing`: no table, the code of a chart type (`spec/later-drawings`), by the name of the type. */
export interface UnreadTable {
  readonly path: string
  readonly kind: 'observations' | 'ages' | 'catalogue' | 'drawing'
  readonly indicators?: readonly string[]
  readonly regions?: readonly string[]
}

/** What is read together: a dataset, and the tables that it was not made of. */
export interface PartlyRead {
  readonly dataset: Dataset
  readonly tables: readonly UnreadTable[]
}

interface Place {
  readonly indicator: string
  readonly region: string
}

/** Observed series that a series is made of and that are not read: itself, or those that its formula reads. */
const unread = ({ indicator, region }: Place, dataset: Dataset, seen: ReadonlySet<string> = new Set()): readonly Place[] => {
  const id = `${indicator}|${region}`
  const inputs = dataset.reads.get(indicator)
  if (seen.has(id)) return []
  if (!inputs) return dataset.series.has(seriesKey({ indicator, region, vintage: '', variant: '' })) ? [] : [{ indicator, region }]
  const within = new Set([...seen, id])
  return inputs.flatMap((input) => {
    const regions = input.region === '' ? [region] : input.region === 'provinces' ? provincesOf(dataset) : [input.region]
    return regions.flatMap((one) => unread({ indicator: input.indicator, region: one }, dataset, within))
  })
}

const observedIn = new WeakMap<Dataset['series'], ReadonlySet<string>>()

/** Indicators of which something is read. */
const observedOf = ({ series }: Dataset): ReadonlySet<string> => {
  const known = observedIn.get(series) ?? new Set(Array.from(series.values(), ({ indicator }) => indicator))
  observedIn.set(series, known)
  return known
}

const includes = (list: readonly string[] | undefined, id: string): boolean => !list || list.includes(id)

/** Paths of the tables of observations that may hold one of these series. An indicator that no table lists, and of which nothing is read, may be in any: a list may be older than its table. */
const tablesOf = (wanted: readonly Place[], { dataset, tables }: PartlyRead): string[] => {
  if (wanted.length === 0) return []
  const observed = observedOf(dataset)
  const listed = new Set(tables.flatMap(({ indicators }) => indicators ?? []))
  const mayHold = (table: UnreadTable, { indicator, region }: Place): boolean =>
    (!listed.has(indicator) && !observed.has(indicator)) || (includes(table.indicators, indicator) && includes(table.regions, region))
  return tables.filter((table) => table.kind === 'observations' && wanted.some((place) => mayHold(table, place))).map(({ path }) => path)
}

const placesCompared = (spec: ValidPanel, places: Places | undefined, dataset: Dataset): readonly Place[] => {
  const { compare } = spec as { readonly compare?: { readonly indicator?: string | undefined; readonly regions: Places } }
  if (!chartTypeOf(spec).compares || !compare) return []
  const indicator = comparedBy({ compare: { indicator: compare.indicator, regions: compare.regions } }, chartTypeOf(spec).requests(spec, dataset))
  return placesOf(places ?? compare.regions, dataset).map(({ id }) => ({ indicator, region: id }))
}

/** Paths of the tables without which a panel, with the places that a reader compares, is not drawn as it is from all. */
export const tablesRead = (spec: PanelSpec, given: PartlyRead, compared: readonly string[] = []): readonly string[] => {
  const { dataset, tables } = given
  if (tables.length === 0 || isInvalid(spec)) return []
  const { drawing, agesOf } = chartTypeOf(spec)
  const places = agesOf?.(spec) ?? []
  const ages = tables.filter(({ kind, regions }) => kind === 'ages' && places.some((region) => includes(regions, region))).map(({ path }) => path)
  const code = tables.filter(({ kind, path }) => kind === 'drawing' && path === drawing).map(({ path }) => path)
  const lacking = [...keysOf(spec, dataset).keys()].filter((key) => !dataset.series.has(key)).map((key): Place => {
    const [indicator = '', place = ''] = key.split('|')
    return { indicator, region: place }
  })
  const own = lacking.flatMap((place) => (dataset.reads.has(place.indicator) ? unread(place, dataset) : [place])) // of an observed one it may be a variant that is not read
  const beside = placesCompared(spec, compared, dataset).flatMap((place) => unread(place, dataset))
  return [...code, ...ages, ...tablesOf([...own, ...beside], given)]
}

/** Paths of the tables that hold the places which a reader may compare with a panel. */
export const tablesOffered = (spec: PanelSpec, given: PartlyRead): readonly string[] =>
  given.tables.length === 0 || isInvalid(spec) ? [] : tablesOf(placesCompared(spec, undefined, given.dataset).flatMap((place) => unread(place, given.dataset)), given)
