import type { Dataset } from '../../../model/dataset'
import { issue, type Issue, type Place } from '../../../model/issue'
import type { FileReading, FileSeries } from '../../tables/plan/file-series'
import type { Grid } from '../../bytes/grid/grid'
import { NATION } from '../../../model/region'
import { candidatesOf, type MatchCandidate, type MatchContext, proposalOf, scoreOf } from './candidates'
import { bestVintage, isDisagreement, isFarOff, isProof } from './history'
import { matchAgeTable } from './match-ages'
import { matchPlaces } from './match-regions'
import { type IndicatorMatch, type IndicatorTarget, type Matches, type RegionMatch, regionKey, type VintageAgreement } from './matches'
import { NameIndex } from './name-index'
import { PresentData } from './present-data'
import { placesTogether, printedPlacesOf } from './printed-places'
import { publisherOfLayout } from './plain-name'
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
  if (token === undefined || token === '' || (reason === 'code' ? isFarOff(history) : isDisagreement(history))) return false
  return isNamed(candidate, group, context) || (isProof(history) && fit >= PROVEN)
}

const rank = ({ fit, history, reason }: MatchCandidate): number =>
  fit + (isProof(history) ? 0.1 : 0) + (reason === 'code' ? 1 : reason === 'name' ? 0.02 : 0)

/** Whether an indicator has none of the places of a table, while another of a similar name has them: provinces are not the nation's. */
const isOfOtherPlaces = ({ indicator, reason }: MatchCandidate, found: readonly MatchCandidate[], { regions }: SeriesGroup, { present }: MatchContext): boolean =>
  reason !== 'code' && regions.size > 1 && !present.covers(indicator.id, regions) && found.some((other) => other.fit >= PROVEN && other.token !== undefined && present.covers(other.indicator.id, regions))

/** The certain candidate; undefined where there is none, or two of the same rank. Values come before names: where any candidate's agree, one whose values do not is not certain. */
const certainOf = (found: readonly MatchCandidate[], group: SeriesGroup, context: MatchContext): MatchCandidate | undefined => {
  const byCode = found.some(({ reason }) => reason === 'code')
  const isProven = !byCode && found.some(({ history }) => isProof(history))
  const possible = found.filter((one) => mayBeCertain(one, group, context) && (!isProven || isProof(one.history)) && !isOfOtherPlaces(one, found, group, context))
  const [best, second] = possible.sort((a, b) => rank(b) - rank(a))
  if (!best || (second && rank(best) - rank(second) < MARGIN)) return undefined
  const isSecondChoice = found.some((one) => isDisagreement(one.history) && one.token !== undefined && rank(one) > rank(best)) // its values speak against the better name
  return isSecondChoice && !isProof(best.history) ? undefined : best
}

const placeOf = ({ file, sheet, points }: FileSeries): Place => ({ file, line: points[0]?.line ?? 0, column: points[0]?.column ?? 0, ...(sheet === '' ? {} : { sheet }) })

/** Issues of candidates whose name fits while values or units do not. */
const warningsOf = (found: readonly MatchCandidate[], { first }: SeriesGroup): Issue[] => {
  const place = placeOf(first)
  return found
    .filter(({ fit, reason, isForeign }) => reason === 'code' || (fit >= WHOLE && !isForeign))
    .flatMap(({ indicator, token, history: met }) => {
      if (token === undefined) return [issue('unit-mismatch', 'warning', place, first.unit, { indicator: indicator.id, expected: tokensOf(indicator.unit).join(' ') })]
      if (!met || !isDisagreement(met)) return []
      return [issue('match-disagrees', 'warning', place, first.label, { indicator: indicator.id, common: met.common, ratio: met.ratio })]
    })
}

const targetOf = ({ indicator, variant, token }: MatchCandidate): IndicatorTarget => ({ indicator: indicator.id, variant, token: token ?? '' })

const tokenOf = (printed: string): string => {
  const text = readUnitText(printed)
  return text.kind === 'token' ? text.token : ''
}

/** Matches a label to an indicator: a certain target, or proposals with their scores. */
const matchGroup = (group: SeriesGroup, context: MatchContext): GroupMatch => {
  if (group.ages.length > 0) return { ...matchAgeTable(group, context.dataset), issues: [] }
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
  const isProven = found.some(({ history }) => isProof(history))
  return { match: certain ? { ...match, certain: targetOf(certain) } : match, issues: certain ? [] : warningsOf(found, group), isProven }
}

