import { cpSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, normalize, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { briefingScript } from './build/briefing-script-plugin.ts'
import { chunkPlace } from './build/chunk-place.ts'
import { embedPages } from './build/embed-plugin.ts'
import { hostFiles } from './build/host-plugin.ts'
import { zipInPage } from './build/zip-in-page-plugin.ts'

const DATA = resolve(import.meta.dirname, 'data')

/** Files in data/ are served as they are and copied untouched, so that a host may swap one without a build. */
const dataAsItIs = (): Plugin => {
  let out = ''
  return {
    name: 'sanhua-data',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const path = normalize(decodeURIComponent((request.url ?? '').split('?')[0] ?? ''))
        const file = join(DATA, path)
        if (!file.startsWith(DATA)) return next()
        readFile(file).then((bytes) => response.end(bytes), () => {
          response.statusCode = 404
          response.end()
        })
      })
      server.watcher.add(DATA)
      // The page fetches its data anew and stays as it is: src/platform/data-changed.ts
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(DATA)) server.ws.send({ type: 'custom', event: 'sanhua:data', data: { file } })
      })
    },
    closeBundle() {
      cpSync(DATA, join(out, 'data'), { recursive: true, filter: (path) => !basename(path).startsWith('.') }) // what an interrupted write left stays here
    },
  }
}

/** ECharts styles its tooltip inline, hence 'unsafe-inline' for styles; scripts come from our own files alone. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
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

export default defineConfig({
  base: './',
  plugins: [react(), zipInPage(), dataAsItIs(), contentSecurityPolicy(), briefingScript(), embedPages(), hostFiles()],
  build: {
    target: ['chrome90', 'safari15', 'firefox100'],
    cssTarget: ['chrome90', 'safari15', 'firefox100'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // What a reader must ask for lies apart, so that its weight is not taken for that of the page.
      output: {
        entryFileNames: chunkPlace,
        chunkFileNames: chunkPlace,
      },
    },
  },
  worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: chunkPlace } } }, // Firefox 100 knows no module workers
})
