import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { drawn, flows } from './visit'

const KIB = 1024

flows('first load', ({ visit }) => {
  test('asks for at most 360 KiB of JavaScript, gzip, before the page is idle', async () => {
    // React, ECharts and PapaParse alone are 274; the worker counts, since a reader's line carries it too.
    const { page, requests } = await visit()
    await page.waitForLoadState('networkidle')
    await drawn(page, 'netizens') // and ECharts, which comes with the first chart that is seen
    const scripts = [...new Set(requests)].filter((url) => /\.m?js(\?|$)/.test(url))
    expect(scripts.length).toBeGreaterThan(2)
    const sizes = await Promise.all(scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length / KIB))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    console.log(`first load: ${total.toFixed(1)} KiB gzip of JavaScript in ${scripts.length} files`)
    expect(total).toBeLessThanOrEqual(360)
  })

  test('the first words stand before ECharts has arrived', async () => {
    const { page } = await visit({ address: 'about:blank', waitFor: 'html' })
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch()
      const body = await response.text()
      if (body.length > 300_000) await new Promise((resolve) => setTimeout(resolve, 2_500)) // the one file of that size is the charts'
      await route.fulfill({ response, body }).catch(() => undefined)
    })
    await page.goto(inject('origin'), { waitUntil: 'commit' })
    await page.locator('figure[data-panel]').first().waitFor()
    const title = await page.locator('figure[data-panel]').first().locator('h2, h3, h4, figcaption').first().innerText()
    expect(title.length).toBeGreaterThan(5)
    expect(await page.locator('figure[data-panel] canvas').count()).toBe(0)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
})
