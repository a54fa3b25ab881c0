import { mergeConfig } from 'vitest/config'
import everything from './vitest.config.ts'

/**
 * Sweeps draw every shipped panel in every view, or print thousands of generated tables and statements and read
 * them again. They take as long as all other tests together: `npm run test:unit` leaves them to `test:sweeps`.
 */
export const SWEEPS = [
  'tests/properties/**/*.test.ts',
  'tests/panels/{overview,panels,sentences,sources,views}.test.ts',
  'tests/exports/picture/poster.test.ts',
  'tests/exports/office/charts.test.ts',
  'tests/exports/{compare-stamp,tables,verify}.test.ts',
  'tests/charts/{emphasis,readouts,statement}.test.ts',
  'tests/embed/panel-data.test.ts',
  'tests/platform/data/load-staged.test.ts',
  'tests/transform/compare/shipped.test.ts',
  'tests/check-text/statements.test.ts',
]

export default mergeConfig(everything, { test: { exclude: SWEEPS } })
