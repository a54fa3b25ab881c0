/** The bars of a pyramid: which ink says what. */
import type { BarsMark } from '../../figure/figure'
import type { Ink } from '../../figure/palette'
import type { BandRow } from './bands'

/** Inks from emphasised to pale. */
const STEPS: readonly Ink[] = ['tone-3', 'fill-0', 'fill-1', 'fill-2', 'fill-3', 'fill-4']
const USUAL = 1
const PROJECTED = 2 // steps paler, and with an edge in the ink of what was counted

/** The age range of people born from..to, at the end of a year. */
export const agesBorn = ({ from, to }: { readonly from: number; readonly to: number }, year: number): { readonly youngest: number; readonly oldest: number } => ({ youngest: year - to, oldest: year - from })

/** Whether at least half of the years of an age group lie within these ages. The open group never does: its width is not known. */
export const isMostly = ({ start, end }: Pick<BandRow, 'start' | 'end'>, ages: ReturnType<typeof agesBorn>): boolean => {
  if (!Number.isFinite(end)) return false
  const within = Math.min(end, ages.oldest) - Math.max(start, ages.youngest) + 1
  return within * 2 >= end - start + 1
}

interface SideRequest {
  readonly rows: readonly BandRow[]
  readonly sex: 'male' | 'female'
  readonly population: number // 0 filled, 1 the outline
  readonly isProjected: boolean
  readonly dark: ReadonlySet<number> // rows of the cohort
  readonly name: string
  readonly thickness: number
  readonly decimals: number
  readonly of: (value: number) => number
}

/** One sex of one population; men to the left of zero, women to the right. The second population is an outline. */
export const sideOf = ({ rows, sex, population, isProjected, dark, name, thickness, decimals, of }: SideRequest): BarsMark => {
  const isMale = sex === 'male'
  const inkOf = (row: BandRow, at: number): Ink => {
    if (population > 0) return 'clear'
    const step = USUAL + (isMale ? 0 : 1) + (isProjected ? PROJECTED : 0) + (Number.isFinite(row.end) ? 0 : 1) - (dark.has(at) ? 1 : 0)
    return STEPS[Math.min(step, STEPS.length - 1)] ?? 'fill-0'
  }
  const outline = population > 0 ? 'ink' : isProjected ? 'fill-0' : 'clear'
  return {
    kind: 'bars',
    role: 'value',
    name,
    plot: 0,
    member: -1,
    layer: 2 + population,
    thickness,
    mirrored: isMale,
    edge: false,
    outline,
    decimals,
    bars: rows.flatMap((row, at) => {
      const band = row[sex][population]
      return band ? [{ at, from: 0, to: of(band.value) * (isMale ? -1 : 1), fill: inkOf(row, at) }] : []
    }),
  }
}
