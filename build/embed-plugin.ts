import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { bundleScript } from './bundle-script.ts'
import { importSource } from './import-source.ts'

const ROOT = resolve(import.meta.dirname, '..')
const REDRAW = join(ROOT, 'src/embed/client/redraw.ts')

/** Prerenders every panel as a page for framing, in both languages, with its small client; `redraw` is an entry of the page's own build. */
export const embedPages = (): Plugin => {
  let out = ''
  let redraw = ''
  return {
    name: 'sanhua-embed',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { input: { index: join(ROOT, 'index.html'), redraw: REDRAW }, preserveEntrySignatures: 'allow-extension' } } }),
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.facadeModuleId === REDRAW) redraw = chunk.fileName
    },
    async closeBundle() {
      if (!redraw) return // the build failed before
      const code = await bundleScript(join(ROOT, 'src/embed/client/main.ts'))
      const { writeEmbedPages } = await importSource<typeof import('./embed-pages')>('embed-pages.ts')
      await writeEmbedPages(join(out, 'embed'), code, `../../${redraw}`)
    },
  }
}
