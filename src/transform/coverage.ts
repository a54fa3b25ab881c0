import { EVIDENCE, type Evidence } from '../model/evidence'
import type { Dataset } from '../model/dataset'
import type { Period } from '../model/period'
import type { Series } from '../model/series'
import { periodExtent } from '../model/time'

/** Coverage of one indicator: number of values, periods, regions, evidence, vintages and variants. */
export interface Coverage {
  readonly figures: number
  readonly first: Period | undefined
  readonly last: Period | undefined
  readonly regions: readonly string[]
  readonly evidence: Readonly<Record<Evidence, number>>
  readonly releases: readonly { readonly vintage: string; readonly variant: string; readonly figures: number }[]
  readonly sources: readonly string[]
}

/** The series of one indicator, in the dataset's order. */
export const seriesOf = (dataset: Dataset, indicator: string): Series[] => [...dataset.series.values()].filter((series) => series.indicator === indicator)

const presentIn = (series: Series): number[] => [...series.values.keys()].filter((at) => !Number.isNaN(series.values[at]))

/** Coverage of the given series; missing values are not counted. */
export const coverageOf = (all: readonly Series[]): Coverage => {
  const evidence: Record<Evidence, number> = { 'two-sources': 0, identity: 0, 'one-source': 0, unverified: 0 }
  const releases = new Map<string, { vintage: string; variant: string; figures: number }>()
  const sources = new Set<string>()
  const periods = new Set<Period>()
  for (const series of all) {
    const present = presentIn(series)
    for (const at of present) {
      evidence[EVIDENCE[series.evidence[at] ?? 0] ?? 'unverified'] += 1
      for (const id of (series.texts[series.source[at] ?? 0] ?? '').split(';')) if (id) sources.add(id)
      periods.add((series.periods[at] ?? 0) as Period)
    }
    const key = `${series.vintage}|${series.variant}`
    const release = releases.get(key) ?? { vintage: series.vintage, variant: series.variant, figures: 0 }
    releases.set(key, { ...release, figures: release.figures + present.length })
  }
  const [first, last] = periodExtent(periods) ?? []
  const figures = [...releases.values()].reduce((sum, release) => sum + release.figures, 0)
  return {
    figures,
    first,
    last,
    regions: [...new Set(all.map(({ region }) => region))],
    evidence,
    releases: [...releases.values()],
    sources: [...sources],
  }
}
