import type { Contested, DimensionValue, FilePoint, FileSeries } from './file-series'
import { issue, type Issue, result, type Result } from '../../../model/issue'

const keyOf = ({ sheet, label, indicatorCode, dimensions, region, regionCode, unit }: FileSeries): string =>
  JSON.stringify([sheet, label, indicatorCode, dimensions.map(({ value }) => value), region, regionCode, unit])

const conflict = ({ file, sheet }: FileSeries, first: FilePoint, second: FilePoint): Issue =>
  issue('value-conflict', 'error', { file, line: second.line, column: second.column, ...(sheet === '' ? {} : { sheet }) }, String(second.value), { first: String(first.value), firstLine: first.line })

/** A series of one table of several, with the table's title. */
interface TitledSeries {
  readonly series: FileSeries
  readonly title: string
}

/** The series with one more dimension in its label. */
const withDimension = (series: FileSeries, value: string): FileSeries =>
  value === '' ? series : { ...series, label: [series.label, value].filter((part) => part !== '').join(' · '), dimensions: [...series.dimensions, { name: '', value }] }

const joined = (group: readonly TitledSeries[], issues: Issue[]): FileSeries[] => {
  const [first] = group
  if (first === undefined || group.length === 1) return group.map(({ series }) => series)
  const { points: _, contested, ...name } = first.series
  const builder = new SeriesBuilder(name)
  for (const { series } of group) for (const point of series.points) builder.add(point)
  const found: Issue[] = []
  const whole = builder.finish(({ first: a, second: b }) => found.push(conflict(first.series, a, b)))
  const areTitled = found.length > 0 && new Set(group.map(({ title }) => title)).size === group.length
  if (areTitled) return group.map(({ series, title }) => withDimension(series, title))
  issues.push(...found)
  const before = contested ?? group.find(({ series }) => series.contested)?.series.contested
  return whole ? [before === undefined || whole.contested ? whole : { ...whole, contested: before }] : []
}

/**
 * Puts together what several tables of a sheet say of one series: a table continued below, or one block for each span of
 * years. Tables that contradict each other hold different series, which their titles distinguish.
 */
export const joinSeries = (tables: readonly (readonly FileSeries[])[], titles: readonly string[] = []): Result<readonly FileSeries[]> => {
  if (tables.length <= 1) return result(tables[0] ?? [])
  const groups = new Map<string, TitledSeries[]>()
  for (const one of tables.flatMap((series, at) => series.map((single) => ({ series: single, title: titles[at] ?? '' })))) {
    const key = keyOf(one.series)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const issues: Issue[] = []
  return result([...groups.values()].flatMap((group) => joined(group, issues)), issues)
}

const placeKey = ({ label, unit, region, regionCode }: FileSeries): string => JSON.stringify([label, unit, region, regionCode])

/** Whether two series give different values for one period. */
const disagree = (first: FileSeries, second: FileSeries): boolean => {
  const known = new Map(first.points.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const])))
  return second.points.some(({ period, value }) => value !== null && known.has(period) && known.get(period) !== value)
}

const stemOf = (file: string): string => (file.split('/').pop() ?? file).replace(/\.[A-Za-z0-9]{1,5}$/, '')

/** Series of several sheets, or several files of an archive, that are named alike and contradict each other are called by their sheet or file, too. */
export const distinguishTables = (series: readonly FileSeries[]): readonly FileSeries[] => {
  const groups = new Map<string, FileSeries[]>()
  for (const one of series) groups.set(placeKey(one), [...(groups.get(placeKey(one)) ?? []), one])
  const contradicted = new Set<string>()
  for (const group of groups.values()) {
    const [first] = group
    if (first && group.length > 1 && group.some((one, at) => group.slice(at + 1).some((other) => disagree(one, other)))) contradicted.add(JSON.stringify([first.label, first.unit]))
  }
  if (contradicted.size === 0) return series
  const isSheet = new Set(series.map(({ file }) => file)).size === 1
  return series.map((one) => (contradicted.has(JSON.stringify([one.label, one.unit])) ? withDimension(one, isSheet ? one.sheet : stemOf(one.file)) : one))
}

