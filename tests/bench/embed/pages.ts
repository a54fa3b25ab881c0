/** The contestants' pages: the drawing alone as a bare static page, and the same chart by vega-embed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { drawPicture } from '../../../src/charts/draw-picture'
import { printShapes } from '../../../src/charts/print/print-picture'
import { xmlText } from '../../../src/format/xml-text'
import type { PanelSpec } from '../../../src/charts/types/list'
import type { Dataset } from '../../../src/model/dataset'
import { vegaSpec } from './vega-spec'

const WIDTH = 640 // the wide drawing of an embed

const pageOf = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${xmlText(title)}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`

/** vega, vega-lite and vega-embed in one minified file, as a site would ship them. */
export const bundleVega = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sanhua-vega-'))
  const entry = fileURLToPath(new URL('./vega-page.ts', import.meta.url))
  await build({ configFile: false, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' }, build: { outDir: folder, minify: true, lib: { entry, formats: ['iife'], name: 'chart', fileName: () => 'vega.js' } } })
  const code = await readFile(join(folder, 'vega.js'), 'utf8')
  await rm(folder, { recursive: true })
  return code
}

/** Path → page, for one panel. */
export const pagesOf = (spec: PanelSpec, dataset: Dataset): [string, string][] => {
  const picture = drawPicture(spec, dataset, { language: 'zh', width: WIDTH })
  const { panel, width, height } = picture
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${xmlText(panel.title)}">${printShapes(picture, 'light')}</svg>`
  const data = JSON.stringify(vegaSpec(panel)).replace(/</g, '\\u003c')
  return [
    [`/bare/${spec.id}.html`, pageOf(panel.title, svg)],
    [`/vega/${spec.id}.html`, pageOf(panel.title, `<div id="chart"></div><script type="application/json">${data}</script><script src="vega.js"></script>`)],
  ]
}
