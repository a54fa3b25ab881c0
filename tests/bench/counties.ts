/**
 * How long until a county is read and drawn, on a processor four times slower: at its address, from a choice in the table
 * of all, and from one in the search; and what a scroll through that table blocks. Needs a build.
 * npm run bench:counties -- [--runs N] [--dist FOLDER]
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { findBrowser, launch } from '../browser/browser'
import { serveGzipped } from './embed/gzip-server'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, dist: { type: 'string', default: 'dist' } } })
const runs = Math.max(3, Number(values.runs))
const SLOWER = 4 // times

/** Runs in the page: notes the frames that first show the sentences and the pyramid, counted from navigation or from the last click or key. As text, for the loader of this file names functions by a helper that the page has not. */
const WATCH = `
window.since = 0
window.task = 0
for (const type of ['click', 'keydown']) addEventListener(type, () => { window.since = performance.now(); window.read = window.drawn = undefined }, true)
const seen = (selector) => (document.querySelector(selector)?.getBoundingClientRect().width ?? 0) > 0
const look = () => requestAnimationFrame((now) => {
  if (window.read === undefined && seen('.county .place-findings li')) window.read = now - window.since
  if (window.drawn === undefined && seen('.county-pyramid svg')) window.drawn = now - window.since
  look()
})
look()
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => { window.task = Math.max(window.task, duration) })).observe({ type: 'longtask' })
`

interface Times {
  readonly read: number // ms until the sentences are shown
  readonly drawn: number // ms until the pyramid is
}

const timesIn = async (page: Page): Promise<Times> => {
  await page.waitForFunction(() => (window as unknown as Partial<Times>).drawn !== undefined && (window as unknown as Partial<Times>).read !== undefined)
  return page.evaluate(() => ({ read: (window as unknown as Times).read, drawn: (window as unknown as Times).drawn }))
}

const visitIn = async (browser: Browser, address: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript({ content: WATCH })
  await page.goto(address, { waitUntil: 'commit' })
  return page
}

const ROWS = '.county-table tr[aria-rowindex="3"] a'

const server = await serveGzipped(resolve(values.dist), new Map())
const found = await findBrowser()
const browser = await launch(found)
const measured = new Map<string, Times[]>()
const tasks: number[] = []
const note = (name: string, times: Times, round: number): void => {
  if (round > 0) measured.set(name, [...(measured.get(name) ?? []), times]) // the first round warms the browser up
}
for (let round = 0; round <= runs; round += 1) {
  const direct = await visitIn(browser, `${server.origin}/?place=CN-510104`)
  note('at its address, nothing cached', await timesIn(direct), round)
  await direct.context().close()

  const page = await visitIn(browser, `${server.origin}/?page=counties`)
  await page.locator(ROWS).waitFor()
  await page.waitForTimeout(2000)
  await page.evaluate('window.task = 0')
  for (let step = 1; step <= 20; step += 1) {
    await page.locator('.county-table').evaluate((part, share) => part.scrollTo(0, part.scrollHeight * share), step / 20)
    await page.waitForTimeout(60)
  }
  if (round > 0) tasks.push(await page.evaluate('window.task'))
  await page.locator('.county-table').evaluate((part) => part.scrollTo(0, 0))
  await page.locator(ROWS).click()
  note('chosen in the table, its first place', await timesIn(page), round)
  await page.keyboard.press('Control+k')
  await page.locator('input[role=combobox]').fill('jjq')
  await page.locator('div[role=option]').filter({ hasText: '510104' }).waitFor()
  await page.waitForTimeout(2000)
  await page.locator('div[role=option]').filter({ hasText: '510104' }).click()
  await page.locator('.county h1').filter({ hasText: '锦江区' }).waitFor()
  note('chosen in the search', await timesIn(page), round)
  await page.context().close()
}
await browser.close()
await server.close()

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
const lines = [...measured].map(([name, all]) => `${name.padEnd(40)}${median(all.map(({ read }) => read)).toFixed(0).padStart(10)}${median(all.map(({ drawn }) => drawn)).toFixed(0).padStart(10)}   ${Math.min(...all.map(({ drawn }) => drawn)).toFixed(0)}–${Math.max(...all.map(({ drawn }) => drawn)).toFixed(0)}`)
process.stdout.write(`4× slower processor, local network; medians of ${runs} runs; Chromium from ${found.from}\n${' '.repeat(40)}${'read ms'.padStart(10)}${'drawn ms'.padStart(10)}   range\n${lines.join('\n')}\nlongest task while the table is scrolled from end to end in 20 steps: ${median(tasks).toFixed(0)} ms (0: none over 50)\n`)
