import { isObservedAges, type AgeBand, type Dataset, type Frequency, type ReleaseCalendar } from '../model/dataset'
import type { IndicatorKind } from '../model/indicator'
import { grainOf, readPeriod, yearOf, yearPeriod, type Period } from '../model/period'
import { periodAt, seriesKey, valueAt, type Series } from '../model/series'
import { formulaInputs } from './formula'

/** Months from one release to the next. */
const MONTHS: Readonly<Record<Frequency, number>> = { quarterly: 3, 'half-yearly': 6, annual: 12, 'two-yearly': 24, 'ten-yearly': 120 }

/** A publication by its calendar on a day: how far the package holds it, and its next issue. */
export interface ReleaseState {
  readonly release: ReleaseCalendar
  readonly period: Period | undefined // that the next issue reports; undefined for an edition, which reports none of its own
  readonly due: Period // month of the next issue
  readonly isDue: boolean
  readonly indicators: readonly string[] // whose newest figures come from the latest issue held
  readonly series: ReadonlySet<string> // keys of their series
}

/** Months since the year 0; a year ends with its December, a quarter or half-year with its last month. */
const monthOf = (period: Period): number => {
  const part = period % 100
  const last = { year: 12, month: part, quarter: (part - 20) * 3, half: (part - 30) * 6 }[grainOf(period)]
  return yearOf(period) * 12 + last - 1
}

const monthAt = (month: number): Period => (Math.floor(month / 12) * 100 + (month % 12) + 1) as Period

/** Whether a text has the form of a pattern, in which each `*` matches any text. */
const fits = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*')
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false
  const end = text.length - last.length
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0 || found + part.length > end) return false
    at = found + part.length
  }
  return true
}

/** Whether a source's id has the form of one of the publication's patterns. */
export const isOfRelease = ({ sources }: Pick<ReleaseCalendar, 'sources'>, id: string): boolean => sources.some((pattern) => fits(pattern, id))

/** The newest figures of one series that are from a publication. */
interface OwnFigures {
  readonly series: Series
  readonly period: Period
  readonly isNewest: boolean // the series has none later
}

/** The latest issue of a publication that the package holds. */
interface Held {
  readonly month: number // since the year 0: the last month reported, or that of the edition
  readonly period: Period | undefined // as its figures have it; undefined for an edition
  readonly newest: readonly Series[] // whose newest figures come from it
}

/** Publications by the text of a source (ids joined by ;), each text looked at once. */
const publicationFinder = (releases: readonly ReleaseCalendar[]): ((sources: string) => readonly ReleaseCalendar[]) => {
  const known = new Map<string, readonly ReleaseCalendar[]>()
  return (sources) => {
    const found = known.get(sources) ?? releases.filter((release) => sources.split(';').some((id) => isOfRelease(release, id)))
    known.set(sources, found)
    return found
  }
}

/** The newest figures of each publication in every observed current series, projections apart. */
const ownFigures = ({ series, releases = [] }: Dataset): Map<ReleaseCalendar, OwnFigures[]> => {
  const publicationsOf = publicationFinder(releases)
  const found = new Map<ReleaseCalendar, OwnFigures[]>(releases.map((release) => [release, []]))
  for (const one of series.values()) {
    if (one.vintage !== '' || one.variant !== '' || one.files.length === 0) continue
    const seen = new Set<ReleaseCalendar>()
    const looked = new Set<number>()
    let newest: Period | undefined
    for (let at = one.periods.length - 1; at >= 0; at -= 1) {
      if (Number.isNaN(valueAt(one, at))) continue
      const period = periodAt(one, at)
      newest ??= period
      const source = one.source[at] ?? 0
      if (looked.has(source)) continue
      looked.add(source)
      for (const release of publicationsOf(one.texts[source] ?? '')) {
        if (!seen.has(release)) found.get(release)?.push({ series: one, period, isNewest: period === newest })
        seen.add(release)
      }
    }
  }
  return found
}

/** The month of a source's date; of a year alone the first month in which the publication comes out. */
const editionMonth = (date: string, { months: [first = 12] }: ReleaseCalendar): number | undefined => {
  const period = readPeriod(date.slice(0, 7))
  return period === undefined ? undefined : grainOf(period) === 'year' ? yearOf(period) * 12 + first - 1 : monthOf(period)
}

const newestOf = (own: readonly OwnFigures[]): Series[] => own.filter(({ isNewest }) => isNewest).map(({ series }) => series)

const heldOf = (release: ReleaseCalendar, own: readonly OwnFigures[], { sources }: Dataset): Held | undefined => {
  const [first, ...others] = own
  if (!first) return undefined
  if (release.lag === undefined) {
    const months = [...sources.values()].filter(({ id }) => isOfRelease(release, id)).flatMap(({ date }) => editionMonth(date, release) ?? [])
    return months.length > 0 ? { month: Math.max(...months), period: undefined, newest: newestOf(own) } : undefined
  }
  const { period } = others.reduce((latest, one) => (monthOf(one.period) > monthOf(latest.period) ? one : latest), first)
  const month = monthOf(period)
  return { month, period, newest: newestOf(own.filter((one) => monthOf(one.period) === month)) }
}

