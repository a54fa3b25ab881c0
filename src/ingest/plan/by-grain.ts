import type { FilePoint, FileSeries } from '../intake/file-reading'

const GRAINS = { A: /^-?\d+(?:-\d{4})?$/, H: /-H\d$/, Q: /-Q\d$/, M: /^\d{4}-\d{2}$/ } as const

const grainByForm = (period: string | null): string => Object.entries(GRAINS).find(([, form]) => form.test(period ?? ''))?.[0] ?? ''

const grainOf = ({ period }: FilePoint): string => (period?.length === 4 ? 'A' : grainByForm(period))

const yearsOf = (points: readonly FilePoint[]): ReadonlySet<string> => new Set(points.map(({ period }) => (period ?? '').slice(0, 4)))

/** Whether some year stands in several grains: a year beside its months is another series than they are. */
const overlap = (groups: readonly (readonly FilePoint[])[]): boolean => {
  const years = groups.map(yearsOf)
  return years.some((one, at) => years.slice(at + 1).some((other) => Array.from(one).some((year) => other.has(year))))
}

/** Parts a series whose years stand beside their own months or quarters; the label gains the letter of the frequency (A, H, Q, M) as in SDMX. */
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
