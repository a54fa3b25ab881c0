import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { bundleScript } from './bundle-script.ts'
import { importSource } from './import-source.ts'

const PAGE = resolve(import.meta.dirname, '../src/platform/page')
const MARK = '<!-- prerendered -->'

/** Puts the overview into `index.html`, and before it a small script that sets language and colours before anything is painted, and fetches one that shows a county where the address names it. `data` is the folder of the package. */
export const overviewInPage = (data: string): Plugin => {
  let early = ''
  let county = ''
  return {
    name: 'sanhua-overview',
    apply: 'build',
    async buildStart() {
      const add = async (entry: string, name: string): Promise<string> => {
        const source = await bundleScript(entry)
        const fileName = `assets/${name}-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`
        this.emitFile({ type: 'asset', fileName, source })
        return fileName
      }
      early = await add(join(PAGE, 'early.ts'), 'early')
      county = await add(join(PAGE, 'early-county.ts'), 'on-request/early-county')
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        if (!html.includes(MARK)) throw new Error(`index.html has lost its mark ${MARK}`)
        const { overviewPages, provinceCodes } = await importSource<typeof import('./overview-pages')>('overview-pages.tsx')
        const attributes = ` data-county="./${county}" data-provinces="${provinceCodes(data).join(' ')}"`
        const overview = overviewPages(data)
        return html.replace('</title>', () => `</title>\n    <script src="./${early}"${attributes}></script>`).replace(MARK, () => overview) // functions, since `$&` in a text must not be read as a reference
      },
    },
  }
}