interface GroupMatch {
  readonly match: IndicatorMatch
  readonly issues: readonly Issue[]
  readonly isProven: boolean // by the values of an indicator
}

/** Layouts in which a table without places is of the nation. */
const NATIONAL = /^nbs-national/
/** What is said in a publication of the nation, above or below its tables or in the name of the file. */
const NATIONAL_PUBLICATION = /国家统计局|全国|中国[^省市县区]{0,16}年鉴|China[^.]{0,40} Yearbook|National Bureau of Statistics/i
const ABOVE = 8 // rows above and below a table that say where it comes from

const marginsOf = (grid: Grid): string[] =>
  Array.from({ length: grid.rows }, (_, row) => row)
    .filter((row) => row < ABOVE || row >= grid.rows - ABOVE)
    .flatMap((row) => Array.from({ length: Math.min(grid.columns, ABOVE) }, (_, column) => grid.cell(row, column)))

/** Whether a table that names no place is of the nation: by its layout, or by what the publication says of itself. */
const isNationalFile = ({ layout = '', grids, file }: FileReading): boolean =>
  NATIONAL.test(layout) || (publisherOfLayout(layout) === 'national' && (NATIONAL_PUBLICATION.test(file) || grids.some((grid) => marginsOf(grid).some((text) => NATIONAL_PUBLICATION.test(text)))))

const FEWEST_OF_VINTAGE = 2

/** The vintage whose figures a file holds: nearly all values that are not the current ones are of it. */
const vintageOf = (matches: readonly IndicatorMatch[]): VintageAgreement | undefined => {
  const counts = new Map<string, VintageAgreement>()
  for (const { certain, proposals } of matches) {
    const chosen = certain ? proposals.find((one) => one.indicator === certain.indicator && one.variant === certain.variant) : proposals[0]
    const met = chosen?.history?.vintage
    if (!met) continue
    const known = counts.get(met.id) ?? { id: met.id, agreeing: 0, against: 0 }
    counts.set(met.id, { id: met.id, agreeing: known.agreeing + met.agreeing, against: known.against + met.against })
  }
  const best = bestVintage([...counts.values()])
  return best && best.agreeing >= FEWEST_OF_VINTAGE && best.against * 9 <= best.agreeing ? best : undefined
}

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
  const { series, layout = '' } = reading
  const publisher = publisherOfLayout(reading.layout)
  const { names, present, regions: index } = readyFor(dataset)
  const places = printedPlacesOf(series)
  const together = placesTogether(places, index, layout)
  const context: MatchContext = { dataset, indicators: dataset.indicators, names, present, publisher }
  const match = (placed: readonly RegionMatch[]): GroupMatch[] => {
    const certain = new Map(placed.flatMap(({ key, certain: region }): [string, string][] => (region === undefined ? [] : [[key, region]])))
    return groupSeries(series, ({ region, regionCode }) => certain.get(regionKey(region, regionCode))).map((group) => matchGroup(group, context))
  }
  const asPrinted = matchPlaces(places, { index, together, publisher, isNational: isNationalFile(reading) })
  const asNation = asPrinted.map(nationIfUnnamed)
  const tried = asNation.some((one, at) => one !== asPrinted[at]) ? match(asNation) : []
  const [regions, found] = tried.some(({ isProven }) => isProven) ? [asNation, tried] : [asPrinted, match(asPrinted)]
  const indicators = found.map(({ match: one }) => one)
  const vintage = vintageOf(indicators)
  const release = vintage ? [issue('vintage-found', 'warning', { file: reading.file, line: 0, column: 0 }, vintage.id, { vintage: vintage.id, count: vintage.agreeing })] : []
  return { indicators, regions, issues: [...release, ...found.flatMap(({ issues }) => issues)], ...(vintage ? { vintage } : {}) }
}

/** A place that the file does not name as the nation, where it may be: whether it is, the values say. */
const nationIfUnnamed = (match: RegionMatch): RegionMatch => {
  const { printed, code, certain, proposals: [first] } = match
  if (printed !== '' || code !== '' || certain !== undefined || first?.region !== NATION) return match
  return { ...match, certain: NATION, proposals: [{ region: NATION, score: 1, reason: 'history' }] }
}
