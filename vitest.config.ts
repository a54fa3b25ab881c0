import { defineConfig } from 'vitest/config'

// Everything that needs no browser. The tests of built files (tests/house/built) read dist/: run `npm run build` first.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 20_000,
  },
})
