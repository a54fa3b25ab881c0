import { OURS } from './contestants'

/** What one run measured; memory in bytes of resident set. */
export interface Run {
  readonly milliseconds: number
  readonly before: number // with the input in memory
  readonly peak: number
  readonly bytes: number
  readonly checksum: string
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const MEGA = 1e6
const line = (cells: readonly string[]): string =>
  `${cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(12))).join('')}\n`

const HEADINGS = ['', 'seconds', 'rows/s', 'MB/s', 'before MB', 'peak MB', 'over input', 'speed']

/** Medians per contestant; `speed` is relative to the fastest library that is not ours. */
export const printTable = (runs: ReadonlyMap<string, readonly Run[]>, rows: number, order: string): string => {
  const summary = [...runs].map(([id, measured]) => ({
    id,
    seconds: median(measured.map(({ milliseconds }) => milliseconds)) / 1000,
    before: median(measured.map(({ before }) => before)) / MEGA,
    peak: median(measured.map(({ peak }) => peak)) / MEGA,
    over: median(measured.map(({ peak, before }) => peak - before)) / MEGA,
  }))
  const fastest = Math.min(...summary.filter(({ id }) => !OURS.has(id)).map(({ seconds }) => seconds))
  const first = [...runs.values()][0] ?? []
  const megabytes = (first[0]?.bytes ?? 0) / MEGA
  const head = `${rows} rows, ${megabytes.toFixed(1)} MB, order: ${order}, medians of ${first.length} interleaved runs, node ${process.version}\n`
  const body = summary.map(({ id, seconds, before, peak, over }) =>
    line([
      id,
      seconds.toFixed(2),
      Math.round(rows / seconds).toLocaleString('en'),
      (megabytes / seconds).toFixed(0),
      before.toFixed(0),
      peak.toFixed(0),
      over.toFixed(0),
      `${(fastest / seconds).toFixed(2)}×`,
    ]),
  )
  return head + line(HEADINGS) + body.join('')
}
