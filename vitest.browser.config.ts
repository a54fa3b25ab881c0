import { defineConfig } from 'vitest/config'

// Flows in a real Chromium against dist/: run `npm run build` first.
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/global-setup.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 3, // two cores are the floor this suite is timed on; a page often waits
  },
})
