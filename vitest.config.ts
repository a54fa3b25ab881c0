import { defineConfig } from 'vitest/config'
import { briefingScript } from './build/briefing-script-plugin.ts'

/**
 * Sweeps draw every shipped panel in every view, or print thousands of generated tables and statements and read
 * them again. They take as long as all other tests together, so that `npm run test:unit` leaves them to `test:sweeps`.
 */
const SWEEPS = [
  'tests/properties/**/*.test.ts',
  'tests/panels/{overview,panels,sentences,sources,views}.test.ts',
  'tests/exports/picture/poster.test.ts',
  'tests/exports/office/charts.test.ts',
  'tests/exports/{compare-stamp,tables,verify}.test.ts',
  'tests/charts/{emphasis,readouts,statement}.test.ts',
  'tests/platform/data/load-staged.test.ts',
  'tests/transform/compare/shipped.test.ts',
  'tests/check-text/statements.test.ts',
]

const shared = {
  setupFiles: ['tests/chart-drawings.ts'],
  environment: 'node' as const,
  isolate: false, // tests share the modules they import: half the time; one that stubs a global takes it back itself
  testTimeout: 20_000,
}

// Everything that needs neither a build, a browser nor a process of its own.
export default defineConfig({
  test: {
    maxWorkers: 2, // `npm test` gives one: the other core builds and opens browsers meanwhile
    projects: [
      { plugins: [briefingScript()], test: { ...shared, name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/{browser,fuzz,process}/**', 'tests/house/built/**', 'node_modules/**', ...SWEEPS] } },
      { plugins: [briefingScript()], test: { ...shared, name: 'sweeps', include: SWEEPS } },
    ],
  },
})
