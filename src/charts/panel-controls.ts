import type { Dataset } from '../model/dataset'
import { NATION } from '../model/region'
import { FIRST_RELEASE, type Series } from '../model/series'
import { readText, type Language } from '../model/text'
import { yearOf, type Period } from '../model/period'
import type { Places, ResolvedSeries, SeriesRequest, ResolvedOptions, PlotUnit } from './series/request'
import type { CompiledPanel } from './compiled-panel'
import { focusableIn } from './figure/focusable'
import type { Figure } from './figure/figure'
import { NO_CHOICES, VINTAGE_CHOICES } from './query/panel-view'
import { placesOf } from './series/place-rows'
import { readableSteps } from './series/plot-unit'
import { sameUnit } from '../model/unit'

const has = (dataset: Dataset, indicator: string, region: string): boolean => {
  const found = dataset.series.get(`${indicator}|${region}||`)
  return found !== undefined && found.periods.length > 0
}

/** Indicator by which other places are compared with a panel: the declared one, else the panel's first. */
export const comparedBy = (options: Pick<ResolvedOptions, 'compare'>, requests: readonly SeriesRequest[]): string => options.compare?.indicator ?? requests[0]?.indicator ?? ''

type Controls = CompiledPanel['controls']

const regionChoices = (options: ResolvedOptions, requests: readonly SeriesRequest[], dataset: Dataset, language: Language): Controls['regions'] => {
  if (!options.compare) return []
  const indicator = comparedBy(options, requests)
  const own = new Set(requests.filter(({ compared, indicator: shown }) => !compared && shown === indicator).map(({ region }) => region))
  return placesOf(options.compare.regions as Places, dataset)
    .filter(({ id }) => id !== NATION && !own.has(id) && has(dataset, indicator, id))
    .map(({ id, name, group }) => ({ id, name: name[language], group: readText(group)[language] }))
}

const yearsOf = (series: Series): number[] => (series.periods.length === 0 ? [] : [series.periods[0] ?? 0, series.periods[series.periods.length - 1] ?? 0].map((period) => yearOf(period as Period)))

interface ControlRequest {
  readonly requests: readonly SeriesRequest[]
  readonly resolved: readonly ResolvedSeries[]
  readonly units: readonly PlotUnit[]
  readonly options: ResolvedOptions
  readonly own: { readonly from?: number | undefined; readonly to?: number | undefined } // the panel's years before the reader chose any
  readonly timed: boolean
  readonly compares: boolean
  readonly dataset: Dataset
  readonly language: Language
  readonly plots: Controls['plots']
  readonly figure: Figure
  readonly focus: string | undefined // asked for
}

/** First and last year the data has for these requests, and what of it is shown. */
const rangeOf = ({ requests, options, own, dataset }: ControlRequest): Controls['range'] => {
  const years = requests.flatMap(({ indicator, region, vintage, projection }) =>
    ['', ...(projection ? [projection] : [])].flatMap((variant) => {
      const found = dataset.series.get(`${indicator}|${region}|${vintage}|${variant}`)
      return found ? yearsOf(found) : []
    }),
  )
  if (years.length === 0) return undefined
  const first = Math.min(...years)
  const last = Math.max(...years)
  const within = (year: number): number => Math.min(last, Math.max(first, year))
  const usual = { from: within(own.from ?? first), to: within(own.to ?? last) }
  return { first, last, from: within(options.from ?? first), to: within(options.to ?? last), usual }
}

/** Whether first releases of an indicator are held, or of what its formula reads. */
const hasFirst = (indicator: string, dataset: Dataset, seen: ReadonlySet<string> = new Set()): boolean =>
  !seen.has(indicator) && (dataset.series.has(`${indicator}|${NATION}|${FIRST_RELEASE}|`) || (dataset.reads.get(indicator) ?? []).some((read) => hasFirst(read.indicator, dataset, new Set([...seen, indicator]))))

/** Vintages that differ: first releases of what is drawn are held, and the panel does not itself set them against the current figures. */
const vintagesOf = (requests: readonly SeriesRequest[], dataset: Dataset): Controls['vintages'] =>
  requests.every(({ vintage }) => vintage === '') && requests.some(({ indicator, region }) => region === NATION && hasFirst(indicator, dataset)) ? ['', ...VINTAGE_CHOICES] : ['']

/** What a reader may change about the panel, and what is chosen. */
export const controlsOf = (given: ControlRequest): Controls => {
  const { requests, resolved, units, options, timed, compares, dataset, language, plots, figure, focus } = given
  const focusable = focusableIn(figure)
  const counted = units.find(({ unit }) => unit.kind === 'count')
  return {
    units: counted && options.mode === 'absolute' ? readableSteps(resolved.filter(({ series }) => sameUnit(series.unit, counted.unit)), counted.unit, language) : [],
    unit: (counted ?? units[0])?.token ?? '',
    modes: options.modes,
    mode: options.mode,
    vintages: vintagesOf(requests, dataset),
    regions: compares ? regionChoices(options, requests, dataset, language) : [],
    range: timed ? rangeOf(given) : undefined,
    plots,
    focusable,
    choices: figure.choices ?? NO_CHOICES,
    focus: focusable.find(({ key }) => key === focus)?.key ?? '',
  }
}
