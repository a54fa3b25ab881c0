/** The course of an indicator at one place, beside the nation, and in each place of its group. */
import { findSeries, type Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { NATION, type Region } from '../../model/region'
import { localized } from '../../model/text'
import { presentOf } from '../series/cut-series'
import type { ValidPanel } from '../types/list'
import { leadingFigures, type PlaceFacts } from './place-facts'
import { nationalOf } from './places-compared'

const LEAST = 3 // figures that make a course

const hasCourse = ({ id }: Indicator, region: string, dataset: Dataset): boolean => {
  const series = findSeries(dataset, id, region)
  return series !== undefined && presentOf(series).length >= LEAST
}

/** The indicators of which a place has a course: those that open its account first. */
export const trendsOffered = (facts: PlaceFacts, dataset: Dataset): readonly Indicator[] =>
  [...new Set([...leadingFigures(facts), ...[...facts.figures.values()].flat()].map(({ indicator }) => indicator))].filter((indicator) => hasCourse(indicator, facts.region.id, dataset))

/** Panels of one indicator at a place. */
export interface TrendPanels {
  readonly own: ValidPanel // with the nation, unless a count of that would flatten it
  readonly group: ValidPanel | undefined // each place of its group; undefined where it has none
}

/** The panels of an indicator of which a place has a course. */
export const placeTrends = (indicator: Indicator, { id, group, kind, short }: Region, dataset: Dataset): TrendPanels => {
  const common = { theme: indicator.theme, title: localized<string[]>({ zh: [], en: [] }) }
  const nation = id === NATION ? undefined : nationalOf(indicator, dataset)
  const members = kind === 'province' && group !== '' ? [...dataset.regions.values()].filter((one) => one.group === group && findSeries(dataset, indicator.id, one.id)).map((one) => one.id) : []
  return {
    own: { ...common, id: 'place-trend', type: 'trend', grids: [{ lines: [{ indicator: indicator.id, region: id, label: short }, ...(nation === undefined ? [] : [{ indicator: nation, region: NATION, label: dataset.regions.get(NATION)?.short ?? short, tone: 'grey' as const }])] }] },
    group: members.length < 2 ? undefined : { ...common, id: 'place-group', type: 'small-multiples', indicator: indicator.id, regions: members, ...(nation === undefined ? {} : { nation }) },
  }
}
