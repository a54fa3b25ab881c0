import { group } from 'd3-array'
import { type Dataset, findSeries, type Break, type Revision } from '../model/dataset'
import { releaseAt, seriesKey, type Series, FIRST_RELEASE, observationAt, periodAt, valueAt } from '../model/series'
import { computeIndicator, plannedInOrder, type Working } from './derive'
import { indicatorsRead } from './formula'
import { RELEASES, type Release } from '../model/evidence'
import { comparePeriods, dateOf, indexMeeting, isWithin } from '../model/time'
import { yearOf, type Period } from '../model/period'
import { inEachLanguage } from '../model/text'
import { releaseWords } from '../words/release'
import { joinObservations, type JoinedObservation } from './join-observations'

/** Observed values of the first-release view: as first published where held, current ones elsewhere, each with its release. */
interface FirstReleases {
  readonly series: ReadonlyMap<string, Series> // by key of the current series that they take the place of
  readonly breaks: readonly Break[] // all of the view
}

const codeOf = (release: Release): number => RELEASES.indexOf(release)

/** Whether a source dates from the period's own or the following year: a figure that it prints and that is current still was not revised since. A database is kept up to date, and proves nothing. */
const isTimely = (id: string, period: Period, { sources }: Pick<Dataset, 'sources'>): boolean => {
  const source = sources.get(id)
  const year = Number(source?.date.slice(0, 4) || Number.NaN)
  return source !== undefined && source.kind !== 'database' && year <= yearOf(period) + 1 && year >= yearOf(period)
}

const plainRelease = (series: Series, index: number, dataset: Dataset): Release => {
  const { sources, period } = observationAt(series, index)
  const timely = (id: string): boolean => isTimely(id, period, dataset)
  const isComputed = (series.lines[index] ?? 0) === 0
  return sources.length > 0 && (isComputed ? sources.every(timely) : sources.some(timely)) ? 'unrevised' : 'current'
}

/** A current series with the release of each of its figures; a projection has none. */
const withReleases = (series: Series, dataset: Dataset): Series =>
  series.variant === '' && series.vintage === '' && !series.releases
    ? { ...series, releases: Uint8Array.from(series.periods, (_, index) => codeOf(plainRelease(series, index, dataset))) }
    : series

const allFirst = (series: Series): Series => ({ ...series, releases: new Uint8Array(series.periods.length).fill(codeOf('first')) })

/** First releases where there are, current figures elsewhere, in order of time, no date twice. */
const mergeReleases = (first: Series, current: Series | undefined, dataset: Dataset): Series => {
  if (!current) return { ...allFirst(first), vintage: '' }
  const isHeld = (period: Period): boolean => !Number.isNaN(valueAt(first, indexMeeting(first, period)))
  const kept: JoinedObservation[] = [...current.periods].flatMap((period, at) => (isHeld(period as Period) ? [] : [{ from: current, at, moved: false }]))
  const held: JoinedObservation[] = [...first.values].flatMap((value, at) => (Number.isNaN(value) ? [] : [{ from: first, at, moved: true }]))
  const picks = [...kept, ...held].sort((a, b) => comparePeriods(periodAt(a.from, a.at), periodAt(b.from, b.at)))
  return { ...joinObservations(current, first, picks), releases: Uint8Array.from(picks, ({ at, moved }) => codeOf(moved ? 'first' : plainRelease(current, at, dataset))) }
}

const concerns = (one: Pick<Revision, 'indicator' | 'region'>, { indicator, region }: Pick<Series, 'indicator' | 'region'>): boolean =>
  one.indicator === indicator && (one.region === '' || one.region === region)

/** Whether first releases from `after` on continue the current figure before them: they rest on the same base, as a revision says. */
const continues = (before: Period, after: Period, series: Series, { revisions }: Dataset): boolean =>
  revisions.some((one) => concerns(one, series) && one.base !== undefined && dateOf(one.base, series.timing) === dateOf(before, series.timing) && isWithin(after, one.from, one.to))

/** Breaks where first releases meet current figures on another base. A figure that was never changed belongs to both. */
const seamsOf = (merged: Series, current: Series | undefined, dataset: Dataset): Break[] => {
  const present = [...merged.values.keys()].filter((index) => !Number.isNaN(valueAt(merged, index)))
  const isFirst = (index: number): boolean => releaseAt(merged, index) === 'first'
  const isUnchanged = (index: number): boolean => current !== undefined && valueAt(current, indexMeeting(current, periodAt(merged, index))) === valueAt(merged, index)
  return present.flatMap((index, at): Break[] => {
    const before = present[at - 1]
    if (before === undefined || isFirst(before) === isFirst(index)) return []
    if (isUnchanged(before) && isUnchanged(index)) return []
    if (isFirst(index) && continues(periodAt(merged, before), periodAt(merged, index), merged, dataset)) return []
    const note = inEachLanguage((language) => releaseWords(language).seam[isFirst(index) ? 'before' : 'after'])
    return [{ indicator: merged.indicator, region: merged.region, period: periodAt(merged, index), kind: 'base', separates: 'all', note }]
  })
}

/** A re-basing of the current figures within the years of a revision is none of the first releases. */
const isOfCurrent = ({ kind, period, ...place }: Break, merged: readonly Series[], { revisions }: Dataset): boolean =>
  kind === 'base' &&
  merged.some((series) => concerns(place, series) && revisions.some((one) => concerns(one, series) && isWithin(period, one.from, one.to)))

/** The observed part of the first-release view: series that hold first releases, and its breaks. */
const observedFirstReleases = (dataset: Dataset): FirstReleases => {
  const first = [...dataset.series.values()].filter(({ vintage, variant }) => vintage === FIRST_RELEASE && variant === '')
  const pairs = first.map((one) => {
    const current = findSeries(dataset, one.indicator, one.region)
    return { current, merged: mergeReleases(one, current, dataset) }
  })
  const merged = pairs.map((pair) => pair.merged)
  const kept = dataset.breaks.filter((one) => !isOfCurrent(one, merged, dataset))
  return { series: new Map(merged.map((one) => [seriesKey(one), one])), breaks: [...kept, ...pairs.flatMap((pair) => seamsOf(pair.merged, pair.current, dataset))] }
}

/** All series as the first-release view has them, those of `firstRelease` in place of the current ones, each figure with its release. */
const firstReleaseSeries = (dataset: Dataset, { series }: FirstReleases): Map<string, Series> =>
  new Map([...[...dataset.series].map(([key, one]): [string, Series] => [key, one.vintage === FIRST_RELEASE ? allFirst(one) : (series.get(key) ?? withReleases(one, dataset))]), ...series])

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
