import type { Dataset } from '../../../model/dataset'
import { issue, type Issue, type Place } from '../../../model/issue'
import type { FileSeries } from '../../tables/plan/file-series'
import type { FileReading } from '../../tables/read/file-reading'
import { candidatesOf, type MatchCandidate, type MatchContext, proposalOf, scoreOf } from './candidates'
import { isContradiction, isFarOff, isProof } from './history'
import { matchPlaces } from './match-regions'
import { type IndicatorMatch, type IndicatorTarget, type Matches, regionKey } from './matches'
import { NameIndex } from './name-index'
import { PresentData } from './present-data'
import { placesTogether, printedPlacesOf } from './printed-places'
import { publisherOfLayout } from './publisher'
import { RegionIndex } from './region-index'
import { groupSeries, type SeriesGroup } from './series-group'
import { readUnitText, tokensOf } from './unit-token'

const WHOLE = 0.97 // score of a name that is equal but for redundant words
const PROVEN = 0.5 // score of a name that suffices with agreeing values
const MARGIN = 0.005
const LEAST = 0.3
const MOST_PROPOSALS = 6

/** Whether the name alone is enough for a candidate; an alias only for places that the indicator has. */
const isNamed = ({ reason, fit, isForeign, indicator }: MatchCandidate, group: SeriesGroup, { present }: MatchContext): boolean =>
  reason === 'code' || (fit >= WHOLE && !isForeign && (reason === 'name' || present.covers(indicator.id, group.regions)))

/** Whether a candidate may be certain: by a code, unless its values are far off; by a name and unit. */
const mayBeCertain = (candidate: MatchCandidate, group: SeriesGroup, context: MatchContext): boolean => {
  const { token, history, fit, reason } = candidate
  if (token === undefined || token === '' || (reason === 'code' ? isFarOff(history) : isContradiction(history))) return false
  return isNamed(candidate, group, context) || (isProof(history) && fit >= PROVEN)
}

const rank = ({ fit, history, reason }: MatchCandidate): number =>
  fit + (isProof(history) ? 0.1 : 0) + (reason === 'code' ? 1 : reason === 'name' ? 0.02 : 0)

/** The certain candidate; undefined where there is none, or two of the same rank. */
const certainOf = (found: readonly MatchCandidate[], group: SeriesGroup, context: MatchContext): MatchCandidate | undefined => {
  const [best, second] = found.filter((one) => mayBeCertain(one, group, context)).sort((a, b) => rank(b) - rank(a))
  return best && (!second || rank(best) - rank(second) >= MARGIN) ? best : undefined
}

const placeOf = ({ file, sheet, points }: FileSeries): Place => ({ file, line: points[0]?.line ?? 0, column: points[0]?.column ?? 0, ...(sheet === '' ? {} : { sheet }) })

/** Issues of candidates whose name fits while values or units do not. */
const warningsOf = (found: readonly MatchCandidate[], { first }: SeriesGroup): Issue[] => {
  const place = placeOf(first)
  return found
    .filter(({ fit, reason, isForeign }) => reason === 'code' || (fit >= WHOLE && !isForeign))
    .flatMap(({ indicator, token, history: met }) => {
      if (token === undefined) return [issue('unit-mismatch', 'warning', place, first.unit, { indicator: indicator.id, expected: tokensOf(indicator.unit).join(' ') })]
      if (!isContradiction(met) || !met) return []
      return [issue('match-disagrees', 'warning', place, first.label, { indicator: indicator.id, common: met.common, ratio: met.ratio })]
    })
}

const targetOf = ({ indicator, variant, token }: MatchCandidate): IndicatorTarget => ({ indicator: indicator.id, variant, token: token ?? '' })

const tokenOf = (printed: string): string => {
  const text = readUnitText(printed)
  return text.kind === 'token' ? text.token : ''
}

/** Matches a label to an indicator: a certain target, or proposals with their scores. */
const matchGroup = (group: SeriesGroup, context: MatchContext): { readonly match: IndicatorMatch; readonly issues: readonly Issue[] } => {
  const { found } = candidatesOf(group, context)
  const certain = certainOf(found, group, context)
  const proposals = [...found]
    .sort((a, b) => Number(b === certain) - Number(a === certain) || scoreOf(b) - scoreOf(a) || rank(b) - rank(a))
    .map(proposalOf)
    .filter(({ score }) => score >= LEAST)
    .slice(0, MOST_PROPOSALS)
  const { key, first, seriesCount, valueCount, from, to } = group
  const { label, indicator, indicatorCode: code, unit } = first
  const match = { key, label, indicator, code, unit, token: tokenOf(unit), seriesCount, valueCount, from, to, proposals }
  return { match: certain ? { ...match, certain: targetOf(certain) } : match, issues: certain ? [] : warningsOf(found, group) }
}

/** Layouts in which a table without places is of the nation. */
const NATIONAL = /^nbs-national/

/** Indexes of a catalogue for matching. */
interface Ready {
  readonly names: NameIndex
  readonly present: PresentData
  readonly regions: RegionIndex
}

const READY = new WeakMap<Dataset, Ready>() // cache: several files are compared with one dataset

const readyFor = (dataset: Dataset): Ready => {
  const known = READY.get(dataset)
  if (known) return known
  const made = { names: new NameIndex(dataset.indicators.values()), present: new PresentData(dataset), regions: new RegionIndex(dataset.regions) }
  READY.set(dataset, made)
  return made
}

/**
 * Matches the series of a file to indicators and regions, by code, name, alias, unit and values.
 * Each label and each place is examined once.
 */
export const matchSeries = (reading: FileReading, dataset: Dataset): Matches => {
  const { layout = '', series } = reading
  const publisher = publisherOfLayout(reading.layout)
  const { names, present, regions: index } = readyFor(dataset)
  const places = printedPlacesOf(series)
  const together = placesTogether(places, index, layout)
  const regions = matchPlaces(places, { index, together, publisher, isNational: NATIONAL.test(layout) })
  const certain = new Map(regions.flatMap(({ key, certain: region }): [string, string][] => (region === undefined ? [] : [[key, region]])))
  const regionOf = ({ region, regionCode }: FileSeries): string | undefined => certain.get(regionKey(region, regionCode))
  const context: MatchContext = { indicators: dataset.indicators, names, present, publisher }
  const found = groupSeries(series, regionOf).map((group) => matchGroup(group, context))
  return { indicators: found.map(({ match }) => match), regions, issues: found.flatMap(({ issues }) => issues) }
}
