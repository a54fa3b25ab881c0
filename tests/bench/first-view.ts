/**
 * How soon is the first chart of the page on the screen: the built page, the same without the overview that the build puts
 * into it, and a bare page that loads ECharts and the same CSV and draws the same chart. Needs a build.
 * npm run bench:first-view -- [--runs N] [--dist FOLDER]
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { findBrowser, launch } from '../browser/browser'
import { serveGzipped } from './embed/gzip-server'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' }, dist: { type: 'string', default: 'dist' } } })
const runs = Math.max(3, Number(values.runs))
const dist = resolve(values.dist)

/** As a page of one chart is usually written: the library, the table, an option. */
const BARE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>流动人口</title><link rel="icon" href="data:,"><script src="/echarts.min.js"></script></head>
<body><h1>流动人口</h1><div id="chart" style="width:400px;height:200px"></div><script>
fetch('/data/observations/urbanisation.csv').then((answer) => answer.text()).then((text) => {
  const rows = text.split('\\n').map((line) => line.split(',')).filter(([indicator, region, , , , , , vintage]) => indicator === 'floating_pop' && region === 'CN' && !vintage)
  const points = rows.map(([, , year, value]) => [Number(year), Number(value) / 1e4]).filter(([year]) => year >= 2000 && year <= 2020)
  echarts.init(document.getElementById('chart'), null, { renderer: 'svg' }).setOption({ animation: false, xAxis: { type: 'value', min: 2000, max: 2020 }, yAxis: { type: 'value', name: '亿人' }, series: [{ type: 'line', data: points }] })
})
</script></body></html>`

/** The page of a build in which nothing was put in beforehand. */
const withoutOverview = (html: string): string => html.replaceAll(/<div class="prerendered"[\s\S]*?<\/main><\/div>/g, '')

interface View {
  readonly chart: number // ms from navigation until a frame shows the chart
  readonly largest: number // largest contentful paint, ms
  readonly shift: number // cumulative layout shift
  readonly task: number // longest task of the main thread, ms
  readonly bytesToChart: number // over the wire, headers included
  readonly bytes: number // until the network is idle
}

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0, connectionType: 'cellular4g' as const }
const SLOWER = 4 // times
const SETTLED = 4_000 // ms after the page is loaded

/** Runs in the page: notes when a frame first shows the chart, and what shifts and blocks. As text, for the loader of this file names functions by a helper that the page has not. */
const watch = (selector: string): string => `
const found = (window.found = { chart: NaN, largest: 0, shift: 0, task: 0 })
const look = () => {
  const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect()
  if (box && box.width > 0) requestAnimationFrame((now) => (found.chart = now))
  else requestAnimationFrame(look)
}
requestAnimationFrame(look)
const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
observe('largest-contentful-paint', ({ startTime }) => (found.largest = startTime))
observe('layout-shift', ({ value }) => (found.shift += value))
observe('longtask', ({ duration }) => (found.task = Math.max(found.task, duration)))
`

/** One cold visit in a context of its own, so that nothing is cached. */
const visitOnce = async (browser: Browser, address: string, selector: string): Promise<View> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript({ content: watch(selector) })
  let bytes = 0
  session.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => !Number.isNaN((window as unknown as { found: View }).found.chart), undefined, { timeout: 60_000 })
  const bytesToChart = bytes
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(SETTLED)
  const found = await page.evaluate(() => (window as unknown as { found: Omit<View, 'bytes' | 'bytesToChart'> }).found)
  await context.close()
  return { ...found, bytesToChart, bytes }
}

const html = await readFile(join(dist, 'index.html'), 'utf8')
const pages = new Map([
  ['/bare.html', BARE],
  ['/without.html', withoutOverview(html)],
  ['/echarts.min.js', await readFile(resolve('node_modules/echarts/dist/echarts.min.js'), 'utf8')],
])
const CONTESTANTS = [
  { name: 'bare page with ECharts', path: '/bare.html', chart: '#chart svg path' },
  { name: 'sanhua', path: '/', chart: '.finding svg.chart' },
  { name: 'sanhua, nothing put in', path: '/without.html', chart: '.finding svg.chart' },
] as const

const server = await serveGzipped(dist, pages)
const found = await findBrowser()
const browser = await launch(found)
const measured = new Map<string, View[]>(CONTESTANTS.map(({ name }) => [name, []]))
for (let round = 0; round <= runs; round += 1) {
  for (const { name, path, chart } of CONTESTANTS) {
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round}: ${name.padEnd(40)}`)
    const view = await visitOnce(browser, `${server.origin}${path}`, chart)
    if (round > 0) measured.get(name)?.push(view) // the first round warms the browser up, not the cache
  }
}
await browser.close()
await server.close()

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
const KIB = 1024
const line = (cells: readonly string[]): string => `${cells.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(14))).join('')}\n`
const of = (name: string, field: keyof View): number => median((measured.get(name) ?? []).map((view) => view[field]))
const [bare] = CONTESTANTS
const rows = CONTESTANTS.map(({ name }) => {
  const charts = (measured.get(name) ?? []).map(({ chart }) => chart)
  return line([
    name,
    of(name, 'chart').toFixed(0),
    `${Math.min(...charts).toFixed(0)}–${Math.max(...charts).toFixed(0)}`,
    `${(of(name, 'chart') / of(bare.name, 'chart')).toFixed(2)}×`,
    of(name, 'largest').toFixed(0),
    of(name, 'shift').toFixed(3),
    of(name, 'task').toFixed(0),
    (of(name, 'bytesToChart') / KIB).toFixed(0),
    (of(name, 'bytes') / KIB).toFixed(0),
  ])
})
process.stdout.write(`${process.stderr.isTTY ? '\n' : ''}4× slower processor, 1.6 Mbit/s, 150 ms; cold cache; 1440 × 900; medians of ${runs} interleaved runs; Chromium from ${found.from}\n${line(['', 'chart ms', 'range', 'ratio', 'LCP ms', 'CLS', 'task ms', 'KiB to chart', 'KiB in all'])}${rows.join('')}`)
