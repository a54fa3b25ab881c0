import { group } from 'd3-array'
import type { Dataset } from '../model/dataset'
import { releaseAt, seriesKey, type Series } from '../model/series'
import { computeIndicator, plannedInOrder, type Working } from './derive'
import { firstReleaseSeries, observedFirstReleases } from './first-release'
import { indicatorsRead } from './formula'

const isOfFirstRelease = (series: Series): boolean => series.variant === '' && series.periods.some((_, index) => ['first', 'mixed'].includes(releaseAt(series, index)))

/** A derived dataset as it was first published: first releases in place of current figures, and formulas that read them where their inputs have them. */
export const firstReleaseView = (dataset: Dataset): Dataset => {
  const { series: observed, breaks } = observedFirstReleases(dataset)
  const series = firstReleaseSeries(dataset, { series: observed, breaks })
  const byIndicator = new Map<string, readonly Series[]>(group(series.values(), ({ indicator }) => indicator))
  const view: Dataset = { ...dataset, series, breaks }
  const working: Working = { dataset: view, series, byIndicator }
  const changed = new Set([...observed.values()].map(({ indicator }) => indicator))
  for (const planned of plannedInOrder(dataset)) {
    if (!indicatorsRead(planned.formula).some((input) => changed.has(input))) continue
    const before = (byIndicator.get(planned.indicator.id) ?? []).filter(({ files }) => files.length === 0) // what was observed is never overwritten
    for (const one of before) series.delete(seriesKey(one))
    const made = computeIndicator(planned, working).filter(isOfFirstRelease)
    for (const one of [...before, ...made]) series.set(seriesKey(one), one)
    if (made.length > 0) changed.add(planned.indicator.id)
  }
  return view
}
