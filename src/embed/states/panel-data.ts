/** The part of a dataset from which one panel is drawn in any state that its readers may choose, as JSON: an embedded chart reads no tables. */
import { comparedBy } from '../../charts/panel-controls'
import { filesOf } from '../../charts/figure/inputs'
import { seriesQuoted } from '../../charts/text/sentence'
import { placesOf } from '../../charts/series/place-rows'
import type { Places, SeriesRequest } from '../../charts/series/request'
import { chartTypeOf, type ValidPanel } from '../../charts/types/list'
import type { AgeBand, Break, Dataset, EventMark, IndicatorReference, Revision, Source } from '../../model/dataset'
import { EVIDENCE } from '../../model/evidence'
import type { Indicator } from '../../model/indicator'
import { NATION, type Region } from '../../model/region'
import { FIRST_RELEASE, seriesKey, type Series } from '../../model/series'
import { timingOf } from '../../model/time'
import { formulaInputs } from '../../transform/formula'

/** A column of numbers; one number where all are the same. NaN is null. */
type Column = number | readonly (number | null)[]

/** A series as columns, in the order of their names in `Series`; texts are places in the pool of the part. */
interface SeriesColumns {
  readonly id: readonly [indicator: string, region: string, vintage: string, variant: string]
  readonly tables: readonly number[] // places in `files` of the tables of its figures, and of those that a computed one is made of
  readonly periods: readonly number[]
  readonly values: Column
  readonly missing: Column
  readonly evidence: Column
  readonly basis: Column
  readonly bound: Column
  readonly publishedUnit: Column
  readonly publishedDecimals: Column
  readonly source: Column
  readonly note: Column
}

/** Age bands of one region, date, sex, variant and source, in order of age. */
interface AgeColumns extends Pick<AgeBand, 'region' | 'period' | 'sex' | 'variant' | 'source' | 'note'> {
  readonly table: number // place in `files`
  readonly evidence: Column
  readonly start: Column
  readonly width: Column
  readonly value: Column
}

/** A panel and what it is drawn from. */
export interface PanelData {
  readonly version: string // of the dataset
  readonly panel: ValidPanel
  readonly files: readonly (readonly [path: string, fingerprint: string])[]
  readonly catalogues: number // how many of the files, from the first, are behind every state
  readonly texts: readonly string[]
  readonly indicators: readonly Omit<Indicator, 'line' | 'aliases'>[]
  readonly reads: readonly (readonly [indicator: string, inputs: readonly IndicatorReference[]])[]
  readonly regions: readonly Region[]
  readonly sources: readonly Source[]
  readonly breaks: readonly Break[]
  readonly revisions: readonly Revision[]
  readonly events: readonly EventMark[]
  readonly series: readonly SeriesColumns[]
  readonly ages: readonly AgeColumns[]
}

const WORD = /[A-Za-z0-9_.-]+/g

/** Every word of the texts in a value of JSON. */
const wordsIn = (value: unknown): ReadonlySet<string> => new Set(JSON.stringify(value).match(WORD))

/** The indicators that a request reads at its place. */
const indicatorsAt = ({ indicator, whole, share, counts, against, between }: SeriesRequest): readonly string[] =>
  [indicator, ...whole.split('+').map((id) => id.trim()), share, counts, against?.indicator ?? '', ...(between ?? [])].filter(Boolean)

/** Indicators by the places at which a panel reads them, `indicator|region`: what it requests, what a reader compares it with, what its texts quote. The nation's are read by words that set a place against it. */
const placesRead = (spec: ValidPanel, dataset: Dataset): ReadonlySet<string> => {
  const chart = chartTypeOf(spec)
  const requests = chart.requests(spec, dataset)
  const { compare } = spec as { readonly compare?: { readonly indicator?: string | undefined; readonly regions: Places } }
  const like = compare && chart.compares ? comparedBy({ compare: { indicator: compare.indicator, regions: compare.regions } }, requests) : undefined
  const model = requests.find(({ indicator }) => indicator === like) ?? requests[0]
  const compared = like === undefined || !compare ? [] : placesOf(compare.regions, dataset).flatMap(({ id }) => [like, ...(model ? indicatorsAt({ ...model, indicator: like }) : [])].map((indicator) => `${indicator}|${id}`))
  const requested = requests.flatMap((request) => indicatorsAt(request).flatMap((indicator) => [`${indicator}|${request.region}`, `${indicator}|${NATION}`]))
  const quoted = seriesQuoted([...wordsOfTexts(spec)]).map(({ indicator, region }) => `${indicator}|${region || NATION}`)
  const named = [...wordsIn(spec)].filter((word) => dataset.indicators.has(word)).map((indicator) => `${indicator}|${NATION}`)
  return new Set([...compared, ...requested, ...quoted, ...named])
}

