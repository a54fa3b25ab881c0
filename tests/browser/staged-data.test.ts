/** The first chart is drawn before the tables that it does not need are asked for; what waits for those says so, and comes. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { figure, flows } from './visit'

interface Resource {
  readonly path: string
  readonly 'sanhua:load'?: string
}

const resources = (): readonly Resource[] => (JSON.parse(readFileSync(join(inject('dist'), 'data/datapackage.json'), 'utf8')) as { resources: Resource[] }).resources
const later = (): string[] => resources().filter((one) => one['sanhua:load'] === 'later').map(({ path }) => path)
const ENOUGH = 'html:is([data-loaded="enough"], [data-loaded="whole"])'
const tableOf = (url: string): string => /\/data\/(.+\.csv)$/.exec(new URL(url).pathname)?.[1] ?? ''

flows('data in stages', ({ visit }) => {
  test('the first chart is drawn from at most 40 % of the bytes; a panel of a later table says that it is loading, and comes, as does what compares all data', async () => {
    const { page, requests, problems } = await visit({ address: 'about:blank', waitFor: 'html' })
    const weigh = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + statSync(join(inject('dist'), 'data', path)).size, 0)
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/data\/.*\.csv$/, async (route) => {
      if (later().includes(tableOf(route.request().url()))) await released
      await route.continue().catch(() => undefined)
    })
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.chart-picture path')) return
        observer.disconnect()
        performance.mark('first-chart')
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto(`${inject('origin')}/?page=urbanisation`, { waitUntil: 'commit' })
    await page.locator('figure[data-panel] .chart-picture').first().waitFor()
    const waiting = figure(page, 'province-registered')
    const versions = page.getByRole('button', { name: '数据版本' }) // compares all data
    expect(await waiting.innerText()).toContain('数据正在载入')
    expect(await page.locator('figure[data-panel] [role="alert"], .failed').count()).toBe(0)
    await expect.poll(() => requests.some((url) => later().includes(tableOf(url)))).toBe(true)
    expect(await page.locator('html').getAttribute('data-loaded')).toBe('part')
    await page.locator('.bar').getByRole('link', { name: '数据' }).click()
    await page.getByText('正在读取数据').waitFor()
    expect(await versions.count()).toBe(0)
    release()
    await page.locator('html[data-loaded="whole"]').waitFor()
    await versions.waitFor()
    await page.goBack()
    await waiting.scrollIntoViewIfNeeded()
    await waiting.locator('.chart-picture').waitFor()
    const { chart, starts } = await page.evaluate(() => ({
      chart: performance.getEntriesByName('first-chart')[0]?.startTime ?? 0,
      starts: performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (name.endsWith('.csv') ? [[name, startTime] as const] : [])),
    }))
    const before = starts.flatMap(([name, at]) => (at < chart ? [tableOf(name)] : []))
    expect(before.filter((path) => later().includes(path)), `first chart at ${chart} ms; ${JSON.stringify(starts)}`).toEqual([])
    const all = resources().map(({ path }) => path)
    expect(new Set(requests.map(tableOf).filter(Boolean))).toEqual(new Set(all))
    console.log(`data before the first chart: ${weigh(before)} of ${weigh(all)} bytes in ${before.length} of ${all.length} tables`)
    expect(before.length).toBeGreaterThan(3)
    expect(weigh(before) / weigh(all)).toBeLessThanOrEqual(0.4)
    expect(problems).toEqual([])
  })

  test('the overview reads no later table, however long it is looked at; the search reads all of them, and answers with a figure of one', async () => {
    const { page, requests, problems } = await visit({ waitFor: '.overview' })
    await page.locator(ENOUGH).waitFor()
    await page.mouse.move(300, 300)
    await page.mouse.wheel(0, 3000)
    await page.waitForTimeout(4000) // longer than a page of charts waits before it asks
    expect(requests.map(tableOf).filter((path) => later().includes(path))).toEqual([])
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('各省城镇化率')
    await page.locator('html[data-loaded="whole"]').waitFor()
    expect(new Set(requests.map(tableOf).filter(Boolean))).toEqual(new Set([...resources().map(({ path }) => path), 'counties/index.csv'])) // of the places below the province the search reads the names alone
    await page.getByRole('option').first().waitFor()
    expect(problems).toEqual([])
  })

  test('a panel alone reads its own tables, and those of what is named beside it; one of a later table is drawn', async () => {
    const { page, requests, problems } = await visit({ shared: true, query: '?panel=netizens' })
    await page.locator(ENOUGH).waitFor()
    const asked = (): string[] => [...new Set(requests.map(tableOf).filter((path) => later().includes(path)))]
    expect(asked()).not.toContain('age-structure/census.csv')
    expect(asked()).not.toContain('observations/un.csv')
    await visit({ shared: true, query: '?panel=province-elderly' })
    await figure(page, 'province-elderly').locator('.chart-picture').waitFor()
    await page.locator(ENOUGH).waitFor()
    expect(problems).toEqual([])
  })
})
