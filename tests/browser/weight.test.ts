import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { figure, flows } from './visit'

const KIB = 1024

flows('first load', ({ visit }) => {
  test.each([
    ['the overview', { waitFor: '.headline' }],
    ['a chapter', { query: '?page=digitalisation' }],
  ])('asks for at most 200 KiB of JavaScript, gzip, before the page is idle and its first charts are drawn: %s', async (name, options) => {
    // DESIGN allows 340; ECharts is not among it (tests/house/built/weight.test.ts). The worker counts, since a reader's line carries it too.
    const { page, requests } = await visit(options)
    await page.locator('html:is([data-loaded="whole"], [data-loaded="enough"])').waitFor()
    await page.waitForLoadState('networkidle')
    if ('query' in options) await figure(page, 'netizens').locator('svg').first().waitFor() // without scrolling, which is a reader's sign: what waits for one is no part of the first load
    const scripts = [...new Set(requests)].filter((url) => /\.m?js(\?|$)/.test(url))
    expect(scripts.length).toBeGreaterThan(2)
    const sizes = await Promise.all(scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length / KIB))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    console.log(`first load of ${name}: ${total.toFixed(1)} KiB gzip of JavaScript in ${scripts.length} files`)
    expect(total).toBeLessThanOrEqual(200)
  })
})