/** All texts of a panel, each whole. */
const wordsOfTexts = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOfTexts) : [])

/** Indicators with all that their formulas read, however far. */
const withInputs = (ids: readonly string[], dataset: Dataset): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    formulaInputs(id, dataset).forEach(visit)
  }
  ids.forEach(visit)
  return found
}

const columnOf = (numbers: ArrayLike<number>): Column => {
  const all = Array.from(numbers)
  const [first] = all
  return first !== undefined && all.every((one) => one === first) ? first : all.map((one) => (Number.isNaN(one) ? null : one))
}

/** A list that gives each of its entries a place, in the order in which they come. */
const makePool = (start: readonly string[]) => {
  const places = new Map(start.map((text, at) => [text, at]))
  return {
    place: (text: string): number => {
      const at = places.get(text) ?? places.size
      places.set(text, at)
      return at
    },
    all: (): string[] => [...places.keys()],
  }
}

type Pool = ReturnType<typeof makePool>

/** The tables behind a series: its own, and where it is computed those of what its formula reads. */
const tablesBehind = (series: Series, dataset: Dataset): readonly string[] => {
  const ids = withInputs([series.indicator], dataset)
  const own = series.files.filter(Boolean)
  return own.length > 0 ? own : [...new Set([...dataset.series.values()].filter(({ indicator }) => ids.has(indicator)).flatMap(({ files }) => files.filter(Boolean)))].sort()
}

const columnsOf = (series: Series, dataset: Dataset, texts: Pool, files: Pool): SeriesColumns => {
  const pooled = (column: Uint32Array): Column => columnOf(Array.from(column, (at) => texts.place(series.texts[at] ?? '')))
  const { indicator, region, vintage, variant, periods, values, missing, evidence, basis, bound, publishedUnit, publishedDecimals } = series
  return {
    id: [indicator, region, vintage, variant],
    tables: tablesBehind(series, dataset).map(files.place),
    periods: Array.from(periods),
    values: columnOf(values),
    missing: columnOf(missing),
    evidence: columnOf(evidence),
    basis: columnOf(basis),
    bound: columnOf(bound),
    publishedUnit: columnOf(publishedUnit),
    publishedDecimals: columnOf(publishedDecimals),
    source: pooled(series.source),
    note: pooled(series.note),
  }
}

const ageColumnsOf = (ages: readonly AgeBand[], files: Pool): AgeColumns[] => {
  const groups = new Map<string, AgeBand[]>()
  for (const band of ages) {
    const { region, period, sex, variant, source, file, note } = band
    const key = JSON.stringify([region, period, sex, variant, source, file, note])
    const group = groups.get(key)
    if (group) group.push(band)
    else groups.set(key, [band])
  }
  return [...groups.values()].flatMap((bands): AgeColumns[] => {
    const [first] = bands
    if (!first) return []
    const { region, period, sex, variant, source, note } = first
    return [{
      region, period, sex, variant, source, ...(note ? { note } : {}),
      table: files.place(first.file),
      evidence: columnOf(bands.map(({ evidence }) => EVIDENCE.indexOf(evidence))),
      start: columnOf(bands.map(({ start }) => start)),
      width: columnOf(bands.map(({ width }) => width)),
      value: columnOf(bands.map(({ value }) => value)),
    }]
  })
}

/** Tables of age groups of which a panel draws some; another date or place of theirs may be chosen. */
const agesRead = (spec: ValidPanel, { ages }: Dataset): readonly AgeBand[] => {
  const regions = chartTypeOf(spec).agesOf?.(spec) ?? []
  const files = new Set(ages.filter(({ region }) => regions.includes(region)).map(({ file }) => file))
  return ages.filter(({ region, file }) => files.has(file) && (regions.length > 1 || regions.includes(region)))
}

