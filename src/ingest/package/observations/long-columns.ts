/** Columns of the package's own long layout. */
export const LONG_COLUMNS = {
  required: ['indicator', 'region', 'period', 'value', 'unit'],
  optional: ['source', 'evidence', 'vintage', 'variant', 'basis', 'note'],
} as const

export type LongColumn = (typeof LONG_COLUMNS)['required' | 'optional'][number]
