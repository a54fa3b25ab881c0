import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const ROOT = join(fileURLToPath(import.meta.resolve('write-excel-file/package.json')), '..')
const ID = '\0zip-in-page'

/**
 * write-excel-file packs what is larger than 160 KB in a worker made of a blob. The one-file build's policy lets no such worker run,
 * and fflate then waits for it without end. Its own function that needs none does in the page, in a fraction of a second.
 */
export const zipInPage = (): Plugin => ({
  name: 'sanhua-zip-in-page',
  enforce: 'pre',
  resolveId: (source, importer) => (source.endsWith('/zip/zipToArrayBuffer.js') && importer?.includes('write-excel-file') ? ID : undefined),
  load: (id) => (id === ID ? `import zip from ${JSON.stringify(join(ROOT, 'modules/zip/zipToArrayBufferSync.js'))}\nexport default async (files) => zip(files)` : undefined),
})
