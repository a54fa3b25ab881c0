/** The overview that the build has put into the page: nothing moves when the data come, and nothing of it stays once the data on the host are others. */
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { flows } from './visit'

const ENOUGH = 'html[data-loaded="enough"]'
const LIVE = 'main > .overview' // composed in the page; that of the build is moved into a place of its own

const textOf = (page: Page): Promise<string> => page.locator('.overview').innerText()

flows('the overview', ({ visit, copy }) => {
  test('stands before any data are read, moves nothing, and is left as it is while the data are those of the build; its links keep what the reader chose', async () => {
    const { page, requests, problems } = await visit({ address: 'about:blank', waitFor: 'html' })
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] })
      new PerformanceObserver((list) => (window as unknown as { shifts: number[] }).shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true })
    })
    const origin = await copy(async () => undefined)
    const held: (() => void)[] = []
    let isOpen = false // a request that comes while the others are let go must not be held
    await page.route(/\/data\//, (route) => {
      const go = (): void => void route.continue().catch(() => undefined)
      if (isOpen) go()
      else held.push(go)
    })
    await page.goto(`${origin}/?scheme=dark`)
    await page.locator('main[aria-busy] .finding').first().waitFor() // the program runs, and has no data
    const before = await textOf(page)
    expect(await page.locator('.overview').count()).toBe(1)
    isOpen = true
    for (const go of held) go()
    await page.locator(ENOUGH).waitFor()
    expect(await textOf(page)).toBe(before)
    expect(await page.locator(LIVE).count()).toBe(0)
    expect(requests.filter((url) => /\/Overview-/.test(url))).toEqual([])
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0))).toBeLessThanOrEqual(0.02)
    await page.locator('.finding h3 a').first().click()
    await page.locator('figure[data-panel="floating-population"]').waitFor()
    expect(new URL(page.url()).searchParams.get('scheme')).toBe('dark')
    await page.goBack()
    await page.locator('.overview .finding').first().waitFor()
    expect(await textOf(page)).toBe(before)
    expect(problems).toEqual([])
  })

  test('is composed from the data where they are others than those of the build: the same text of the same figures, the new ones of new', async () => {
    let folder = ''
    const origin = await copy(async (path) => {
      folder = path
      await appendFile(join(path, 'data/observations/ageing.csv'), '\n') // another file with the same figures
    })
    const { page, problems } = await visit({ origin, waitFor: '.overview' })
    const built = await textOf(page)
    await page.locator(LIVE).waitFor()
    expect(await textOf(page)).toBe(built)
    const file = join(folder, 'data/observations/digitalisation.csv')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('netizens,CN,2025-12,112500', 'netizens,CN,2025-12,113700'))
    await page.reload()
    await page.locator(LIVE).waitFor()
    const now = await textOf(page)
    expect(now).toContain('11.37亿')
    expect(now).not.toContain('11.25亿')
    expect(problems).toEqual([])
  })
})
