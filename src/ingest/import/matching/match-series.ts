import type { Dataset } from '../../../model/dataset'
import type { FileReading } from '../../tables/read/file-reading'
import type { FileSeries } from '../../tables/plan/file-series'
import type { MatchContext } from './candidates'
import { matchGroup } from './match-indicators'
import { matchPlaces } from './match-regions'
import { regionKey, type Matches } from './matches'
import { NameIndex } from './name-index'
import { PresentData } from './present-data'
import { printedPlacesOf, placesTogether } from './printed-places'
import { publisherOfLayout } from './publisher'
import { RegionIndex } from './region-index'
import { groupSeries } from './series-group'

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
