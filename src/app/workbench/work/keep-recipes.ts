import type { Matches } from '../../../ingest/import/matching/matches'
import { parseRecipe } from '../../../ingest/import/decisions/parse-recipe'
import { parsePlan } from '../../../ingest/import/decisions/parse-plan'
import type { Recipe } from '../../../ingest/import/decisions/decisions'
import type { ReadingPlan } from '../../../ingest/tables/plan/reading-plan'
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

const PLANS = 'sanhua.plans'

/** A file's name without its digits, by which next year's is known; '' where that says nothing. */
const nameForm = (file: string): string => {
  const form = file.normalize('NFKC').toLowerCase().replace(/\.\w{1,5}$/, '').replace(/\d+/g, '#').replace(/\s+/g, '')
  return form.replace(/[^\p{L}]/gu, '').length < 2 ? '' : form
}

interface KeptPlan {
  readonly name: string
  readonly plan: unknown
}

const keptPlans = (): KeptPlan[] => {
  const kept = readKept(PLANS)
  return Array.isArray(kept) ? kept.filter((one): one is KeptPlan => typeof one === 'object' && one !== null && 'name' in one && 'plan' in one) : []
}

/** The reading plan that was last used on a file of this name, or on that of another year. */
export const rememberedPlan = (file: string): ReadingPlan | undefined => {
  const form = nameForm(file)
  const found = form === '' ? undefined : keptPlans().find(({ name }) => name === form)
  return found && parsePlan(JSON.stringify(found.plan)).value
}

/** Stores the plan for files of this name; without one, forgets it. */
export const rememberPlan = (file: string, plan: ReadingPlan | undefined): void => {
  const form = nameForm(file)
  const others = keptPlans().filter(({ name }) => name !== form)
  if (form !== '' && (plan || others.length < keptPlans().length)) keep(PLANS, [...(plan ? [{ name: form, plan }] : []), ...others].slice(0, MOST))
}
