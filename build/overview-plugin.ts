import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { bundleScript } from './bundle-script.ts'
import { importSource } from './import-source.ts'

const EARLY = resolve(import.meta.dirname, '../src/platform/page/early.ts')
const MARK = '<!-- prerendered -->'

/** Puts the overview into `index.html`, and before it a small script that sets language and colours before anything is painted. `data` is the folder of the package. */
export const overviewInPage = (data: string): Plugin => {
  let early = ''
  return {
    name: 'sanhua-overview',
    apply: 'build',
    async buildStart() {
      const source = await bundleScript(EARLY)
      early = `assets/early-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`
      this.emitFile({ type: 'asset', fileName: early, source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        if (!html.includes(MARK)) throw new Error(`index.html has lost its mark ${MARK}`)
        const { overviewPages } = await importSource<typeof import('./overview-pages')>('overview-pages.tsx')
        const overview = overviewPages(data)
        return html.replace('</title>', () => `</title>\n    <script src="./${early}"></script>`).replace(MARK, () => overview) // functions, since `$&` in a text must not be read as a reference
      },
    },
  }
}
