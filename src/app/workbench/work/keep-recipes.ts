import type { Matches } from '../../../ingest/import/matching/matches'
import { parseRecipe } from '../../../ingest/import/decisions/parse-recipe'
import type { Recipe } from '../../../ingest/import/decisions/decisions'
import { fingerprint } from '../../../model/fingerprint'
import { keep, readKept } from '../../../platform/page/storage'

const RECIPES = 'sanhua.recipes'
const MOST = 40

interface Kept {
  readonly form: string // layout, and the names that the file holds
  readonly layout: string
  readonly recipe: unknown
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'form' in value && 'layout' in value && 'recipe' in value

const keptRecipes = (): Kept[] => {
  const kept = readKept(RECIPES)
  return Array.isArray(kept) ? kept.filter(isKept) : []
}

const formOf = (layout: string, matches: Matches): string => `${layout}.${fingerprint(matches.indicators.map(({ key }) => key).sort().join('\n'))}`

/** The part of a recipe on names and places; a source belongs to one publication. */
const mappingOnly = ({ sanhua, indicators, regions }: Recipe): Recipe => ({ sanhua, indicators, regions, source: '', evidence: 'unverified', vintage: '', note: '' })

/** The stored recipe of a file of this form; for another file in the same layout only the mapping of names and places. */
export const rememberedRecipe = (layout: string, matches: Matches): Recipe | undefined => {
  const kept = keptRecipes()
  const same = kept.find(({ form }) => form === formOf(layout, matches))
  const found = same ?? kept.find((one) => one.layout === layout)
  if (!found) return undefined
  const { value } = parseRecipe(JSON.stringify(found.recipe))
  return value && (same ? value : mappingOnly(value))
}

/** Stores the recipe of a file of this form; false when this browser stores nothing. */
export const rememberRecipe = (layout: string, matches: Matches, recipe: Recipe): boolean => {
  const form = formOf(layout, matches)
  return keep(RECIPES, [{ form, layout, recipe }, ...keptRecipes().filter((one) => one.form !== form)].slice(0, MOST))
}
