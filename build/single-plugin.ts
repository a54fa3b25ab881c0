import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import type { Plugin, Rolldown } from 'vite'
import { packageFiles } from './package-files.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DATA = join(ROOT, 'data')
const PLATFORM = join(ROOT, 'src/platform')
const PLACES = join(ROOT, 'src/app/places')

/** What a page on a disk cannot do or does not hold, and what replaces it. */
const INSTEAD: Readonly<Record<string, string>> = {
  [join(PLATFORM, 'data/fetch-files.ts')]: join(PLATFORM, 'data/packed-files.ts'),
  [join(PLATFORM, 'data/start-reader.ts')]: join(PLATFORM, 'data/page-reader.ts'),
  [join(PLATFORM, 'data/county-files.ts')]: join(PLATFORM, 'data/no-county-files.ts'),
  [join(PLACES, 'CountyPage.tsx')]: join(PLACES, 'NoCounties.tsx'),
  [join(PLACES, 'Counties.tsx')]: join(PLACES, 'NoCounties.tsx'),
  [join(PLATFORM, 'check-text/open-checker.ts')]: join(PLATFORM, 'check-text/open-checker-here.ts'),
  [join(PLATFORM, 'workbench/open-session.ts')]: join(PLATFORM, 'workbench/open-session-here.ts'),
}

/** Files of `data/` that the page reads; the schema serves editors alone. The tables of counties would make the file half as large again; the page says that they are not in it. */
const isRead = (path: string): boolean => /\.(?:csv|json)$/.test(path) && !path.endsWith('.schema.json') && !path.startsWith('counties/')

/** An entry of a zip, deflated by Node's zlib, which packs these tables a tenth smaller than fflate; short blocks fit them best (measured). */
class Deflated extends ZipPassThrough {
  override readonly compression = 8
  override readonly mtime = '1980-01-01T00:00:00' // the same data give the same file

  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateRawSync(chunk, { level: 9, memLevel: 6, strategy: constants.Z_FILTERED }), final)
  }
}

/** `data/` as a zip in base64. */
const packData = (): string => {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  for (const path of packageFiles(DATA).published.filter(isRead)) {
    const entry = new Deflated(path)
    zip.add(entry)
    const bytes = readFileSync(join(DATA, path))
    entry.push(new Uint8Array(path.endsWith('.json') ? Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8')))) : bytes), true) // without the blanks, which are 2 KiB
  }
  zip.end()
  return Buffer.concat(parts).toString('base64')
}

/** Code that HTML can hold between script tags. */
const inScript = (code: string): string => code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--')

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is fetched and nothing can leave: scripts by their hash, styles inline (ECharts' tooltip needs them), pictures made in the page. */
const policyOf = (script: string): string =>
  ["default-src 'none'", `script-src ${hashOf(script)}`, "style-src 'unsafe-inline'", 'img-src data: blob:', "connect-src 'none'", "base-uri 'none'", "form-action 'none'"].join('; ')

const inData = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg.trim())}`

type Bundle = Rolldown.OutputBundle

/** The one script and the style sheets of the bundle, taken out of it. */
const takeParts = (bundle: Bundle): { script: string; styles: string } => {
  const parts = Object.values(bundle)
  const chunks = parts.filter((part) => part.type === 'chunk')
  const sheets = parts.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
  const [chunk] = chunks
  if (!chunk || chunks.length > 1) throw new Error(`one script was to be built, there are ${chunks.length}`)
  for (const { fileName } of [chunk, ...sheets]) delete bundle[fileName]
  return { script: inScript(chunk.code), styles: sheets.map((part) => (part.type === 'asset' ? String(part.source) : '')).join('') }
}

const withParts = (html: string, { script, styles }: { script: string; styles: string }): string => {
  const bare = html
    .replace(/\s*<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/g, '')
    .replace(/\s*<link\b[^>]*\brel="stylesheet"[^>]*>/g, '')
    .replace(/(<link rel="icon"[^>]*href=")[^"]*"/, (_, start: string) => `${start}${inData(readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8'))}"`)
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}" />`
  const data = `<script type="application/octet-stream" id="packed-data">${packData()}</script>`
  // functions, since `$&` in a script must not be read as a reference
  return bare.replace('<head>', () => `<head>\n    ${policy}`).replace('</head>', () => `<style>${styles}</style></head>`).replace('</body>', () => `${data}\n<script>${script}</script>\n</body>`)
}

/** Puts in what replaces fetching and for the worker. */
const standIns = (): Plugin => ({
  name: 'sanhua-stand-ins',
  enforce: 'pre',
  resolveId: (source, importer) => (importer && source.startsWith('.') ? (INSTEAD[`${resolve(importer, '..', source)}.ts`] ?? INSTEAD[`${resolve(importer, '..', source)}.tsx`]) : undefined),
})

/** Makes of the bundle one HTML file: script, styles and data inside, and a policy that knows the script by its hash. */
const inOneFile = (name: string): Plugin => ({
  name: 'sanhua-single',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const html = bundle['index.html']
      if (html?.type !== 'asset') throw new Error('index.html is not in the bundle')
      html.source = withParts(String(html.source), takeParts(bundle))
      html.fileName = name
      const left = Object.keys(bundle).filter((file) => file !== 'index.html')
      if (left.length > 0) throw new Error(`left outside the one file: ${left.join(', ')}`)
    },
  },
})

/** The dashboard as one HTML file of this name that opens from a disk. */
export const single = (name: string): Plugin[] => [standIns(), inOneFile(name)]
