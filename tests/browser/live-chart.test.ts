/** A chart is a picture of its figure at first; ECharts, for tooltips, is loaded when a pointer comes to it and replaces the picture without a jump. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, figure, flows, PHONE } from './visit'

const LIVE = /\/on-request\/echarts-[^/]*\.js/

const chart = (page: Page): Locator => figure(page, 'netizens').locator('.chart')

/** Words in the chart with their places, to the pixel. A tooltip's are not among them. */
const textsOf = (place: Locator): Promise<string[]> =>
  place.evaluate((one) => {
    const { left, top } = one.getBoundingClientRect()
    return [...one.querySelectorAll('svg text')].map((text) => `${text.textContent} ${Math.round(text.getBoundingClientRect().left - left)} ${Math.round(text.getBoundingClientRect().top - top)}`).sort()
  })

const near = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((line) => /^(.*) (-?\d+) (-?\d+)$/.exec(line) ?? [])
  return x?.[1] === y?.[1] && Math.abs(Number(x?.[2]) - Number(y?.[2])) <= 2 && Math.abs(Number(x?.[3]) - Number(y?.[3])) <= 2
}

flows('a chart on the page', ({ visit }) => {
  test('is a picture at first, and the live chart draws the same once the mouse comes to it', async () => {
    const { page, requests, problems } = await visit({ query: '?panel=netizens' })
    await drawn(page, 'netizens')
    await page.waitForLoadState('networkidle')
    expect(requests.filter((url) => LIVE.test(url))).toEqual([])
    const before = { box: await figure(page, 'netizens').boundingBox(), texts: await textsOf(chart(page)) }
    expect(before.texts.length).toBeGreaterThan(5)
    await page.mouse.move(2, 2)
    await chart(page).hover({ position: { x: 4, y: 4 } }) // beside the plot: no tooltip
    await page.locator('.chart[data-live]').waitFor()
    expect(await chart(page).locator('svg').count()).toBe(1)
    expect(await figure(page, 'netizens').boundingBox()).toEqual(before.box)
    const after = await textsOf(chart(page))
    expect(after.filter((line) => !before.texts.some((other) => near(line, other)))).toEqual([])
    expect(after.length).toBe(before.texts.length)
    expect(problems).toEqual([])
  })

  test('shows its values to a finger, and to the arrow keys without any live chart', async () => {
    const { page, requests } = await visit({ query: '?panel=netizens', viewport: PHONE, hasTouch: true, isMobile: true })
    await drawn(page, 'netizens')
    await figure(page, 'netizens').locator('.readout').focus()
    await page.keyboard.press('End')
    expect(await figure(page, 'netizens').locator('.readout-line').innerText()).toMatch(/\d/)
    expect(requests.filter((url) => LIVE.test(url))).toEqual([])
    const picture = (await textsOf(chart(page))).length
    const box = await chart(page).boundingBox()
    await chart(page).tap({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) * 0.3 } })
    await expect.poll(async () => (await textsOf(chart(page))).length, { timeout: 10_000 }).toBeGreaterThan(picture)
  })

  test('stays a picture where the live chart cannot be had, says so, and tries again when asked; then shows the tooltip where the mouse rests already', async () => {
    const { page } = await visit({ query: '?panel=netizens' })
    await drawn(page, 'netizens')
    const picture = (await textsOf(chart(page))).length
    const box = await chart(page).boundingBox()
    await page.route(LIVE, (route) => route.abort())
    await chart(page).hover({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) * 0.3 } })
    const notice = figure(page, 'netizens').locator('.chart-failed')
    await notice.waitFor()
    expect(await chart(page).locator('svg.chart-picture').count()).toBe(1)
    await page.unroute(LIVE)
    await notice.getByRole('button').press('Enter')
    await page.locator('.chart[data-live]').waitFor()
    expect(await notice.count()).toBe(0)
    await expect.poll(async () => (await textsOf(chart(page))).length, { timeout: 10_000 }).toBeGreaterThan(picture)
  })
})
