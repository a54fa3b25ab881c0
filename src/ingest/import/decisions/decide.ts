import { NO_DECISIONS, type Decision, type Decisions } from './decisions'
import { indicatorKey, regionKey, type IndicatorMatch, type Matches, type RegionMatch } from '../matching/matches'
import type { Recipe, RecipeIndicator } from './recipe'

const fromRecipe = ({ take, new: made, skip }: RecipeIndicator): Decision | undefined => {
  if (take) return { kind: 'take', ...take }
  if (made) return { kind: 'new', ...made }
  return skip ? { kind: 'skip' } : undefined
}

const fromMatch = ({ certain }: IndicatorMatch): Decision | undefined =>
  certain && { kind: 'take', indicator: certain.indicator, variant: certain.variant, unit: certain.token }

/** Region of a match: the certain one; '' (left out) for a place unknown to the package; undefined (open) for others. */
const regionFrom = ({ certain, proposals, printed, code }: RegionMatch): string | undefined =>
  certain ?? (proposals.length === 0 && printed + code !== '' ? '' : undefined)

const kept = <T>(pairs: readonly (readonly [string, T | undefined])[]): Map<string, T> =>
  new Map(pairs.flatMap(([key, value]): [string, T][] => (value === undefined ? [] : [[key, value]])))

/** Decisions that need no person: those of a recipe, then certain matches. Open ones are absent. */
export const decide = (matches: Matches, recipe?: Recipe): Decisions => {
  const indicators = new Map(recipe?.indicators.map((one) => [indicatorKey(one.label, one.unit), fromRecipe(one)]))
  const regions = new Map(recipe?.regions.map((one) => [regionKey(one.printed, one.code), one.region]))
  return {
    ...NO_DECISIONS,
    ...(recipe && { period: recipe.period ?? '', source: recipe.source, evidence: recipe.evidence, vintage: recipe.vintage, note: recipe.note }),
    ...(recipe?.newSource && { newSource: recipe.newSource }),
    indicators: kept(matches.indicators.map((match) => [match.key, indicators.get(match.key) ?? fromMatch(match)] as const)),
    regions: kept(matches.regions.map((match) => [match.key, regions.get(match.key) ?? regionFrom(match)] as const)),
  }
}
