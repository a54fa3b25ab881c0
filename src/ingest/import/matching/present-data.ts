import type { Dataset } from '../../../model/dataset'
import { seriesKey, type Series } from '../../../model/series'
import { PUBLISHED_UNITS } from '../../../model/unit'

const vintageKey = (indicator: string, region: string): string => `${indicator}|${region}`

/** Lookups of the observed series of a dataset, current releases but for `vintagesOf`. */
export class PresentData {
  private readonly byRegion = new Map<string, Series[]>()
  private readonly tokens = new Map<string, string>()
  private readonly vintages = new Map<string, Series[]>() // by indicator and region
  private readonly held = new Map<string, Set<string>>()

  constructor(private readonly dataset: Dataset) {
    for (const series of dataset.series.values()) {
      if (series.vintage !== '' && series.variant === '') {
        const key = vintageKey(series.indicator, series.region)
        this.vintages.set(key, [...(this.vintages.get(key) ?? []), series])
      }
      if (series.vintage !== '' || dataset.indicators.get(series.indicator)?.formula !== '') continue
      const { region, indicator } = series
      const near = this.byRegion.get(region)
      if (near) near.push(series)
      else this.byRegion.set(region, [series])
      const regions = this.held.get(indicator) ?? new Set()
      this.held.set(indicator, regions.add(region))
      const last = series.publishedUnit[series.publishedUnit.length - 1]
      if (last !== undefined) this.tokens.set(indicator, PUBLISHED_UNITS[last]?.token ?? '')
    }
  }

  /** The series of a variant, else the observed one. */
  series(indicator: string, region: string, variant: string): Series | undefined {
    const find = (of: string): Series | undefined => this.dataset.series.get(seriesKey({ indicator, region, vintage: '', variant: of }))
    return find(variant) ?? (variant === '' ? undefined : find(''))
  }

  /** The vintages of a series that the package has beside its current figures. */
  vintagesOf(indicator: string, region: string): readonly Series[] {
    return this.vintages.get(vintageKey(indicator, region)) ?? []
  }

  /** All observed series of a region. */
  of(region: string): readonly Series[] {
    return this.byRegion.get(region) ?? []
  }

  /** The unit in which an indicator is published; '' when it has no values. */
  token(indicator: string): string {
    return this.tokens.get(indicator) ?? ''
  }

  /** Whether an indicator has values for any of these regions. */
  covers(indicator: string, regions: ReadonlySet<string>): boolean {
    const held = this.held.get(indicator)
    if (!held) return false
    for (const region of regions) if (held.has(region)) return true
    return false
  }
}
