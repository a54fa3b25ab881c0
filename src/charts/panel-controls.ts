import { unitSteps } from '../format/index'
import type { Dataset } from '../model/dataset'
import { NATION, type Region } from '../model/region'
import type { Series } from '../model/series'
import { readText, type Language } from '../model/text'
import { yearOf, type Period } from '../model/period'
import type { Ask, Picked, Settled, Step } from './types/chart-type'
import type { CompiledPanel } from './compiled-panel'
import type { Places } from './types/panel-fields'

/** The places of a set, in the order of `regions.csv`. */
export const placesOf = (places: Places, dataset: Dataset): Region[] => {
  const all = [...dataset.regions.values()]
  switch (places) {
    case 'provinces':
      return all.filter(({ kind }) => kind === 'province')
    case 'cities':
      return all.filter(({ kind }) => kind === 'city')
    case 'countries':
      return all.filter(({ kind }) => kind === 'country' || kind === 'aggregate')
    default:
      return places.flatMap((id) => dataset.regions.get(id) ?? [])
  }
}

const has = (dataset: Dataset, indicator: string, region: string): boolean => {
  const found = dataset.series.get(`${indicator}|${region}||`)
  return found !== undefined && found.periods.length > 0
}

/** Indicator by which other places are compared with a panel: the declared one, else the panel's first. */
export const comparedBy = (settled: Settled, asks: readonly Ask[]): string => settled.compare?.indicator ?? asks[0]?.indicator ?? ''

type Controls = CompiledPanel['controls']

const regionChoices = (settled: Settled, asks: readonly Ask[], dataset: Dataset, language: Language): Controls['regions'] => {
  if (!settled.compare) return []
  const indicator = comparedBy(settled, asks)
  const own = new Set(asks.filter(({ compared, indicator: shown }) => !compared && shown === indicator).map(({ region }) => region))
  return placesOf(settled.compare.regions as Places, dataset)
    .filter(({ id }) => id !== NATION && !own.has(id) && has(dataset, indicator, id))
    .map(({ id, name, group }) => ({ id, name: name[language], group: readText(group)[language] }))
}

const yearsOf = (series: Series): number[] => (series.periods.length === 0 ? [] : [series.periods[0] ?? 0, series.periods[series.periods.length - 1] ?? 0].map((period) => yearOf(period as Period)))

/** First and last year the data has for these asks, and what of it is shown. */
const rangeOf = (asks: readonly Ask[], settled: Settled, dataset: Dataset): Controls['range'] => {
  const years = asks.flatMap(({ indicator, region, vintage, projection }) =>
    ['', ...(projection ? [projection] : [])].flatMap((variant) => {
      const found = dataset.series.get(`${indicator}|${region}|${vintage}|${variant}`)
      return found ? yearsOf(found) : []
    }),
  )
  if (years.length === 0) return undefined
  const first = Math.min(...years)
  const last = Math.max(...years)
  return { first, last, from: Math.max(first, settled.from ?? first), to: Math.min(last, settled.to ?? last) }
}

interface ControlWish {
  readonly asks: readonly Ask[]
  readonly picked: readonly Picked[]
  readonly steps: readonly Step[]
  readonly settled: Settled
  readonly timed: boolean
  readonly dataset: Dataset
  readonly language: Language
}

/** What a reader may change about the panel, and how it stands. */
export const controlsOf = ({ asks, steps, settled, timed, dataset, language }: ControlWish): Controls => {
  const counted = steps.find(({ unit }) => unit.kind === 'count')
  return {
    units: counted && settled.mode === 'absolute' ? unitSteps(counted.unit, language) : [],
    unit: (counted ?? steps[0])?.token ?? '',
    modes: settled.modes,
    mode: settled.mode,
    regions: timed ? regionChoices(settled, asks, dataset, language) : [],
    range: timed ? rangeOf(asks, settled, dataset) : undefined,
  }
}
