import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const NAME = 'virtual:briefing-script'
const ENTRY = resolve(import.meta.dirname, '../src/embed/client-briefing/start.ts')
export const TARGET = ['chrome90', 'safari15', 'firefox100']

/** The script of a briefing file, built for itself: one function, small, classic. */
const buildScript = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: TARGET, modulePreload: false, lib: { entry: ENTRY, formats: ['iife'], name: 'briefing' } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((one) => one.type === 'chunk')
  const [chunk] = chunks
  if (!chunk || chunks.length > 1 || /<\/script|<!--/i.test(chunk.code)) throw new Error(`${ENTRY}: not one script that HTML can hold`)
  return chunk.code.trim()
}

/**
 * `virtual:briefing-script`: the text and the hash of the script that a saved briefing carries. The hash comes from here and not
 * from the page, because browsers have no crypto.subtle on plain http.
 */
export const briefingScript = (): Plugin => {
  let script: Promise<string> | undefined
  return {
    name: 'sanhua-briefing-script',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined
      const text = await (script ??= buildScript())
      const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`
      return `export const script = ${JSON.stringify(text)}\nexport const hash = ${JSON.stringify(hash)}\n`
    },
  }
}
