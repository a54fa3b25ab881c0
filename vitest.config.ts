import { defineConfig } from 'vitest/config'
import { briefingScript } from './build/briefing-script-plugin.ts'

// Everything that needs no browser. The tests of built files (tests/house/built) read dist/: run `npm run build` first.
export default defineConfig({
  plugins: [briefingScript()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    environment: 'node',
    isolate: false, // tests share the modules they import: half the time; one that stubs a global takes it back itself
    testTimeout: 20_000,
    maxWorkers: 2, // one core would stand idle
  },
})
