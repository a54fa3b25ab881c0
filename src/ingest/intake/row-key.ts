import type { ProposedRow } from './proposal'

const SEPARATOR = '\u0001'

/** The key of a row: no two rows of a package share it. */
export const rowKey = ({ indicator, region, period, vintage, variant }: Pick<ProposedRow, 'indicator' | 'region' | 'period' | 'vintage' | 'variant'>): string =>
  [indicator, region, period, vintage, variant].join(SEPARATOR)