/** What a panel is drawn from. `codes`: fingerprints of the files of the package, by path. */
export const panelDataOf = (panel: ValidPanel, dataset: Dataset, codes: ReadonlyMap<string, string>): PanelData => {
  const places = placesRead(panel, dataset)
  const own = new Set([...places].map((place) => place.split('|')[0] ?? ''))
  const all = withInputs([...own], dataset)
  const isRead = ({ indicator, region, vintage }: Series): boolean => places.has(`${indicator}|${region}`) || (all.has(indicator) && region === NATION && vintage === FIRST_RELEASE)
  const catalogues = filesOf({ series: [], ages: [], indicators: [], quoted: [] }, dataset)
  const [texts, files] = [makePool(['']), makePool(catalogues)]
  const series = [...dataset.series.values()].filter(isRead).map((one) => columnsOf(one, dataset, texts, files))
  const ages = agesRead(panel, dataset)
  const words = wordsIn([panel, texts.all()])
  const revisions = dataset.revisions.filter(({ indicator }) => own.has(indicator))
  const events = dataset.events.filter(({ theme }) => theme === '' || theme === panel.theme)
  const cited = new Set([...words, ...ages.map(({ source }) => source), ...[...revisions, ...events].map(({ source }) => source)].flatMap((ids) => ids.split(';')))
  const shown = new Set([NATION, ...[...places].map((place) => place.split('|')[1] ?? ''), ...ages.map(({ region }) => region), ...words])
  const kinds = new Set([...dataset.regions.values()].filter(({ id }) => shown.has(id)).map(({ kind }) => kind)) // a set of places is all of a kind
  return {
    version: dataset.version,
    panel,
    texts: texts.all(),
    indicators: [...all].flatMap((id) => {
      const found = dataset.indicators.get(id)
      if (!found) return []
      const { line: _line, aliases: _aliases, ...kept } = found
      return [kept]
    }),
    reads: [...all].flatMap((id) => {
      const inputs = dataset.reads.get(id)
      return inputs ? [[id, inputs] as const] : []
    }),
    regions: [...dataset.regions.values()].filter(({ kind }) => kinds.has(kind)),
    sources: [...dataset.sources.values()].filter(({ id }) => cited.has(id)),
    breaks: dataset.breaks.filter(({ indicator }) => all.has(indicator)), // a computed figure has the breaks of its inputs
    revisions,
    events,
    series,
    ages: ageColumnsOf(ages, files),
    files: files.all().map((path) => [path, codes.get(path) ?? ''] as const),
    catalogues: catalogues.length,
  }
}

const numbersOf = (column: Column, size: number): number[] => (typeof column === 'number' ? Array.from({ length: size }, () => column) : column.map((one) => one ?? Number.NaN))

const seriesOf = (columns: SeriesColumns, { texts, files }: PanelData, indicators: ReadonlyMap<string, Indicator>): Series | undefined => {
  const [indicator, region, vintage, variant] = columns.id
  const found = indicators.get(indicator)
  if (!found) return undefined
  const size = columns.periods.length
  const small = (column: Column): Uint8Array => Uint8Array.from(numbersOf(column, size))
  const large = (column: Column): Uint32Array => Uint32Array.from(numbersOf(column, size))
  return {
    indicator, region, vintage, variant, texts,
    timing: timingOf(found.kind),
    unit: found.unit,
    periods: Int32Array.from(columns.periods),
    values: Float64Array.from(numbersOf(columns.values, size)),
    missing: small(columns.missing),
    evidence: small(columns.evidence),
    basis: small(columns.basis),
    bound: small(columns.bound),
    publishedUnit: small(columns.publishedUnit),
    publishedDecimals: small(columns.publishedDecimals),
    source: large(columns.source),
    note: large(columns.note),
    lines: new Int32Array(size),
    fileOf: new Uint16Array(size),
    files: columns.tables.map((at) => files[at]?.[0] ?? ''),
  }
}

const bandsOf = ({ region, period, sex, variant, source, note, table, ...columns }: AgeColumns, { files }: PanelData): AgeBand[] => {
  const size = [columns.start, columns.width, columns.value, columns.evidence].reduce<number>((most, column) => (typeof column === 'number' ? most : column.length), 1)
  const [start, width, value, evidence] = [columns.start, columns.width, columns.value, columns.evidence].map((column) => numbersOf(column, size)) as [number[], number[], number[], number[]]
  return start.map((from, at): AgeBand => ({ region, period, sex, variant, source, start: from, width: width[at] ?? 0, value: value[at] ?? Number.NaN, evidence: EVIDENCE[evidence[at] ?? 0] ?? 'unverified', ...(note ? { note } : {}), file: files[table]?.[0] ?? '' }))
}

/** The dataset of a part, derived as it was. Only that panel can be drawn from it. */
export const datasetOf = (data: PanelData): Dataset => {
  const indicators = new Map(data.indicators.map((one) => [one.id, { ...one, aliases: [], line: 0 }]))
  const series = data.series.flatMap((columns) => seriesOf(columns, data, indicators) ?? [])
  return {
    version: data.version,
    indicators,
    reads: new Map(data.reads),
    regions: new Map(data.regions.map((one) => [one.id, one])),
    sources: new Map(data.sources.map((one) => [one.id, one])),
    breaks: data.breaks,
    revisions: data.revisions,
    events: data.events,
    identities: [],
    claims: [],
    topics: [],
    series: new Map(series.map((one) => [seriesKey(one), one])),
    ages: data.ages.flatMap((columns) => bandsOf(columns, data)),
    files: [],
    issues: [],
  }
}
