/** Run inside a copy of the project to which the recipes were applied: prints what the parts that were added do, as JSON. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { exampleBytes, readExamples } from '../../build/gallery/read-examples'
import { readData, readPanels } from '../../build/read-data'
import { compilePanel } from '../../src/charts/compile'
import { defaultPanel } from '../../src/charts/default-panel'
import { parsePanels } from '../../src/charts/parse-panels'
import type { PanelSpec } from '../../src/charts/types/list'
import { usageText } from '../../src/cli/arguments/usage-text'
import type { ExportFormats } from '../../src/exports/export-job'
import { FORMATS } from '../../src/exports/formats/list'
import { readPackage } from '../../src/ingest/index'
import { readFile } from '../../src/ingest/tables/read/read-file'
import type { Dataset } from '../../src/model/dataset'
import { LANGUAGES } from '../../src/model/text'
import { derive } from '../../src/transform/index'
import { exportJob } from '../exports/export-job'
import { TINY_PNG } from '../exports/tiny-png'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const WIDTHS = [360, 960]

const titlesOf = (panel: PanelSpec | undefined, dataset: Dataset): string[] =>
  LANGUAGES.flatMap((language) =>
    WIDTHS.map((width) => {
      if (!panel) return 'no panel'
      const { height, issues, title } = compilePanel(panel, dataset, { language, scheme: 'light', width })
      return height > 0 && issues.length === 0 ? title : `not drawn: ${JSON.stringify(issues)}`
    }),
  )

const data = readData()
const dataset = derive(readPackage(data))
const newIndicators = ['village_doctors', 'rural_per_urban'].flatMap((id) => dataset.indicators.get(id) ?? [])
const example = (await readExamples(ROOT)).get('dots')
const dots = example && { panel: parsePanels([example.panel]).value[0], dataset: derive(readPackage(exampleBytes(example))) }
const formats: ExportFormats = FORMATS
const makeFile = async (name: string) => {
  const tools = { rasterise: async () => TINY_PNG, today: '2026-11-28' }
  return formats[name]?.make(exportJob(dots?.panel, dots?.dataset ?? dataset, 'en'), tools, { preset: 'slide', scale: 1, paper: true })
}
const sizes: [string, number][] = []
for (const name of Object.keys(formats)) sizes.push([name, (await makeFile(name))?.bytes.length ?? 0])
const table = 'tests/ingest/layouts/cases/exampleland/table.csv'
const reading = await readFile(readFileSync(`${ROOT}${table}`), 'table.csv')

process.stdout.write(
  JSON.stringify({
    errors: dataset.issues.filter(({ severity }) => severity === 'error'),
    indicators: newIndicators.map((indicator) => titlesOf(defaultPanel(indicator, dataset), dataset)),
    panel: titlesOf(readPanels().find(({ id }) => id === 'rural-per-urban'), dataset),
    chart: dots ? titlesOf(dots.panel, dots.dataset) : [],
    empty: sizes.filter(([, size]) => size === 0).map(([name]) => name),
    text: new TextDecoder().decode((await makeFile('txt'))?.bytes),
    usage: usageText('render', 'en', formats).includes('txt'),
    layout: reading.layout,
    series: reading.series.map(({ label, region, unit, points }) => [label, region, unit, points.map(({ period, value }) => [period, value])]),
  }),
)
