/** Columns of the package's own long layout. */
export const OBSERVATION_COLUMNS = {
  required: ['indicator', 'region', 'period', 'value', 'unit'],
  optional: ['source', 'evidence', 'vintage', 'variant', 'basis', 'bound', 'note'],
} as const

export type LongColumn = (typeof OBSERVATION_COLUMNS)['required' | 'optional'][number]
