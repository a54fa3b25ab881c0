/** The pages for framing, written at build. Loaded by the build itself, so that the configuration stays light. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPicture } from '../src/charts/draw-picture'
import { filesOf } from '../src/charts/figure/inputs'
import { printEmbedPage } from '../src/embed/page/embed-document'
import { NARROW, WIDE } from '../src/embed/page/layout'
import { isInvalid, type ValidPanel } from '../src/charts/types/list'
import { panelDataOf } from '../src/embed/states/panel-data'
import { readPackage } from '../src/ingest/index'
import type { Dataset } from '../src/model/dataset'
import { fingerprint } from '../src/model/fingerprint'
import { LANGUAGES, languageSuffix } from '../src/model/text'
import { derive } from '../src/transform/index'
import { readData, readPanels } from './read-data'
import { bundleStates, type StateScript } from './state-scripts'

/** Writes what a panel is drawn from in its states; gives the name of the file without its ending. */
const writeData = (folder: string, spec: ValidPanel, dataset: Dataset, codes: ReadonlyMap<string, string>): string => {
  const text = JSON.stringify(panelDataOf(spec, dataset, codes))
  const name = `${spec.id}-${fingerprint(text).toLowerCase()}`
  writeFileSync(join(folder, 'data', `${name}.json`), text)
  return name
}

const writePages = (folder: string, client: string, panels: readonly ValidPanel[], states: readonly StateScript[]): void => {
  const files = readData()
  const dataset = derive(readPackage(files))
  const codes = new Map([...files].map(([path, bytes]) => [path, fingerprint(bytes)]))
  for (const spec of panels) {
    const data = writeData(folder, spec, dataset, codes)
    for (const language of LANGUAGES) {
      const wide = drawPicture(spec, dataset, { language, width: WIDE })
      const behind = filesOf(wide.panel.figure.inputs, dataset)
      const page = printEmbedPage({
        language,
        wide,
        narrow: drawPicture(spec, dataset, { language, width: NARROW }),
        version: dataset.version,
        files: Object.fromEntries(behind.map((path) => [path, codes.get(path) ?? ''])),
        made: `${codes.get('panels.json') ?? ''}/${data}`,
        scripts: { client, redraw: `states/${states.find((state) => state.type === spec.type && state.language === language)?.entry ?? ''}` },
        query: '',
        compare: [],
        messages: [],
        open: false,
      })
      writeFileSync(join(folder, `${spec.id}${languageSuffix(language, '.')}.html`), page)
    }
  }
}

/** Writes the pages of all panels, and beside them their client (`code`), the scripts of their states and what these are drawn from. `full`: address of the script that draws from all tables, relative to those of states. */
export const writeEmbedPages = async (folder: string, code: string, full: string): Promise<void> => {
  const panels = readPanels().filter((panel): panel is ValidPanel => !isInvalid(panel))
  const states = await bundleStates([...new Set(panels.map(({ type }) => type))], full)
  for (const part of ['data', 'states']) mkdirSync(join(folder, part), { recursive: true })
  const client = `client-${fingerprint(code).toLowerCase()}.js`
  writeFileSync(join(folder, client), code)
  for (const { files } of states) for (const [name, script] of files) writeFileSync(join(folder, 'states', name), script)
  writePages(folder, client, panels, states)
}
