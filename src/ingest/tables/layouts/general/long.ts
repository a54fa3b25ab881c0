import { OBSERVATION_COLUMNS } from '../../../package/observations/vocabulary'
import { recordLayout } from '../../records/record-layout'

const KEYS = OBSERVATION_COLUMNS.required.filter((name) => name !== 'unit')

/** The package's own table: one row an observation, as in `data/observations/*.csv`. */
export const long = recordLayout({
  id: 'long',
  score: 1,
  depth: 1,
  isHeader: (names) => KEYS.every((name) => names.includes(name)),
  rules: [
    [/^indicator$/, 'indicator'],
    [/^region$/, 'region'],
    [/^period$/, 'period'],
    [/^value$/, 'value'],
    [/^unit$/, 'unit'],
    [/^(?:vintage|variant)$/, 'quiet'],
    [/^basis$/, 'splitter'],
  ],
  others: 'aside',
})
