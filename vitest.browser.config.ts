import { defineConfig } from 'vitest/config'

// Flows in a real Chromium, and the tests of built files, against dist/ and dist-single/: run `npm run build` and `npm run build:single` first.
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/house/built/**/*.test.ts'],
    globalSetup: ['tests/browser/global-setup.ts'],
    environment: 'node',
    isolate: false, // helpers are read once a worker
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } }, // a busy machine is slow, not wrong: the default of 1 s is less than a part may take to arrive
    maxWorkers: 2, // two cores are the floor this suite is timed on: a third costs more time than it saves
  },
})
