import { describe, expect, inject, test } from 'vitest'
import { launchChromium90 } from './chromium90'

const canRun = process.platform === 'linux' && process.arch === 'x64' && inject('endpoint') !== ''

describe.skipIf(!canRun)('the real Chromium 90', () => {
  test.each([['the page', ''], ['one panel', '?panel=netizens'], ['by night in English', '?lang=en&theme=dark']])('opens %s: numbers, a chart, no error', { timeout: 60_000, retry: 1 }, async (_, query) => {
    const browser = await launchChromium90()
    if (!browser) throw new Error('chrome-aws-lambda is not installed: run npm ci')
    try {
      expect(browser.version()).toMatch(/^90\./)
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      const problems: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      await page.goto(`${inject('origin')}/${query}`)
      await page.locator('figure[data-panel]').first().waitFor({ timeout: 30_000 })
      await page.locator('figure[data-panel] svg, figure[data-panel] canvas').first().waitFor({ timeout: 30_000 })
      if (query === '') expect((await page.locator('body').innerText()).replace(/\s/g, '')).toMatch(/4\.9亿.*3\.8亿/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      expect(problems).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
