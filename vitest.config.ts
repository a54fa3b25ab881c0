import { defineConfig } from 'vitest/config'
import { briefingScript } from './build/briefing-script-plugin.ts'

// Everything that needs neither a build, a browser nor a process of its own; `vitest.unit.config.ts` leaves out what takes long.
export default defineConfig({
  plugins: [briefingScript()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/{browser,fuzz,process}/**', 'tests/house/built/**', 'node_modules/**'],
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    isolate: false, // tests share the modules they import: half the time; one that stubs a global takes it back itself
    testTimeout: 20_000,
    maxWorkers: 2, // `npm test` gives one: the other core builds and opens browsers meanwhile
  },
})
