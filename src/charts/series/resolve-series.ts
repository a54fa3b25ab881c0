import { findSeries, type Dataset, type Break } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { issue, NOWHERE, type Issue } from '../../model/issue'
import { NATION } from '../../model/region'
import { periodAt, type Series } from '../../model/series'
import type { Language } from '../../model/text'
import { breaksOf, runsOf, yearlyChange } from '../../transform/index'
import type { SeriesRequest, Band, ResolvedSeries, ResolvedOptions } from '../series/request'
import { inMode } from './in-mode'
import { cutSeries, ofBasis, presentOf } from './cut-series'

const LINE_FROM = 3 // points needed for a line

/** Whether fewer than half of the observations are in runs, so that the series is drawn as points and its years are listed. */
const isSparse = (series: Series, breaks: readonly Break[]): boolean => {
  const lined = runsOf(series, breaks)
    .map(({ start, end }) => end - start + 1)
    .filter((count) => count >= LINE_FROM)
    .reduce((sum, count) => sum + count, 0)
  const present = presentOf(series).length
  return present > 0 && lined < present * 0.5
}

/** Variants of the lower and upper bound, by band. */
export const BOUNDS: Readonly<Record<string, readonly [string, string]>> = {
  '95': ['low95', 'high95'],
  '80': ['low80', 'high80'],
  'low-high': ['low', 'high'],
}

const bandsOf = (request: SeriesRequest, find: (variant: string) => Series | undefined): Band[] =>
  request.bands.flatMap((level) => {
    const [low, high] = BOUNDS[level] ?? ['', '']
    const lower = find(low)
    const upper = find(high)
    return lower && upper ? [{ level, lower, upper }] : []
  })

interface Among {
  readonly oneMeasure: boolean // all lines of the panel show one indicator
  readonly compared: ReadonlySet<string> // indicators of which the reader compares places: then each of their lines is named by its place
  readonly isAbroad: boolean // with other countries: the nation is named as one
}

const labelOf = (request: SeriesRequest, indicator: Indicator, dataset: Dataset, language: Language, { oneMeasure, compared, isAbroad }: Among): string => {
  const region = dataset.regions.get(request.region)
  if ((compared.has(request.indicator) && !request.change) || (request.region !== NATION && !request.label)) {
    const place = (request.region === NATION && isAbroad ? region?.name[language] : region?.short[language]) || region?.name[language] || request.region
    return oneMeasure || request.compared ? place : `${place} ${request.label?.[language] ?? indicator.name[language]}`
  }
  return request.label?.[language] ?? indicator.name[language]
}

interface Resolving {
  readonly panel: string
  readonly dataset: Dataset
  readonly options: ResolvedOptions
  readonly language: Language
}

const pick = (request: SeriesRequest, among: Among, { dataset, options: chosen, language }: Resolving): ResolvedSeries | undefined => {
  const options = request.from === undefined ? chosen : { ...chosen, from: Math.max(request.from, chosen.from ?? request.from) }
  const isPublished = options.mode === 'share' && request.share !== ''
  const indicator = dataset.indicators.get(isPublished ? request.share : request.indicator)
  if (!indicator || ((request.between || request.draw === 'columns' || request.change || request.isListed) && options.mode !== 'absolute')) return undefined // differences are of figures as published
  const whole = (variant: string): Series | undefined => {
    const found = findSeries(dataset, indicator.id, request.region, request.vintage, variant)
    return found && request.basis !== '' ? ofBasis(found, request.basis) : found
  }
  const find = (variant: string): Series | undefined => {
    const found = whole(variant)
    return found && cutSeries(found, options.from, options.to)
  }
  const raw = whole('')
  const projection = request.projection === '' ? undefined : find(request.projection)
  const ahead = projection && presentOf(projection).length > 0 ? projection : undefined
  if (!raw && !ahead) return undefined
  const source = raw ?? cutSeries(ahead as Series, 9999, undefined)
  const breaks = breaksOf(dataset, source)
  const isUnchanged = options.mode === 'absolute' || options.mode === 'rate'
  const shown = (): Series => (isUnchanged ? cutSeries(source, options.from, options.to) : inMode(source, options.mode, request, breaks, dataset, options))
  const series = request.change ? cutSeries(yearlyChange(source, breaks), options.from, options.to) : shown()
  const plain = isUnchanged || isPublished
  if (presentOf(series).length === 0 && !(ahead && plain)) return undefined
  return {
    request,
    indicator,
    region: dataset.regions.get(request.region),
    series,
    projected: plain ? ahead : undefined,
    bands: plain ? bandsOf(request, find) : [],
    breaks,
    label: labelOf(request, indicator, dataset, language, among),
    sparse: isSparse(series, breaks),
    shortened: options.mode === 'index' && firstOf(series) > firstOf(cutSeries(source, options.from, options.to)),
    plain,
  }
}

const firstOf = (series: Series): number => periodAt(series, presentOf(series)[0] ?? 0)

/** Whether the package has figures of what is requested, in any year. */
const hasFigures = ({ indicator, region, vintage, projection }: SeriesRequest, dataset: Dataset): boolean =>
  dataset.indicators.has(indicator) &&
  ['', projection].some((variant) => {
    const found = findSeries(dataset, indicator, region, vintage, variant)
    return found !== undefined && presentOf(found).length > 0
  })

/** Finds what a panel requests for; what is not there is an issue, and the rest is drawn. */
export const resolveSeries = (requests: readonly SeriesRequest[], resolving: Resolving): { resolved: readonly ResolvedSeries[]; issues: readonly Issue[] } => {
  const measures = new Set(requests.filter(({ tone }) => tone !== 'grey').map(({ indicator, compared }) => (compared ? '' : indicator)))
  measures.delete('')
  const comparedBy = requests.flatMap(({ indicator, compared }) => (compared ? [indicator] : []))
  const isOwn = requests.some(({ indicator, compared }) => !compared && comparedBy.includes(indicator))
  const [main] = requests
  const isAbroad = requests.some(({ region, compared }) => compared && resolving.dataset.regions.get(region)?.kind !== 'province')
  const among: Among = { oneMeasure: measures.size === 1, compared: new Set([...comparedBy, ...(main && comparedBy.length > 0 && !isOwn ? [main.indicator] : [])]), isAbroad } // provinces have an indicator of their own
  const resolved: ResolvedSeries[] = []
  const issues: Issue[] = []
  const reported = new Set<string>()
  for (const request of requests) {
    const found = pick(request, among, resolving)
    if (found) resolved.push(found)
    else if (!hasFigures(request, resolving.dataset) && !request.compared && request.region === NATION && !reported.has(request.indicator)) {
      reported.add(request.indicator)
      const facts = { panel: resolving.panel, indicator: request.indicator }
      issues.push(issue('panel-indicator-missing', 'warning', { ...NOWHERE, file: 'panels.json' }, request.indicator, facts))
    }
  }
  return { resolved, issues }
}
