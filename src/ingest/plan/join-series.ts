import { issue, type Issue } from '../../model/issue'
import { result, type Result } from '../../model/result'
import type { FilePoint, FileSeries } from '../intake/file-reading'
import { SeriesBuilder } from './series-builder'

const keyOf = ({ sheet, label, indicatorCode, dimensions, region, regionCode, unit }: FileSeries): string =>
  JSON.stringify([sheet, label, indicatorCode, dimensions.map(({ value }) => value), region, regionCode, unit])

const conflict = ({ file, sheet }: FileSeries, first: FilePoint, second: FilePoint): Issue =>
  issue('value-conflict', 'warning', { file, line: second.line, column: second.column, ...(sheet === '' ? {} : { sheet }) }, String(second.value), { first: String(first.value), firstLine: first.line })

const joined = (group: readonly FileSeries[], issues: Issue[]): FileSeries[] => {
  const [first] = group
  if (first === undefined || group.length === 1) return [...group]
  const { points: _, ...name } = first
  const builder = new SeriesBuilder(name)
  for (const { points } of group) for (const point of points) builder.add(point)
  const found = builder.finish(({ first: a, second: b }) => issues.push(conflict(first, a, b)))
  return found ? [found] : []
}

/** Puts together what several tables of a sheet say of one series: a table continued below, or one block for each span of years. */
export const joinSeries = (tables: readonly (readonly FileSeries[])[]): Result<readonly FileSeries[]> => {
  if (tables.length <= 1) return result(tables[0] ?? [])
  const groups = new Map<string, FileSeries[]>()
  for (const one of tables.flat()) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const issues: Issue[] = []
  return result([...groups.values()].flatMap((group) => joined(group, issues)), issues)
}
