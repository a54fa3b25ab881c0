import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { isInvalid } from '../src/charts/index'
import { parsePanels } from '../src/charts/parse-panels'
import { drawPicture } from '../src/charts/picture/picture'
import { filesBehind } from '../src/embed/data-files'
import { printEmbedPage } from '../src/embed/page/embed-page'
import { NARROW, WIDE } from '../src/embed/page/layout'
import { readPackage } from '../src/ingest/index'
import { fingerprint } from '../src/model/fingerprint'
import { LANGUAGES } from '../src/model/text'
import { derive } from '../src/transform/index'

const ROOT = resolve(import.meta.dirname, '..')
const DATA = join(ROOT, 'data')
const REDRAW = join(ROOT, 'src/embed/client/redraw.ts')
const TARGET = ['chrome90', 'safari15', 'firefox100']

const walk = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? walk(join(folder, one.name)) : [join(folder, one.name)]))

/** Bytes of the data package, by path inside it. */
export const readData = (): Map<string, Uint8Array> => new Map(walk(DATA).map((file) => [relative(DATA, file).split(sep).join('/'), readFileSync(file)]))

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

interface Scripts {
  readonly client: string
  readonly redraw: string
}

const writePages = (folder: string, scripts: Scripts): number => {
  const files = readData()
  const dataset = derive(readPackage(files))
  const panels = parsePanels(JSON.parse(readFileSync(join(DATA, 'panels.json'), 'utf8'))).value.filter((panel) => !isInvalid(panel))
  const codes = new Map([...files].map(([path, bytes]) => [path, fingerprint(bytes)]))
  for (const spec of panels) {
    for (const language of LANGUAGES) {
      const wide = drawPicture(spec, dataset, { language, width: WIDE })
      const behind = filesBehind(wide.panel, dataset)
      const page = printEmbedPage({
        language,
        wide,
        narrow: drawPicture(spec, dataset, { language, width: NARROW }),
        version: dataset.version,
        files: Object.fromEntries(behind.map((path) => [path, codes.get(path) ?? ''])),
        scripts,
        query: '',
        compare: [],
        messages: [],
        open: false,
      })
      writeFileSync(join(folder, `${spec.id}${language === 'en' ? '.en' : ''}.html`), page)
    }
  }
  return panels.length
}

/** Prerenders every panel as a page for framing, in both languages, with its small client; `redraw` is an entry of the page's own build. */
export const embedPages = (): Plugin => {
  let out = ''
  let redraw = ''
  return {
    name: 'sanhua-embed',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { input: { index: join(ROOT, 'index.html'), redraw: REDRAW }, preserveEntrySignatures: 'exports-only' } } }),
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.facadeModuleId === REDRAW) redraw = chunk.fileName
    },
    async closeBundle() {
      if (!redraw) return // the build failed before
      const folder = join(out, 'embed')
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
      const code = await bundleScript(join(ROOT, 'src/embed/client/main.ts'))
      const client = `client-${fingerprint(code).toLowerCase()}.js`
      writeFileSync(join(folder, client), code)
      writePages(folder, { client, redraw: `../${redraw}` })
    },
  }
}
