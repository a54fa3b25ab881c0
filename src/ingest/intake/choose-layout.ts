import type { Grid } from '../grid/grid'
import { LAYOUTS } from '../layouts/index'
import type { Fit, Layout } from '../layouts/layout'
import type { LayoutGuess } from './file-reading'

/** A layout with how it fits one sheet. */
export interface FittedLayout {
  readonly layout: Layout
  readonly fit: Fit
}

const SURE = 0.9

/** What fits a sheet, best first; `wanted` (chosen by a person) alone when it fits at all. */
export const fitLayouts = (grid: Grid, file: string, sheets: readonly Grid[], wanted = ''): readonly FittedLayout[] => {
  const fitted = (layouts: readonly Layout[]): FittedLayout[] =>
    layouts.flatMap((layout) => {
      const fit = layout.fit(grid, { file, sheets })
      return fit && fit.score > 0 ? [{ layout, fit }] : []
    })
  const ranked = (layouts: readonly FittedLayout[]): FittedLayout[] => [...layouts].sort((a, b) => b.fit.score - a.fit.score)
  if (wanted !== '') return fitted(LAYOUTS.filter(({ id }) => id === wanted))
  const known = fitted(LAYOUTS.filter(({ isGeneral = false }) => !isGeneral))
  return ranked(known.some(({ fit }) => fit.score >= SURE) ? known : [...known, ...fitted(LAYOUTS.filter(({ isGeneral = false }) => isGeneral))])
}

const TIE = 0.02

/** Two layouts of one sheet that no score tells apart. */
export const tieOf = ([first, second]: readonly FittedLayout[]): { readonly first: string; readonly second: string } | undefined =>
  first && second && first.fit.score - second.fit.score < TIE ? { first: first.layout.id, second: second.layout.id } : undefined

export const guessesOf = (fitted: readonly FittedLayout[]): LayoutGuess[] => fitted.map(({ layout, fit }) => ({ id: layout.id, score: fit.score }))
