import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium90 } from './chromium90'

const canRun = inject('chromium90') && inject('endpoint') !== ''

describe.skipIf(!canRun)('the real Chromium 90', () => {
  let browser: Browser
  let page: Page // one for all: the single process ends with its page
  const problems: string[] = []
  beforeAll(async () => {
    const launched = await launchChromium90()
    if (!launched) throw new Error('Chromium 90 is not unpacked')
    browser = launched
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.message))
  })
  afterAll(() => browser.close())

  test.each([
    ['the overview', '', /4\.9亿.*3\.8亿/],
    ['a chapter', '?page=digitalisation', /网民/],
    ['an embed page at another range', 'embed/netizens.html?from=2010', /网民/],
    ['one panel', '?panel=netizens', /网民/],
    ['the overview by night in English', '?lang=en&theme=dark', /490million|493million/i],
  ])('opens %s: numbers, a chart, no error', { timeout: 60_000 }, async (name, query, expected) => {
    expect(browser.version()).toMatch(/^90\./)
    problems.length = 0
    await page.goto(`${inject('origin')}/${query}`)
    await page.waitForFunction(() => document.querySelector('figure[data-panel], .headline') !== null, undefined, { timeout: 30_000 })
    await page.evaluate(() => document.querySelector('figure[data-panel]')?.scrollIntoView()) // charts are drawn on sight
    // playwright's own waiting asks for checkVisibility, which is younger than this browser
    if (!name.startsWith('the overview')) await page.waitForFunction(() => document.querySelector('figure[data-panel] svg, figure[data-panel] canvas') !== null, undefined, { timeout: 30_000 })
    const text = (await page.evaluate(() => document.body.innerText)).replaceAll(/\s/g, '')
    expect(text).toMatch(expected)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(problems).toEqual([])
  })
})
