import { joinCoverage } from '../../../../src/ingest/tables/read/coverage'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPackage } from '../../../../src/ingest'
import type { FilePoint, FileReading, FileSeries } from '../../../../src/ingest/tables/plan/file-series'
import { type Dataset, findSeries } from '../../../../src/model/dataset'
import { indexOfPeriod } from '../../../../src/model/time'
import { readPeriod } from '../../../../src/model/period'
import { publishedUnit } from '../../../../src/model/unit'

const ROOT = join(import.meta.dirname, '../../../../data')

const load = (): Map<string, Uint8Array> => {
  const paths = [...readdirSync(ROOT), ...['observations', 'age-structure'].flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))]
  return new Map(paths.filter((path) => /\.(?:csv|json)$/.test(path)).map((path) => [path, new Uint8Array(readFileSync(join(ROOT, path)))]))
}

/** The published package, its files and what they say. */
export const FILES: ReadonlyMap<string, Uint8Array> = load()
export const DATASET: Dataset = readPackage(FILES)

type Points = Readonly<Record<string, number | null>>

export interface SeriesGiven {
  readonly label: string
  readonly unit?: string
  readonly region?: string
  readonly regionCode?: string
  readonly code?: string
  readonly points?: Points
  readonly dimensions?: FileSeries['dimensions']
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length

const pointsOf = (points: Points, line: number): FilePoint[] =>
  Object.entries(points).map(([period, value], at) => ({
    period: period === '' ? null : period,
    value,
    missing: value === null ? 'blank' : '',
    decimals: value === null ? 0 : decimalsOf(value),
    line,
    column: at + 2,
  }))

/** A reading as a layout would give it. */
export const readingOf = (layout: string | undefined, given: readonly SeriesGiven[]): FileReading => ({
  file: 'made.csv',
  container: 'csv',
  encoding: 'utf-8',
  encodings: [],
  delimiter: ',',
  layout,
  layouts: [],
  confidence: 1,
  grids: [],
  coverage: joinCoverage([]),
  coverages: [],
  plans: [],
  issues: [],
  series: given.map(({ label, unit = '', region = '', regionCode = '', code = '', points = { '2023': 1 }, dimensions = [] }, at) => ({
    file: 'made.csv',
    sheet: '',
    label,
    indicator: label.split(' · ')[0] ?? '',
    indicatorCode: code,
    dimensions,
    region,
    regionCode,
    unit,
    points: pointsOf(points, at + 2),
  })),
})

/** What the package now says of an indicator, in a published unit. */
export const presentPoints = (indicator: string, region: string, periods: readonly string[], token: string, change: (value: number) => number = (value) => value): Points => {
  const series = findSeries(DATASET, indicator, region)
  const scale = publishedUnit(token)?.scale ?? 1
  return Object.fromEntries(
    periods.flatMap((period): [string, number][] => {
      const at = series ? indexOfPeriod(series, readPeriod(period)!) : -1
      const value = series?.values[at] ?? Number.NaN
      return Number.isNaN(value) ? [] : [[period, Number(change(value / scale).toPrecision(12))]]
    }),
  )
}
