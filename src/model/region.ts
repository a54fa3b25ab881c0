import type { Text } from './text'

export const REGION_KINDS = ['nation', 'province', 'country', 'aggregate', 'city', 'residual'] as const
export type RegionKind = (typeof REGION_KINDS)[number]

/** One row of `regions.csv`. `code` is GB/T 2260 for places in China. */
export interface Region {
  readonly id: string
  readonly code: string
  readonly kind: RegionKind
  readonly name: Text
  readonly short: Text
  readonly parent: string
  readonly group: string
  readonly tile: { readonly column: number; readonly row: number } | undefined
}

/** Id of the nation in every table. */
export const NATION = 'CN'
