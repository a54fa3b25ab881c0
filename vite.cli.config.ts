import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { briefingScript } from './build/briefing-script-plugin.ts'

// The command line as plain JavaScript with its libraries in it: Node starts it several times as fast as the sources. bin/build-cli.mjs says where it goes.
export default defineConfig({
  plugins: [briefingScript()],
  publicDir: false,
  ssr: {
    noExternal: true,
    external: ['@resvg/resvg-js'], // a native module
  },
  build: {
    ssr: resolve(import.meta.dirname, 'src/cli/main.ts'),
    target: 'node20',
    minify: false, // a stack trace names functions
    rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
  },
})
