import type { Text } from './text'
import type { Unit } from './unit'

export const THEMES = ['urbanisation', 'ageing', 'digitalisation', 'governance'] as const
export type Theme = (typeof THEMES)[number]

/** Terms of the field: a stock is counted at a date, a flow over a period, a rate is per 1000, a share per 100 of a whole. */
export const KINDS = ['stock', 'flow', 'rate', 'share', 'ratio', 'index'] as const
export type IndicatorKind = (typeof KINDS)[number]

/** One row of `indicators.csv`. `min`/`max` are in the canonical unit. */
export interface Indicator {
  readonly id: string
  readonly theme: Theme
  readonly kind: IndicatorKind
  readonly unit: Unit
  readonly unitId: string
  readonly decimals: number
  readonly min: number | undefined
  readonly max: number | undefined
  readonly name: Text
  readonly aliases: readonly string[]
  readonly definition: Text
  readonly formula: string // empty when observed
  readonly baseNote: Text
  readonly line: number
}
