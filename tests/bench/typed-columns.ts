import { PUBLISHED_UNITS } from '../../src/model/unit'

/** What every contestant has to end with: per series, columns sorted by period. */
export interface TypedSeries {
  readonly periods: Int32Array
  readonly values: Float64Array // canonical unit
  readonly evidence: Uint8Array
  readonly source: Uint32Array // code
  readonly lines: Int32Array
}

const SCALES = new Map(PUBLISHED_UNITS.map(({ token, scale }) => [token, scale]))
const EVIDENCE = new Map([['two-sources', 0], ['identity', 1], ['one-source', 2], ['unverified', 3]])

/**
 * Turns parsed rows into sorted typed columns, the same for every library: nested maps (faster than joined keys),
 * growing typed arrays, a counting sort. It converts and checks nothing more.
 */
export class TypedColumns {
  private length = 0
  private series: Int32Array
  private periods: Int32Array
  private values: Float64Array
  private evidence: Uint8Array
  private source: Uint32Array
  private readonly keys: string[] = []
  private readonly regions = new Map<string, Map<string, Map<string, number>>>()
  private readonly sources = new Map<string, number>()

  constructor(bytes: number) {
    const size = Math.ceil(bytes / 45) // never grows in this benchmark: an advantage for the others
    this.series = new Int32Array(size)
    this.periods = new Int32Array(size)
    this.values = new Float64Array(size)
    this.evidence = new Uint8Array(size)
    this.source = new Uint32Array(size)
  }

  /** `year` and `value` are numbers already where the library types its columns. */
  add(
    indicator: string,
    region: string,
    year: number,
    value: number,
    unit: string,
    source: string,
    evidence: string,
    vintage: string,
    variant: string,
  ): void {
    const row = this.length
    this.length = row + 1
    this.series[row] = this.seriesCode(indicator, region, vintage === '' && variant === '' ? '' : `${vintage}|${variant}`)
    this.periods[row] = year * 100
    this.values[row] = value * (SCALES.get(unit) ?? Number.NaN)
    this.evidence[row] = EVIDENCE.get(evidence) ?? 2
    this.source[row] = this.sourceCode(source)
  }

  finish(): Map<string, TypedSeries> {
    const { order, ends } = this.order()
    const series = new Map<string, TypedSeries>()
    let from = 0
    this.keys.forEach((key, at) => {
      const to = ends[at] as number
      series.set(key, this.gather(order.subarray(from, to)))
      from = to
    })
    return series
  }

  private gather(rows: Int32Array): TypedSeries {
    const sorted = rows.sort((a, b) => (this.periods[a] as number) - (this.periods[b] as number))
    const size = sorted.length
    const made = {
      periods: new Int32Array(size),
      values: new Float64Array(size),
      evidence: new Uint8Array(size),
      source: new Uint32Array(size),
      lines: new Int32Array(size),
    }
    for (let at = 0; at < size; at += 1) {
      const row = sorted[at] as number
      made.periods[at] = this.periods[row] as number
      made.values[at] = this.values[row] as number
      made.evidence[at] = this.evidence[row] as number
      made.source[at] = this.source[row] as number
      made.lines[at] = row + 2
    }
    return made
  }

  private order(): { order: Int32Array; ends: Int32Array } {
    const ends = new Int32Array(this.keys.length + 1)
    for (let row = 0; row < this.length; row += 1) ends[(this.series[row] as number) + 1]! += 1
    for (let at = 1; at < ends.length; at += 1) ends[at]! += ends[at - 1] as number
    const order = new Int32Array(this.length)
    for (let row = 0; row < this.length; row += 1) order[ends[this.series[row] as number]!++] = row
    return { order, ends }
  }

  private seriesCode(indicator: string, region: string, edition: string): number {
    let byRegion = this.regions.get(indicator)
    if (byRegion === undefined) this.regions.set(indicator, (byRegion = new Map()))
    let byEdition = byRegion.get(region)
    if (byEdition === undefined) byRegion.set(region, (byEdition = new Map()))
    const known = byEdition.get(edition)
    if (known !== undefined) return known
    byEdition.set(edition, this.keys.length)
    return this.keys.push(`${indicator}|${region}|${edition || '|'}`) - 1
  }

  private sourceCode(source: string): number {
    const known = this.sources.get(source)
    if (known !== undefined) return known
    this.sources.set(source, this.sources.size)
    return this.sources.size - 1
  }
}

/** One number that two contestants share only when all their series, periods, values and lines agree. */
export const checksum = (all: ReadonlyMap<string, Pick<TypedSeries, 'periods' | 'values' | 'evidence' | 'lines'>>): string => {
  let sum = 0
  for (const [key, series] of all) {
    let hash = 7
    for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
    for (let at = 0; at < series.periods.length; at += 1) {
      hash = (Math.imul(hash, 31) + (series.periods[at] as number)) | 0
      hash = (Math.imul(hash, 31) + (Math.round((series.values[at] as number) * 1000) % 0x7fffffff)) | 0
      hash = (Math.imul(hash, 31) + (series.evidence[at] as number) + (series.lines[at] as number) * 3) | 0
    }
    sum = (sum + (hash >>> 0)) % 0x1fffffffffffff
  }
  return `${all.size}:${sum.toString(36)}`
}
