import type { Evidence } from '../../../model/evidence'
import type { NewIndicator, NewSource } from './decisions'

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
  readonly period?: string // only where added by hand: a date belongs to one file
  readonly indicators: readonly RecipeIndicator[]
  readonly regions: readonly RecipeRegion[]
  readonly source: string
  readonly newSource?: NewSource
  readonly evidence: Evidence
  readonly vintage: string
  readonly note: string
  readonly open?: readonly RecipeQuestion[]
}
