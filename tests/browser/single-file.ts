import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The one-file build; another may be named, to test what will be handed on. */
const SINGLE = process.env['SANHUA_SINGLE'] ?? fileURLToPath(new URL('../../dist-single/sanhua.html', import.meta.url))

/** Its address on this disk; refuses to judge an absent build. */
export const singleAddress = (): string => {
  if (!existsSync(SINGLE)) throw new Error('dist-single/sanhua.html is missing: run `npm run build:single` first.')
  return pathToFileURL(SINGLE).href
}
