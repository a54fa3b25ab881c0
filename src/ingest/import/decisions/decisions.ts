import type { Source } from '../../../model/dataset'
import type { Evidence } from '../../../model/evidence'
import type { IndicatorKind, Theme } from '../../../model/indicator'
import type { Text } from '../../../model/text'
import type { ReadingPlan } from '../../tables/plan/reading-plan'
import { indicatorKey, type IndicatorMatch, type Matches, regionKey, type RegionMatch } from '../matching/matches'

/** Decision on one label and unit of a file; exactly one of take, skip and new. */
export interface RecipeIndicator {
  readonly label: string
  readonly unit: string // as printed
  readonly take?: { readonly indicator: string; readonly variant: string; readonly unit: string }
  readonly skip?: true
  readonly new?: { readonly indicator: NewIndicator; readonly variant: string; readonly unit: string }
}

/** Decision on one place of a file. */
export interface RecipeRegion {
  readonly printed: string
  readonly code: string
  readonly region: string // '' to leave the place out
}

/** A question that was open when the recipe was saved; for information, not read back. */
export interface RecipeQuestion {
  readonly label?: string
  readonly unit?: string
  readonly printed?: string
  readonly code?: string
  readonly proposals: readonly string[]
}

/** Decisions on the file of a bureau, to be applied to next year's. */
export interface Recipe {
  readonly sanhua: 1
  readonly encoding?: string
  readonly layout?: string
  readonly reading?: ReadingPlan // how a person reads its tables
  readonly period?: string // only where added by hand: a date belongs to one file
  readonly indicators: readonly RecipeIndicator[]
  readonly regions: readonly RecipeRegion[]
  readonly others?: 'skip' // names and places that are neither listed nor certain are left out; absent: they are asked
  readonly source: string
  readonly newSource?: NewSource
  readonly evidence: Evidence
  readonly vintage: string
  readonly note: string
  readonly open?: readonly RecipeQuestion[]
}

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
  const found = matches.vintage && !recipe?.vintage ? { vintage: matches.vintage.id, isVintageFound: true } : {}
  const decided: Decisions = {
    ...NO_DECISIONS,
    ...(recipe && { period: recipe.period ?? '', source: recipe.source, evidence: recipe.evidence, vintage: recipe.vintage, note: recipe.note }),
    ...(recipe?.newSource && { newSource: recipe.newSource }),
    ...found,
    indicators: kept(matches.indicators.map((match) => [match.key, indicators.get(match.key) ?? fromMatch(match)] as const)),
    regions: kept(matches.regions.map((match) => [match.key, regions.get(match.key) ?? regionFrom(match)] as const)),
  }
  return recipe?.others === 'skip' ? skipOthers(matches, decided) : decided
}

/** The decisions with everything that is open left out, now and by the recipe. */
export const skipOthers = (matches: Matches, decisions: Decisions): Decisions => ({
  ...decisions,
  others: 'skip',
  indicators: new Map([...matches.indicators.map(({ key }): [string, Decision] => [key, { kind: 'skip' }]), ...decisions.indicators]),
  regions: new Map([...matches.regions.map(({ key }): [string, string] => [key, '']), ...decisions.regions]),
})

/** A new indicator, to become a row of `indicators.csv`. */
export interface NewIndicator {
  readonly id: string
  readonly theme: Theme
  readonly kind: IndicatorKind
  readonly unit: string // canonical, of UNIT_IDS
  readonly decimals: number
  readonly name: Text
  readonly aliases: readonly string[]
  readonly definition: Text
}

/** A new source, to become a row of `sources.csv`. */
export type NewSource = Source

/** Decision on the series of one label and unit. */
export type Decision =
  | { readonly kind: 'take'; readonly indicator: string; readonly variant: string; readonly unit: string } // unit: a token of PUBLISHED_UNITS
  | { readonly kind: 'skip' }
  | { readonly kind: 'new'; readonly indicator: NewIndicator; readonly variant: string; readonly unit: string }

/** Decisions on a file, by a person, a recipe or certain matches. An absent key is undecided. */
export interface Decisions {
  readonly indicators: ReadonlyMap<string, Decision> // by IndicatorMatch.key
  readonly regions: ReadonlyMap<string, string> // by RegionMatch.key: a region's id, '' to leave the place out
  readonly period: string // for a table that names no date; '' when not given
  readonly source: string // ids joined by `;`; '' when the numbers come without a source
  readonly newSource?: NewSource // written to sources.csv when `source` names it
  readonly evidence: Evidence
  readonly vintage: string
  readonly isVintageFound?: boolean // the vintage follows from the values: those that are current stay current
  readonly others?: 'skip' // everything open was left out
  readonly note: string // `中文 || English`
}

/** No decisions. */
export const NO_DECISIONS: Decisions = {
  indicators: new Map(),
  regions: new Map(),
  period: '',
  source: '',
  evidence: 'unverified',
  vintage: '',
  note: '',
}
