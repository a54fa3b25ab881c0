/** Pictures of all panels at fixed addresses, for a site that has been built: `npm run build:pictures`, with `SANHUA_SITE`. Not part of the build, since a PNG takes a second and more. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rasteriser } from '../src/cli/rasterise'
import { fullAddress, pageName } from '../src/embed/snippets'
import { PRESETS } from '../src/exports/picture/presets'
import { makePng } from '../src/exports/formats/png/make-png'
import { makeSvg } from '../src/exports/formats/svg/make-svg'
import type { ExportJob } from '../src/exports/export-job'
import { readPackage } from '../src/ingest/index'
import { LANGUAGES } from '../src/model/text'
import { derive } from '../src/transform/index'
import { withCard } from './card'
import { siteOf } from './host-plugin'
import { readData, readPanels } from './read-data'

const PRESET = 'slide'

/** `pictures/PANEL.svg` and `.png`, `PANEL.en.svg` and `.png`, by day; and on the page for framing the tags by which other sites show them beside a link to it. Rejects where a letter could not be drawn. */
const writePictures = async (out: string, site: string): Promise<void> => {
  const dataset = derive(readPackage(readData()))
  const tools = { rasterise: rasteriser(), today: '' }
  const picture = { preset: PRESET, scale: 1, paper: true } as const
  mkdirSync(join(out, 'pictures'), { recursive: true })
  for (const spec of readPanels()) {
    for (const language of LANGUAGES) {
      const name = pageName({ panel: spec.id, language })
      const address = fullAddress({ site, panel: spec.id, language, query: '' })
      const job: ExportJob = { spec, dataset, view: { language }, scheme: 'light', query: address.slice(address.indexOf('?')), address }
      for (const make of [makeSvg, makePng]) {
        const { type, bytes } = await make(job, tools, picture)
        writeFileSync(join(out, 'pictures', `${name}.${type === 'image/png' ? 'png' : 'svg'}`), bytes)
      }
      const page = join(out, 'embed', `${name}.html`)
      if (existsSync(page)) writeFileSync(page, withCard(readFileSync(page, 'utf8'), { address, picture: `${site}pictures/${name}.png`, width: PRESETS[PRESET].width, height: PRESETS[PRESET].height }))
    }
  }
}

const [, , folder = ''] = process.argv
const site = siteOf()
if (!site || !existsSync(join(folder, 'embed'))) throw new Error('build:pictures needs a site that has been built (npm run build) and its address (SANHUA_SITE)')
await writePictures(folder, site)
