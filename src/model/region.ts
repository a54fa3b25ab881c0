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

const AFTER_MAINLAND = '7' // GB/T 2260 codes from 71 on are Taiwan, Hong Kong and Macao, which the bureau's totals leave out

const known = new WeakMap<ReadonlyMap<string, Region>, readonly string[]>()

/** Ids of the provinces that add up to the nation's totals: kind `province` with a mainland code (31 of them). */
export const provincesOf = ({ regions }: { readonly regions: ReadonlyMap<string, Region> }): readonly string[] => {
  const found = known.get(regions)
  if (found) return found
  const made = [...regions.values()]
    .filter(({ kind, code }) => kind === 'province' && code < AFTER_MAINLAND)
    .map(({ id }) => id)
  known.set(regions, made)
  return made
}