const GRAINS = { A: /^-?\d+(?:-\d{4})?$/, H: /-H\d$/, Q: /-Q\d$/, M: /^\d{4}-\d{2}$/ } as const

const grainByForm = (period: string | null): string => Object.entries(GRAINS).find(([, form]) => form.test(period ?? ''))?.[0] ?? ''

const grainOf = ({ period }: FilePoint): string => (period?.length === 4 ? 'A' : grainByForm(period))

const yearsOf = (points: readonly FilePoint[]): ReadonlySet<string> => new Set(points.map(({ period }) => (period ?? '').slice(0, 4)))

/** Whether some year is in several grains: a year beside its months is another series than they are. */
const overlap = (groups: readonly (readonly FilePoint[])[]): boolean => {
  const years = groups.map(yearsOf)
  return years.some((one, at) => years.slice(at + 1).some((other) => Array.from(one).some((year) => other.has(year))))
}

/** Parts a series whose years are beside their own months or quarters; the label gains the letter of the frequency (A, H, Q, M) as in SDMX. */
export const byGrain = (series: FileSeries | undefined): readonly FileSeries[] => {
  if (series === undefined) return []
  const [first] = series.points
  const grain = first ? grainOf(first) : ''
  if (series.points.every((point) => grainOf(point) === grain)) return [series]
  const groups = new Map<string, FilePoint[]>()
  for (const point of series.points) groups.set(grainOf(point), [...(groups.get(grainOf(point)) ?? []), point])
  if (!overlap(Array.from(groups.values()))) return [series]
  return Array.from(groups, ([letter, points]) => ({
    ...series,
    label: [series.label, letter].filter((part) => part !== '').join(' · '),
    dimensions: [...series.dimensions, { name: '', value: letter }],
    points,
  }))
}

/** What names a series, resolved from a row's keys, its value column and the plan's constants. */
export interface SeriesName extends Omit<FileSeries, 'points' | 'contested'> {
  readonly dimensions: readonly DimensionValue[]
}

/** Two figures for one series and period, of which the first is kept. */
export interface Conflict {
  readonly first: FilePoint
  readonly second: FilePoint
}

const OTHER_YEAR = /^(?:-\d+|\d{1,3}|\d{5,})$/ // as text these do not be in order of time

const inOrder = (a: FilePoint, b: FilePoint): number => {
  const [first, second] = [a.period ?? '', b.period ?? '']
  if (OTHER_YEAR.test(first) || OTHER_YEAR.test(second)) return parseInt(first, 10) - parseInt(second, 10) || a.line - b.line
  return first < second ? -1 : first > second ? 1 : a.line - b.line || a.column - b.column
}

/** Points of one series as they are met, in any order. */
export class SeriesBuilder {
  private readonly points: FilePoint[] = []

  constructor(private readonly name: SeriesName) {}

  add(point: FilePoint): void {
    this.points.push(point)
  }

  /** The series with its points in order of time; undefined when no cell of it says anything. Of two equal figures one stays. */
  finish(onConflict: (conflict: Conflict) => void, onRepeat?: (point: FilePoint) => void): FileSeries | undefined {
    if (this.points.every(({ missing }) => missing === 'blank')) return undefined
    const kept: FilePoint[] = []
    let contested: Contested | undefined
    for (const point of this.points.sort(inOrder)) {
      const last = kept[kept.length - 1]
      if (last === undefined || last.period !== point.period) kept.push(point)
      else if (last.value === null) kept[kept.length - 1] = point.value === null ? last : point
      else if (point.value === null) continue
      else if (point.value === last.value && point.bound?.kind === last.bound?.kind) onRepeat?.(point)
      else {
        contested = { periods: (contested?.periods ?? 0) + 1, lines: contested?.lines ?? [last.line, point.line] }
        onConflict({ first: last, second: point })
      }
    }
    return { ...this.name, points: kept, ...(contested ? { contested } : {}) }
  }
}
