import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { treeshake } from './build/bundle-script.ts'
import { briefingScript, TARGET } from './build/briefing-script-plugin.ts'
import { checkedPackage } from './build/package-plugin.ts'
import { single } from './build/single-plugin.ts'
import { zipInPage } from './build/zip-in-page-plugin.ts'

/** `npm run build:single`: the whole dashboard as one file that opens from a disk. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), zipInPage(), checkedPackage(resolve(import.meta.dirname, 'data')), briefingScript(), single('sanhua.html')],
  build: {
    outDir: 'dist-single',
    target: TARGET,
    cssTarget: TARGET,
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      treeshake,
      output: { format: 'iife', codeSplitting: false }, // a module's script is refused under file://
      checks: { emptyImportMeta: false }, // Vite's helper for parts loaded later asks for it; there are none
    },
  },
})
