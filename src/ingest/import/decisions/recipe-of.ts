import { planSaid } from '../../tables/hand/describe-plan'
import type { FileReading } from '../../tables/plan/file-series'
import { ageTablesOf, decidedLabel, decisionKey } from '../matching/age-tables'
import { indicatorKey, type IndicatorMatch, type Matches, regionKey, type RegionMatch } from '../matching/matches'
import type { Decision, Decisions, Recipe, RecipeIndicator, RecipeQuestion, RecipeRegion } from './decisions'

/** Questions on a file that are not decided. */
export interface OpenQuestions {
  readonly indicators: readonly IndicatorMatch[]
  readonly regions: readonly RegionMatch[]
  readonly isPeriodOpen: boolean // the file names no date, and none was given
}

/** Whether a table of a file names no date. */
const isUndated = ({ series }: FileReading): boolean => series.some(({ points }) => points.some(({ period, value }) => period === null && value !== null))

/** Undecided labels, places and dates; a place counts only where one of its series is taken. */
export const openQuestions = (reading: FileReading, matches: Matches, { indicators, regions, period }: Decisions): OpenQuestions => {
  const taken = new Set<string>()
  const ages = ageTablesOf(reading.series)
  for (const one of reading.series) {
    const decision = indicators.get(decisionKey(one, ages.get(one)))
    if (decision !== undefined && decision.kind !== 'skip') taken.add(regionKey(one.region, one.regionCode))
  }
  return {
    indicators: matches.indicators.filter(({ key }) => !indicators.has(key)),
    regions: matches.regions.filter(({ key }) => !regions.has(key) && taken.has(key)),
    isPeriodOpen: period === '' && isUndated(reading),
  }
}

/** Whether everything is decided. */
export const isDecided = ({ indicators, regions, isPeriodOpen }: OpenQuestions): boolean => indicators.length === 0 && regions.length === 0 && !isPeriodOpen

const indicatorOf = (label: string, unit: string, decision: Decision): RecipeIndicator => {
  switch (decision.kind) {
    case 'take':
      return { label, unit, take: { indicator: decision.indicator, variant: decision.variant, unit: decision.unit } }
    case 'new':
      return { label, unit, new: { indicator: decision.indicator, variant: decision.variant, unit: decision.unit } }
    case 'skip':
      return { label, unit, skip: true }
  }
}

/** Open questions as a recipe lists them. */
export const questionsOf = ({ indicators, regions }: OpenQuestions): RecipeQuestion[] => [
  ...indicators.map(({ label, unit, proposals }) => ({ label, unit, proposals: proposals.map(({ indicator, score }) => `${indicator} ${score}`) })),
  ...regions.map(({ printed, code, proposals }) => ({ printed, code, proposals: proposals.map(({ region, score }) => `${region} ${score}`) })),
]

/**
 * The decisions on a file as a recipe for next year's. Without the period, which belongs to one file: next year's values
 * must not appear under this year.
 */
export const recipeOf = (reading: FileReading, decisions: Decisions, open?: OpenQuestions): Recipe => {
  const indicators = new Map<string, RecipeIndicator>()
  const regions = new Map<string, RecipeRegion>()
  const ages = ageTablesOf(reading.series)
  for (const one of reading.series) {
    const { unit, region: printed, regionCode: code } = one
    const label = decidedLabel(one, ages.get(one))
    const [key, place] = [indicatorKey(label, unit), regionKey(printed, code)]
    const decision = decisions.indicators.get(key)
    if (decision && !indicators.has(key)) indicators.set(key, indicatorOf(label, unit, decision))
    const region = decisions.regions.get(place)
    if (region !== undefined && !regions.has(place)) regions.set(place, { printed, code, region })
  }
  const questions = open ? questionsOf(open) : []
  const said = planSaid(reading)
  const { source, newSource, evidence, vintage, isVintageFound = false, others, note } = decisions
  return {
    sanhua: 1,
    ...(reading.encoding === undefined ? {} : { encoding: reading.encoding }),
    ...(reading.layout === undefined ? {} : { layout: reading.layout }),
    ...(said ? { reading: said } : {}),
    indicators: [...indicators.values()],
    regions: [...regions.values()],
    ...(others === undefined ? {} : { others }),
    source,
    ...(newSource ? { newSource } : {}),
    evidence,
    vintage: isVintageFound ? '' : vintage, // next year's file has its own
    note,
    ...(questions.length > 0 ? { open: questions } : {}),
  }
}

/** A recipe as the text of its file. */
export const printRecipe = (recipe: Recipe): string => `${JSON.stringify(recipe, null, 2)}\n`
