import type { AgeBand, Dataset } from '../model/dataset'
import { yearOf } from '../model/period'
import { NATION, provincesOf } from '../model/region'
import { seriesKey } from '../model/series'
import type { Change, Difference } from '../transform/compare/difference'
import type { SeriesRequest } from './series/request'
import { chartTypeOf, isInvalid, type PanelSpec, type ValidPanel } from './types/list'
import { seriesQuoted, type QuotedSeries } from './text/sentence'
import { BOUNDS } from './series/resolve-series'

/** A panel that would change, and the indicators that cause it. */
export interface PanelAffected {
  readonly spec: PanelSpec
  readonly indicators: readonly string[] // of the panel, with changes
  readonly changes: number // of observations within the panel's years
  readonly values: boolean // false: only attributes of values or texts of the catalogue change
}

const quotedBy = ({ title }: ValidPanel): QuotedSeries[] => seriesQuoted([...title.zh, ...title.en])

/** Indicators of a declared whole, one or the terms of a sum, and of the share of it as published. */
const wholesOf = ({ whole, share }: SeriesRequest): string[] => [...whole.split('+'), share].map((id) => id.trim()).filter(Boolean)

/** Every indicator that a panel reads: what it draws, the wholes of shares, and what its title quotes. */
export const indicatorsOf = (spec: PanelSpec, dataset: Dataset): string[] => {
  if (isInvalid(spec)) return []
  const requests = chartTypeOf(spec).requests(spec, dataset)
  return [...new Set([...requests.flatMap((one) => [one.indicator, ...wholesOf(one)]), ...quotedBy(spec).map(({ indicator }) => indicator)])]
}

/** Keys of the series that a panel reads in its default view: requests, bounds, projections, and those its title quotes. Mapped to their indicators. */
export const keysOf = (spec: ValidPanel, dataset: Dataset): Map<string, string> => {
  const keys = new Map<string, string>()
  const add = (indicator: string, region: string, vintage: string, variant: string): void => void keys.set(seriesKey({ indicator, region, vintage, variant }), indicator)
  for (const request of chartTypeOf(spec).requests(spec, dataset)) {
    const { indicator, region, vintage, projection, bands } = request
    for (const variant of ['', projection, ...bands.flatMap((level) => BOUNDS[level] ?? [])]) add(indicator, region, vintage, variant)
    for (const whole of wholesOf(request)) add(whole, region, '', '')
  }
  for (const { indicator, region, vintage, variant } of quotedBy(spec)) add(indicator, region || NATION, vintage, variant)
  return keys
}

/** Whether a panel reads series or age bands that the dataset does not have (yet). */
export const lacksData = (spec: PanelSpec, dataset: Dataset): boolean =>
  !isInvalid(spec) && (chartTypeOf(spec).ages?.(spec, dataset).length === 0 || [...keysOf(spec, dataset).keys()].some((key) => !dataset.series.has(key)))

/** Changes by series. A derived series that was not computed has those of its inputs. */
class ChangeIndex {
  private readonly byKey = new Map<string, Change[]>()
  readonly catalogue = new Set<string>()

  constructor(
    difference: Difference,
    private readonly dataset: Dataset,
  ) {
    for (const { indicator, changes } of difference.indicators) {
      for (const change of changes) this.add(seriesKey({ indicator, ...change }), change)
    }
    for (const { catalogue, id } of difference.catalogue) {
      if (catalogue === 'indicators') this.catalogue.add(id)
      if (catalogue === 'breaks') this.catalogue.add(id.split('|')[0] ?? '')
    }
  }

  private add(key: string, change: Change): void {
    const known = this.byKey.get(key)
    if (known) known.push(change)
    else this.byKey.set(key, [change])
  }

  of(key: string, seen: ReadonlySet<string> = new Set()): readonly Change[] {
    const own = this.byKey.get(key)
    if (own || seen.has(key) || this.dataset.series.has(key)) return own ?? []
    const [indicator = '', region = '', , variant = ''] = key.split('|')
    return (this.dataset.reads.get(indicator) ?? []).flatMap((read) => {
      const regions = read.region === '' ? [region] : read.region === 'provinces' ? provincesOf(this.dataset) : [read.region]
      return regions.flatMap((place) => this.of(seriesKey({ indicator: read.indicator, region: place, vintage: '', variant }), new Set([...seen, key])))
    })
  }
}

/** Number of changed age bands that a panel reads. */
const bandsAffected = (spec: ValidPanel, { ages }: Difference, dataset: Dataset): number => {
  const bands = ages.map(({ before, after, ...band }): AgeBand => ({ ...band, value: after ?? before ?? 0, source: '', evidence: 'unverified', file: '' }))
  return chartTypeOf(spec).ages?.(spec, { ...dataset, ages: bands }).length ?? 0
}

const affectedBy = (spec: ValidPanel, index: ChangeIndex, difference: Difference, dataset: Dataset): PanelAffected | undefined => {
  const { from = 0, to = 9999 } = spec as { readonly from?: number; readonly to?: number }
  const indicators = new Set<string>()
  let changes = 0
  let values = false
  for (const [key, indicator] of keysOf(spec, dataset)) {
    const here = index.of(key).filter(({ period }) => yearOf(period) >= from && yearOf(period) <= to)
    if (here.length > 0 || index.catalogue.has(indicator)) indicators.add(indicator)
    changes += here.length
    values ||= here.some(({ kind }) => kind !== 'restated')
  }
  const bands = bandsAffected(spec, difference, dataset)
  return indicators.size + bands > 0 ? { spec, indicators: [...indicators], changes: changes + bands, values: values || bands > 0 } : undefined
}

/**
 * Panels that would change, in their order and default views: places that a reader adds for comparison are not
 * considered. `dataset` is the new one.
 */
export const panelsAffected = (specs: readonly PanelSpec[], difference: Difference, dataset: Dataset): PanelAffected[] => {
  if (difference.isEmpty) return []
  const index = new ChangeIndex(difference, dataset)
  return specs.flatMap((spec) => (isInvalid(spec) ? [] : (affectedBy(spec, index, difference, dataset) ?? [])))
}
