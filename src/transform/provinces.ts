import type { Dataset } from '../model/dataset'

const AFTER_MAINLAND = '7' // GB/T 2260 codes from 71 on are Taiwan, Hong Kong and Macao, which the bureau's totals leave out

const known = new WeakMap<Dataset['regions'], readonly string[]>()

/** Ids of the provinces that add up to the nation's totals: kind `province` with a mainland code (31 of them). */
export const provincesOf = ({ regions }: Pick<Dataset, 'regions'>): readonly string[] => {
  const found = known.get(regions)
  if (found) return found
  const made = [...regions.values()]
    .filter(({ kind, code }) => kind === 'province' && code < AFTER_MAINLAND)
    .map(({ id }) => id)
  known.set(regions, made)
  return made
}
