import { defineConfig } from 'vitest/config'
import { briefingScript } from './build/briefing-script-plugin.ts'

// What starts programs: the command line, the compiler; and the fuzzer's files, which take as long. Needs neither a build nor a browser.
export default defineConfig({
  plugins: [briefingScript()],
  test: {
    include: ['tests/process/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
    globalSetup: ['tests/process/global-setup.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
