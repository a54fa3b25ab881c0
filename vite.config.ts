import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { briefingScript } from './build/briefing-script-plugin.ts'
import { workerOfOneLanguage } from './build/check-worker-plugin.ts'
import { chunkPlace, isOfEveryChart } from './build/chunk-place.ts'
import { treeshake } from './build/bundle-script.ts'
import { embedPages } from './build/embed-plugin.ts'
import { overviewInPage } from './build/overview-plugin.ts'
import { hostFiles } from './build/host-plugin.ts'
import { linkPicture } from './build/picture-plugin.ts'
import { checkedPackage, dataAsItIs } from './build/package-plugin.ts'
import { zipInPage } from './build/zip-in-page-plugin.ts'

const DATA = resolve(import.meta.dirname, 'data')

/** ECharts styles its tooltip inline, hence 'unsafe-inline' for styles; scripts come from our own files alone. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The development server needs inline scripts; the policy stands in what is built. */
const contentSecurityPolicy = (): Plugin => ({
  name: 'sanhua-policy',
  apply: 'build',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' }],
})

/** The check of an exported file, the workbench, the search, the check of texts, the banner of local data, the catalogue, the overview where it is composed anew, first releases, data of one’s own, and the pages of places, data and briefings read dozens of chunks; their names, for which the first load has no room, are left to its own imports. */
const resolveDependencies = (file: string, names: string[]): string[] => (/\/(?:StampReport|Workbench|BriefingBar|LocalBanner|Places|Counties|CountyPage|CountyPyramid|WithCounties|county-files|load-regions|load-local|prepare-first-release|UnlistedPanel|Overview|Search|CheckTextPage|Catalogue|DataPage|Shown|AtPrint)-/.test(file) ? names.filter((name) => name.endsWith('.css')) : names)

export default defineConfig({
  base: './',
  plugins: [react(), zipInPage(), checkedPackage(DATA), dataAsItIs(DATA), contentSecurityPolicy(), briefingScript(), overviewInPage(DATA), embedPages(), hostFiles(), linkPicture()],
  build: {
    target: ['chrome91', 'safari15', 'firefox100'], // Chrome 90 knows all of it but an optional call with spread arguments, of which there is none (tests/house/built/old-browsers)
    cssTarget: ['chrome90', 'safari15', 'firefox100'],
    modulePreload: { polyfill: false, resolveDependencies },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      treeshake,
      // What a reader must ask for lies apart, so that its weight is not taken for that of the page.
      output: {
        entryFileNames: chunkPlace,
        chunkFileNames: chunkPlace,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'charts', test: isOfEveryChart }] },
      },
    },
  },
  worker: { format: 'iife', plugins: () => [workerOfOneLanguage()], rolldownOptions: { treeshake, output: { entryFileNames: chunkPlace } } }, // Firefox 100 knows no module workers
})
