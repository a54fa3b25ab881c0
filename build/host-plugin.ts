import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, normalize, resolve } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { isInvalid, type PanelSpec } from '../src/charts/index'
import { compilePanel } from '../src/charts/compile'
import { parsePanels } from '../src/charts/parse-panels'
import { embedHeights } from '../src/embed/height'
import { heightCss } from '../src/embed/height-css'
import { panelMark } from '../src/embed/host/panel-mark'
import { missingPage } from '../src/embed/missing/missing-page'
import { OEMBED_WIDTH, oembedOf } from '../src/embed/oembed'
import { pageName } from '../src/embed/snippets'
import { readPackage } from '../src/ingest/index'
import type { Dataset } from '../src/model/dataset'
import { LANGUAGES } from '../src/model/text'
import { derive } from '../src/transform/index'
import { bundleScript, readData } from './embed-plugin'

const ROOT = resolve(import.meta.dirname, '..')
const PANELS = join(ROOT, 'data/panels.json')
const source = (path: string): string => join(ROOT, 'src/embed', path)

/** The site's address with its last slash, from the environment; '' when the build is not told. */
const siteOf = (told = process.env['SANHUA_SITE'] ?? ''): string => {
  if (!told) return ''
  const { href, protocol } = new URL(told)
  if (!/^https?:$/.test(protocol)) throw new Error(`SANHUA_SITE: ${told} is no web address`)
  return href.endsWith('/') ? href : `${href}/`
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

const writeOembed = (out: string, panels: readonly PanelSpec[], dataset: Dataset, site: string): void => {
  mkdirSync(join(out, 'oembed'), { recursive: true })
  for (const spec of panels) {
    for (const language of LANGUAGES) {
      const heightAt = embedHeights(spec, dataset, { language })
      const { title } = compilePanel(spec, dataset, { language, scheme: 'light', width: OEMBED_WIDTH })
      const answer = oembedOf({ panel: spec.id, language, title, site, height: heightAt(OEMBED_WIDTH), heights: heightCss(heightAt) })
      writeFileSync(join(out, 'oembed', `${pageName({ panel: spec.id, language })}.json`), `${JSON.stringify(answer, null, 1)}\n`)
    }
  }
}

const pathOf = (url: string): string => {
  const path = url.replace(/[?#].*/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** What is not there is answered as a plain web host does: 404, with the page for it. */
const answerMissing = (out: string): Connect.NextHandleFunction => (request, response, next) => {
  const file = join(out, normalize(pathOf(request.url ?? '/')))
  const isThere = (name: string): boolean => name.startsWith(out) && existsSync(name) && statSync(name).isFile()
  if (isThere(file) || isThere(join(file, 'index.html')) || !isThere(join(out, '404.html'))) return next()
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
  createReadStream(join(out, '404.html')).pipe(response)
}

/** What other sites meet: `embed.js` for host pages, oEmbed answers, and the page for an address that is not there. */
export const hostFiles = (): Plugin => {
  let out = ''
  let isBuilt = false
  return {
    name: 'sanhua-host',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(answerMissing(out))
    },
    writeBundle() {
      isBuilt = true
    },
    async closeBundle() {
      if (!isBuilt) return
      const panels = parsePanels(JSON.parse(readFileSync(PANELS, 'utf8'))).value.filter((panel) => !isInvalid(panel))
      const site = siteOf()
      const host = await bundleScript(source('host/embed.ts'))
      writeFileSync(join(out, 'embed.js'), host.replace('SANHUA_PANELS', JSON.stringify(panels.map(({ id }) => panelMark(id)).join(' '))))
      const missing = await bundleScript(source('missing/missing.ts'))
      writeFileSync(join(out, '404.html'), missingPage(missing, hashOf(missing), site || './'))
      writeOembed(out, panels, derive(readPackage(readData())), site)
    },
  }
}
