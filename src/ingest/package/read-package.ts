import type { Dataset, FileReport } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { placeAt, type Series } from '../../model/series'
import { readsOf } from '../../transform/index'
import { readAgeStructure } from './catalogue/age-structure'
import { readBreaks, readEvents, readRevisions } from './catalogue/breaks-and-revisions'
import { readClaims, readIdentities } from './catalogue/claims-and-identities'
import { readIndicators, readTopics } from './catalogue/indicators-and-topics'
import { type Catalogued, KnownIds } from './catalogue/read-by-id'
import { readRegions } from './catalogue/regions'
import { readReleases, readSources } from './catalogue/sources-and-releases'
import type { EncodingGuess } from '../bytes/encodings/decode-ranked'
import { AGES, DATA_PACKAGE, OBSERVATIONS, readPackageIndex } from './package-index'
import { IssueLog, ISSUES_PER_CODE } from '../bytes/issue-log'
import { mergeSeries } from './observations/sort-into-series'
import { readObservations } from './observations/read-observations'
import { Vocabulary } from './observations/vocabulary'
import type { SourceFile } from './table/table'
import { issue, type Issue } from '../../model/issue'
import { grainOf, printPeriod, yearOf, type Period } from '../../model/period'

/** Gaps of a series that is yearly as a rule: years without a row between two years with one. */
const gapsOf = (series: Series): [Period, Period][] => {
  const periods = Array.from(series.periods, (period) => period as Period)
  if (periods.length < 3 || periods.some((period) => grainOf(period) !== 'year')) return []
  const gaps: [Period, Period][] = []
  for (let at = 1; at < periods.length; at += 1) {
    const before = periods[at - 1] as Period
    const after = periods[at] as Period
    if (yearOf(after) - yearOf(before) > 1) gaps.push([before, after])
  }
  return gaps.length * 2 < periods.length ? gaps : [] // else the series is sparse by nature: censuses
}

const measureOf = ({ indicator, region }: Series): string => `${indicator}|${region}`

/** Whether another vintage or variant has every year between these two: then nothing is missing from the package. */
const isFilled = (from: Period, to: Period, years: ReadonlySet<number>): boolean => Array.from({ length: yearOf(to) - yearOf(from) - 1 }, (_, at) => yearOf(from) + at + 1).every((year) => years.has(year))

/** Notes on years that the package does not have; the line is that of the row after the gap. */
const findGaps = (all: readonly Series[]): Issue[] => {
  const known = new Map<string, Set<number>>() // years with a figure in any vintage or variant
  for (const series of all) {
    const years = known.get(measureOf(series)) ?? new Set()
    for (const period of series.periods) years.add(yearOf(period as Period))
    known.set(measureOf(series), years)
  }
  const notes: Issue[] = []
  let hidden = 0
  for (const series of all) {
    for (const [from, to] of gapsOf(series)) {
      if (isFilled(from, to, known.get(measureOf(series)) ?? new Set())) continue
      if (notes.length >= ISSUES_PER_CODE) {
        hidden += 1
        continue
      }
      const facts = { indicator: series.indicator, region: series.region, from: printPeriod(from), to: printPeriod(to) }
      notes.push(issue('periods-gap', 'note', placeAt(series, series.periods.indexOf(to)), '', facts))
    }
  }
  if (hidden > 0) notes.push(issue('issues-capped', 'note', { file: '', line: 0, column: 0 }, '', { of: 'periods-gap', hidden }))
  return notes
}

export interface ReadOptions {
  /** Called after each file, in bytes. */
  onProgress?(done: number, total: number, file: string): void
  /** Ranks encodings for a file that is no UTF-8; absent: such a file cannot be read. */
  rank?(bytes: Uint8Array, path: string): readonly EncodingGuess[]
}

type Files = ReadonlyMap<string, Uint8Array>

/** Reads the files of a package one after the other, keeping account of each. */
class PackageReader {
  readonly reports: FileReport[] = []
  readonly issues: Issue[] = []
  private done = 0
  private readonly total: number

  constructor(
    readonly files: Files,
    private readonly options: ReadOptions,
  ) {
    this.total = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  }

  /** Reads one catalogue file; `severity` is that of its absence. */
  catalogue<T>(
    path: string,
    severity: 'error' | 'warning',
    read: (file: SourceFile, log: IssueLog) => Catalogued<T>,
  ): T | undefined {
    const bytes = this.files.get(path)
    if (bytes === undefined) {
      this.issues.push(missingFile(path, severity))
      return undefined
    }
    const log = new IssueLog(path)
    const { entries, report } = read(this.file(path, bytes), log)
    this.close(report, log.list(), bytes.length)
    return report.state === 'failed' ? undefined : entries
  }

