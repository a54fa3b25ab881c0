import { issue, type Issue } from '../../model/issue'
import type { FilePoint, FileSeries } from '../intake/file-reading'

const RATIO = 8 // a 1 % sample between 1 ‰ samples is tenfold, 人 for 万人 ten-thousandfold
const SMALLEST = 1000 // below it counts of small places jump by chance

const isJump = (before: number, here: number, after: number): boolean => {
  const [low, high] = [Math.min(before, after), Math.max(before, after)]
  return low > 0 && here > 0 && high < 4 * low && Math.max(here, low) >= SMALLEST && (here >= RATIO * high || here * RATIO <= low)
}

const jumpAt = (series: FileSeries, before: FilePoint, here: FilePoint, after: FilePoint): Issue[] => {
  if (before.value === null || here.value === null || after.value === null || !isJump(before.value, here.value, after.value)) return []
  const place = { file: series.file, line: here.line, column: here.column, ...(series.sheet === '' ? {} : { sheet: series.sheet }) }
  const facts = { before: before.value, period: before.period ?? '', ratio: Math.round((10 * here.value) / before.value) / 10 }
  return [issue('scale-jump', 'warning', place, String(here.value), facts)]
}

/** Single values of another scale than both their neighbours, as when one year is a larger sample or another unit. */
export const findScaleJumps = (series: readonly FileSeries[]): Issue[] =>
  series.flatMap((one) => {
    const points = one.points.filter(({ value }) => value !== null)
    return points.flatMap((here, at) => {
      const [before, after] = [points[at - 1], points[at + 1]]
      return before && after ? jumpAt(one, before, here, after) : []
    })
  })
