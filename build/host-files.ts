/** What other sites meet, written at build. Loaded by the build itself, so that the configuration stays light. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePanel } from '../src/charts/compile'
import type { PanelSpec } from '../src/charts/types/list'
import { embedHeights } from '../src/embed/height'
import { heightCss } from '../src/embed/height'
import { packMarks } from '../src/embed/host/chart-element'
import { missingPage } from '../src/embed/missing/missing-page'
import { OEMBED_WIDTH, oembedOf, pageName } from '../src/embed/snippets'
import { readPackage } from '../src/ingest/index'
import type { Dataset } from '../src/model/dataset'
import { LANGUAGES } from '../src/model/text'
import { derive } from '../src/transform/index'
import { readData, readPanels } from './read-data'

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

/** Bundled scripts: of host pages, and of the page for a missing address. */
interface Scripts {
  readonly host: string
  readonly missing: string
}

/** A string literal that reads the same in whatever encoding the host serves the script. */
const inAscii = (text: string): string => JSON.stringify(text).replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Writes `embed.js`, `404.html` and `oembed/`. `site` is the site's address with its last slash, or ''. */
export const writeHostFiles = (out: string, { host, missing }: Scripts, site: string): void => {
  const panels = readPanels()
  writeFileSync(join(out, 'embed.js'), host.replace('SANHUA_PANELS', () => inAscii(packMarks(panels.map(({ id }) => id)))))
  writeFileSync(join(out, '404.html'), missingPage(missing, hashOf(missing), site || './'))
  writeOembed(out, panels, derive(readPackage(readData())), site)
}