const held = new WeakMap<Dataset, readonly (readonly [ReleaseCalendar, Held])[]>()

/** What the package holds of each publication; the same on every day, and therefore found once. */
const allHeld = (dataset: Dataset): readonly (readonly [ReleaseCalendar, Held])[] => {
  const known = held.get(dataset)
  if (known) return known
  const found = [...ownFigures(dataset)].flatMap(([release, own]) => {
    const one = heldOf(release, own, dataset)
    return one ? [[release, one] as const] : []
  })
  held.set(dataset, found)
  return found
}

/** The period after the latest: a year where the figures have years. */
const nextPeriod = (latest: Period, month: number): Period => (grainOf(latest) === 'year' ? yearPeriod(Math.floor(month / 12)) : monthAt(month))

/**
 * Where each publication is on a day, `2026-11-28`: the next issue reports the period after the latest that the package holds, and comes
 * out a publication's lag in months after its end; an edition follows the date of the newest source. The day is given; nothing is fetched.
 * No publications for a text that is no day.
 */
export const releaseStates = (dataset: Dataset, on: string): ReleaseState[] => {
  const today = readPeriod(on.slice(0, 7))
  if (today === undefined) return []
  return allHeld(dataset).map(([release, { month, period, newest }]): ReleaseState => {
    const next = month + MONTHS[release.frequency]
    const due = next + (release.lag ?? 0)
    return {
      release,
      period: period === undefined ? undefined : nextPeriod(period, next),
      due: monthAt(due),
      isDue: due <= monthOf(today),
      indicators: [...new Set(newest.map(({ indicator }) => indicator))].sort(),
      series: new Set(newest.map(seriesKey)),
    }
  })
}

/** Publications of which an issue was due by a day, is not in the package, and would bring indicators up to date. */
export const dueReleases = (dataset: Dataset, on: string): ReleaseState[] => releaseStates(dataset, on).filter(({ isDue, indicators }) => isDue && indicators.length > 0)

/** What is shown. */
interface Shown {
  readonly series: readonly Series[]
  readonly ages: readonly AgeBand[]
}

/** How far figures reach, and what is to come of them. */
export interface Freshness {
  readonly upTo: { readonly period: Period; readonly kind: IndicatorKind | undefined } | undefined // the newest observed figure; undefined without one
  readonly expected: readonly ReleaseState[] // issues that are due, else the next one
}

/** A series as the package holds it whole: of what is shown, years may be cut. */
const wholeOf = (series: Series, dataset: Dataset): Series => dataset.series.get(seriesKey({ ...series, vintage: '', variant: '' })) ?? series

/** The last period of a series with a figure. */
const lastPeriod = (series: Series): Period | undefined => {
  for (let at = series.periods.length - 1; at >= 0; at -= 1) if (!Number.isNaN(valueAt(series, at))) return periodAt(series, at)
  return undefined
}

/**
 * The observed series that bring the next figure of a series: itself; of a computed one those of the same place that its formula reads
 * and that reach no further, since the others are there already.
 */
const broughtBy = (series: Series, dataset: Dataset, seen: Set<string> = new Set()): Series[] => {
  if (series.files.length > 0) return [series]
  const reach = lastPeriod(series)
  if (seen.has(series.indicator) || reach === undefined) return []
  seen.add(series.indicator)
  return formulaInputs(series.indicator, dataset).flatMap((indicator) => {
    const input = dataset.series.get(seriesKey({ indicator, region: series.region, vintage: '', variant: '' }))
    const last = input && lastPeriod(input)
    return input && last !== undefined && monthOf(last) <= monthOf(reach) ? broughtBy(input, dataset, seen) : []
  })
}

/** How far some series and age bands reach on a day, and which publications bring the next figures: those from whose latest issue their newest figures are. */
export const freshnessOf = ({ series: shown, ages }: Shown, dataset: Dataset, on: string): Freshness => {
  const whole = shown.map((series) => wholeOf(series, dataset)).filter(({ variant }) => variant === '')
  const bands = ages.filter(isObservedAges).map(({ period }) => ({ period, kind: 'stock' as const }))
  const lasts = whole.flatMap((series) => {
    const period = lastPeriod(series)
    return period === undefined ? [] : [{ period, kind: dataset.indicators.get(series.indicator)?.kind }]
  }).concat(bands)
  const [first, ...others] = lasts
  const upTo = first && others.reduce((latest, one) => (monthOf(one.period) > monthOf(latest.period) ? one : latest), first)
  const keys = new Set(whole.flatMap((series) => broughtBy(series, dataset)).map(seriesKey))
  const states = releaseStates(dataset, on).filter(({ series }) => [...keys].some((key) => series.has(key))).sort((a, b) => a.due - b.due)
  const due = states.filter(({ isDue }) => isDue)
  return { upTo, expected: due.length > 0 ? due : states.slice(0, 1) }
}
