/**
 * How soon does an embedded chart are on the screen, and for how many bytes: the embed page beside a bare static page that holds
 * the same drawing and beside vega-embed of the same figures; and the embed in another state. Needs a build.
 * npm run bench:embed -- [--runs N] [--dist FOLDER] [--panels a,b]
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser, launch } from '../browser/browser'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { serveGzipped } from './embed/gzip-server'
import { visitOnce, type Visit } from './embed/measure'
import { bundleVega, pagesOf } from './embed/pages'
import { printVisits } from './embed/print-visits'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    dist: { type: 'string', default: 'dist' },
    panels: { type: 'string', default: 'netizens,floating-population,province-population' },
  },
})
const runs = Math.max(7, Number(values.runs))
const ids = values.panels.split(',')
const dataset = shippedDataset()
const specs = shippedPanels().value.filter(({ id }) => ids.includes(id))
const pages = new Map([...specs.flatMap((spec) => pagesOf(spec, dataset)), ['/vega/vega.js', await bundleVega()] as [string, string]])
const server = await serveGzipped(resolve(values.dist), pages)
const found = await findBrowser()
const browser = await launch(found)

const CONTESTANTS = ['bare', 'embed', 'state', 'vega']
/** Address of a contestant. The state has other years and another unit than the page. */
const addressOf = (name: string): string => (name.startsWith('state/') ? `embed/${name.slice('state/'.length)}.html?from=2001&unit=%E4%B8%87%E4%BA%BA` : `${name}.html`)

const measured = new Map<string, Visit[]>(ids.flatMap((id) => CONTESTANTS.map((contestant): [string, Visit[]] => [`${contestant}/${id}`, []])))
for (let round = 0; round <= runs; round += 1) {
  for (const [path, visits] of measured) {
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round}: ${path.padEnd(40)}`)
    const visit = await visitOnce(browser, `${server.origin}/${addressOf(path)}`, round === runs)
    if (round > 0) visits.push(visit) // the first round warms the browser up, not the cache
  }
}
await browser.close()
await server.close()
process.stdout.write(`${process.stderr.isTTY ? '\n' : ''}${printVisits(measured, ids, { runs, browser: found.from })}`)
