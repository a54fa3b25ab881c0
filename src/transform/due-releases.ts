import type { Dataset, Frequency, ReleaseCalendar } from '../model/dataset'
import { grainOf, readPeriod, yearOf, type Period } from '../model/period'
import { valueAt, type Series } from '../model/series'

/** Months from one release to the next. */
const MONTHS: Readonly<Record<Frequency, number>> = { quarterly: 3, 'half-yearly': 6, annual: 12, 'two-yearly': 24, 'ten-yearly': 120 }

/** A release that should be out and of which the package holds nothing. */
export interface DueRelease {
  readonly release: ReleaseCalendar
  readonly period: string // that it reports, `2026-06`
  readonly due: string // month in which it comes out, `2026-08`
  readonly indicators: readonly string[] // whose newest figures come from this publication
}

/** Months since the year 0; a year ends with its December. */
const monthOf = (period: Period): number => yearOf(period) * 12 + (grainOf(period) === 'month' ? (period % 100) - 1 : 11)

const monthText = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** Whether a source's id has the form of a pattern, in which `*` matches any text. */
export const isOfRelease = ({ sources }: Pick<ReleaseCalendar, 'sources'>, id: string): boolean =>
  sources.some((pattern) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(id))

const newestOf = (series: Series): number => series.values.reduce((found: number, _, at) => (Number.isNaN(valueAt(series, at)) ? found : at), -1)

const sourcesAt = (series: Series, at: number): string[] => (series.texts[series.source[at] ?? 0] ?? '').split(';')

/** Observed current series whose newest figure comes from a publication. */
const seriesOf = (release: ReleaseCalendar, { series }: Dataset): Series[] =>
  [...series.values()].filter((one) => {
    const at = newestOf(one)
    return one.vintage === '' && at >= 0 && one.files.length > 0 && sourcesAt(one, at).some((id) => isOfRelease(release, id))
  })

/**
 * Releases that were due by a day, `2026-11-28`, and are not in the package: the next period after the latest that the
 * package holds, a publication's lag in months after its end. The day is given; nothing is fetched.
 */
export const dueReleases = (dataset: Dataset, on: string): DueRelease[] => {
  const today = readPeriod(on.slice(0, 7))
  if (today === undefined) return []
  return [...(dataset.releases ?? [])].flatMap((release): DueRelease[] => {
    const next = monthOf(release.latest) + MONTHS[release.frequency]
    const due = next + release.lag
    if (due > monthOf(today)) return []
    const indicators = [...new Set(seriesOf(release, dataset).map(({ indicator }) => indicator))].sort()
    return [{ release, period: monthText(next), due: monthText(due), indicators }]
  })
}
