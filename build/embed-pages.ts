/** The pages for framing, written at build. Loaded by the build itself, so that the configuration stays light. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPicture } from '../src/charts/draw-picture'
import { filesOf } from '../src/charts/figure/inputs'
import { printEmbedPage } from '../src/embed/page/embed-page'
import { NARROW, WIDE } from '../src/embed/page/layout'
import { readPackage } from '../src/ingest/index'
import { fingerprint } from '../src/model/fingerprint'
import { LANGUAGES, languageSuffix } from '../src/model/text'
import { derive } from '../src/transform/index'
import { readData, readPanels } from './read-data'

interface Scripts {
  readonly client: string
  readonly redraw: string
}

const writePages = (folder: string, scripts: Scripts): void => {
  const files = readData()
  const dataset = derive(readPackage(files))
  const codes = new Map([...files].map(([path, bytes]) => [path, fingerprint(bytes)]))
  for (const spec of readPanels()) {
    for (const language of LANGUAGES) {
      const wide = drawPicture(spec, dataset, { language, width: WIDE })
      const behind = filesOf(wide.panel.figure.inputs, dataset)
      const page = printEmbedPage({
        language,
        wide,
        narrow: drawPicture(spec, dataset, { language, width: NARROW }),
        version: dataset.version,
        files: Object.fromEntries(behind.map((path) => [path, codes.get(path) ?? ''])),
        panels: codes.get('panels.json') ?? '',
        scripts,
        query: '',
        compare: [],
        messages: [],
        open: false,
      })
      writeFileSync(join(folder, `${spec.id}${languageSuffix(language, '.')}.html`), page)
    }
  }
}

/** Writes the pages of all panels, and the client beside them. */
export const writeEmbedPages = (folder: string, code: string, redraw: string): void => {
  mkdirSync(folder, { recursive: true })
  const client = `client-${fingerprint(code).toLowerCase()}.js`
  writeFileSync(join(folder, client), code)
  writePages(folder, { client, redraw })
}