  private file(path: string, bytes: Uint8Array): SourceFile {
    return { path, bytes, rank: () => this.options.rank?.(bytes, path) ?? [] }
  }

  observations(vocabulary: Vocabulary): Map<string, Series> {
    const all = new Map<string, Series>()
    for (const path of this.paths(OBSERVATIONS)) {
      const bytes = this.files.get(path) as Uint8Array
      const { series, report, issues } = readObservations(this.file(path, bytes), vocabulary)
      const log = new IssueLog(path)
      mergeSeries(all, series, log)
      this.close(log.failed ? { ...report, state: 'partly' } : report, [...issues, ...log.list()], bytes.length)
    }
    return all
  }

  paths(pattern: RegExp): string[] {
    return [...this.files.keys()].filter((path) => pattern.test(path)).sort()
  }

  private close(report: FileReport, issues: readonly Issue[], bytes: number): void {
    this.reports.push(report)
    for (const found of issues) this.issues.push(found)
    this.done += bytes
    this.options.onProgress?.(this.done, this.total, report.file)
  }
}

const missingFile = (file: string, severity: 'error' | 'warning'): Issue =>
  issue('file-missing', severity, { file, line: 0, column: 0 }, '', { reason: 'absent' })

const readIndex = ({ files, issues }: PackageReader): string => {
  const bytes = files.get(DATA_PACKAGE)
  if (bytes === undefined) {
    issues.push(missingFile(DATA_PACKAGE, 'warning'))
    return ''
  }
  const index = readPackageIndex(bytes)
  issues.push(...index.issues)
  for (const path of index.value.paths) {
    if (OBSERVATIONS.test(path) || AGES.test(path)) if (!files.has(path)) issues.push(missingFile(path, 'error'))
  }
  return index.value.version
}

/** Indicators that a catalogue promises and no file brings. */
const unobserved = (indicators: ReadonlyMap<string, Indicator>, series: Iterable<Series>): Issue[] => {
  const seen = new Set<string>()
  for (const { indicator } of series) seen.add(indicator)
  return [...indicators.values()]
    .filter(({ id, formula }) => formula === '' && !seen.has(id))
    .map(({ id, line }) =>
      issue('indicator-unobserved', 'warning', { file: 'indicators.csv', line, column: 1 }, id, { indicator: id }),
    )
}

/**
 * Reads a data package: keys are paths relative to it. Never throws on bad data: a bad cell loses that cell, a bad file
 * its indicators, and every loss is an issue.
 */
export const readPackageWith = (files: Files, options: ReadOptions = {}): Dataset => {
  const reader = new PackageReader(files, options)
  const version = readIndex(reader)
  const indicators = reader.catalogue('indicators.csv', 'error', readIndicators)
  const regions = reader.catalogue('regions.csv', 'error', readRegions)
  const sources = reader.catalogue('sources.csv', 'error', readSources)
  const known = new KnownIds({ indicators, regions, sources })
  const breaks = reader.catalogue('breaks.csv', 'warning', (file, log) => readBreaks(file, log, known))
  const revisions = files.has('revisions.csv') ? reader.catalogue('revisions.csv', 'warning', (file, log) => readRevisions(file, log, known)) : []
  const releases = files.has('releases.csv') ? reader.catalogue('releases.csv', 'warning', readReleases) : undefined // a package may go without
  const events = reader.catalogue('events.csv', 'warning', (file, log) => readEvents(file, log, known))
  const identities = reader.catalogue('identities.csv', 'warning', (file, log) => readIdentities(file, log, known))
  const claims = reader.catalogue('claims.csv', 'warning', (file, log) => readClaims(file, log, known))
  const topics = files.has('topics.csv') ? reader.catalogue('topics.csv', 'warning', (file, log) => readTopics(file, log, known)) : undefined // a package may go without
  const series = indicators === undefined ? new Map<string, Series>() : reader.observations(new Vocabulary(known.catalogues))
  const ages = reader
    .paths(AGES)
    .flatMap((path) => reader.catalogue(path, 'error', (file, log) => readAgeStructure(file, log, known)) ?? [])
  const issues = [...reader.issues, ...unobserved(indicators ?? new Map(), series.values()), ...findGaps([...series.values()])]
  return {
    version,
    indicators: indicators ?? new Map(),
    reads: readsOf(indicators?.values() ?? []),
    regions: regions ?? new Map(),
    sources: sources ?? new Map(),
    breaks: breaks ?? [],
    revisions: revisions ?? [],
    ...(releases ? { releases: [...releases.values()] } : {}),
    events: events ?? [],
    identities: [...(identities?.values() ?? [])],
    claims: [...(claims?.values() ?? [])],
    topics: [...(topics?.values() ?? [])],
    series,
    ages,
    files: reader.reports,
    issues,
  }
}
