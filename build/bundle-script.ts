import { resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '..')
/** Chrome 90 knows all of it but an optional call with spread arguments, of which there is none (tests/house/built/old-browsers). */
export const TARGET = ['chrome91', 'safari15', 'firefox100']

/** d3-array is one file, with calls at its top that nothing of ours uses; with this they are left out. */
export const treeshake = { manualPureFunctions: ['Blur2', 'bisector', 'shuffler'], propertyReadSideEffects: false } as const

/** One small script, whole: bundled apart from the page, so that it shares no chunk with it. */
export const bundleScript = async (entry: string): Promise<string> => {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: TARGET, minify: true, modulePreload: false, rolldownOptions: { input: entry, optimization: { inlineConst: true }, output: { format: 'iife', codeSplitting: false } } },
  })
  const [output] = Array.isArray(made) ? made : [made]
  if (!output || !('output' in output)) throw new Error(`${entry}: nothing was built`)
  return output.output[0].code.trim()
}
