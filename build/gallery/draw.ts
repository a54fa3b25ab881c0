/** `node --import tsx build/gallery/draw.ts CHECKOUT OUT`: draws every panel and example of a checkout by that checkout's own code. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { exampleBytes, readExamples } from './read-examples'
import { pictureName, PICTURES_FILE, VIEWS, type GalleryPicture } from './views'

const [root = '.', out = 'gallery/new'] = process.argv.slice(2)

/** A module of the checkout; its shape is that of this one, or drawing fails and says so. */
const load = <Module>(path: string): Promise<Module> => import(pathToFileURL(join(root, path)).href) as Promise<Module>

const { drawPicture } = await load<typeof import('../../src/charts/draw-picture')>('src/charts/draw-picture.ts')
const { printShapes } = await load<typeof import('../../src/charts/print/print-picture')>('src/charts/print/print-picture.ts')
const { parsePanels } = await load<typeof import('../../src/charts/parse-panels')>('src/charts/parse-panels.ts')
const { readPackage } = await load<typeof import('../../src/ingest/index')>('src/ingest/index.ts')
const { derive } = await load<typeof import('../../src/transform/index')>('src/transform/index.ts')

// a checkout before these were apart has none
await load<typeof import('../../src/charts/types/all-drawings')>('src/charts/types/all-drawings.ts').then(({ installAllDrawings }) => installAllDrawings(), () => undefined)

const bytesUnder = (folder: string): Map<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  )

const data = bytesUnder(join(root, 'data'))
const json: unknown = JSON.parse(new TextDecoder().decode(data.get('panels.json')))
const shipped = derive(readPackage(data))
const examples = [...(await readExamples(root).catch(() => new Map() as Awaited<ReturnType<typeof readExamples>>))]
const drawn = [
  ...parsePanels(json).value.map((panel) => ({ panel, dataset: shipped, group: 'panel' as const })),
  ...examples.flatMap(([, example]) => parsePanels([example.panel]).value.map((panel) => ({ panel, dataset: derive(readPackage(exampleBytes(example))), group: 'example' as const }))),
]

mkdirSync(out, { recursive: true })
const pictures = drawn.flatMap(({ panel, dataset, group }) =>
  VIEWS.map((view): GalleryPicture => {
    const picture = drawPicture(panel, dataset, { language: view.language, width: view.width })
    const name = pictureName(panel.id, view)
    const { title, subtitle } = picture.panel
    writeFileSync(join(out, name), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}">\n${printShapes(picture, view.scheme).replace(/></g, '>\n<')}\n</svg>\n`)
    return { id: panel.id, group, name, view: view.id, width: picture.width, height: picture.height, title, subtitle }
  }),
)
writeFileSync(join(out, PICTURES_FILE), JSON.stringify(pictures))
