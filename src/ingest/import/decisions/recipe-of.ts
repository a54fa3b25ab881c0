import { indicatorKey, regionKey } from '../matching/matches'
import type { Decision, Decisions } from './decisions'
import type { OpenQuestions } from './open-questions'
import type { FileReading } from '../../tables/read/file-reading'
import type { Recipe, RecipeIndicator, RecipeQuestion, RecipeRegion } from './recipe'

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
  for (const { label, unit, region: printed, regionCode: code } of reading.series) {
    const [key, place] = [indicatorKey(label, unit), regionKey(printed, code)]
    const decision = decisions.indicators.get(key)
    if (decision && !indicators.has(key)) indicators.set(key, indicatorOf(label, unit, decision))
    const region = decisions.regions.get(place)
    if (region !== undefined && !regions.has(place)) regions.set(place, { printed, code, region })
  }
  const questions = open ? questionsOf(open) : []
  const { source, newSource, evidence, vintage, note } = decisions
  return {
    sanhua: 1,
    ...(reading.encoding === undefined ? {} : { encoding: reading.encoding }),
    ...(reading.layout === undefined ? {} : { layout: reading.layout }),
    indicators: [...indicators.values()],
    regions: [...regions.values()],
    source,
    ...(newSource ? { newSource } : {}),
    evidence,
    vintage,
    note,
    ...(questions.length > 0 ? { open: questions } : {}),
  }
}

/** A recipe as the text of its file. */
export const printRecipe = (recipe: Recipe): string => `${JSON.stringify(recipe, null, 2)}\n`
