import type { Decisions } from './decisions'
import type { IndicatorMatch, Matches, RegionMatch } from './matches'

/** What of a file nobody has decided yet. */
export interface OpenQuestions {
  readonly indicators: readonly IndicatorMatch[]
  readonly regions: readonly RegionMatch[]
}

/** The labels and places that are still undecided; places of labels that are all left out do not count. */
export const openQuestions = (matches: Matches, { indicators, regions }: Decisions): OpenQuestions => ({
  indicators: matches.indicators.filter(({ key }) => !indicators.has(key)),
  regions: matches.regions.filter(({ key }) => !regions.has(key)),
})
