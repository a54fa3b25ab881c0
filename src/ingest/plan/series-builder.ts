import type { DimensionValue, FilePoint, FileSeries } from '../intake/file-reading'

/** What names a series, resolved from a row's keys, its value column and the plan's constants. */
export interface SeriesName extends Omit<FileSeries, 'points'> {
  readonly dimensions: readonly DimensionValue[]
}

/** Two figures for one series and period: the second is not used. */
export interface Conflict {
  readonly first: FilePoint
  readonly second: FilePoint
}

const OTHER_YEAR = /^(?:-\d+|\d{1,3}|\d{5,})$/ // as text these do not stand in order of time

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
  finish(onConflict: (conflict: Conflict) => void): FileSeries | undefined {
    if (this.points.every(({ missing }) => missing === 'blank')) return undefined
    const kept: FilePoint[] = []
    for (const point of this.points.sort(inOrder)) {
      const last = kept[kept.length - 1]
      if (last === undefined || last.period !== point.period) kept.push(point)
      else if (last.value === null) kept[kept.length - 1] = point.value === null ? last : point
      else if (point.value !== null && point.value !== last.value) onConflict({ first: last, second: point })
    }
    return { ...this.name, points: kept }
  }
}
