/** A line in focus: by pointer, key and click, in the address, and taken back. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, figure, flows, PHONE } from './visit'

const chart = (page: Page): Locator => figure(page, 'ageing-abroad').locator('.chart')
const chip = (page: Page): Locator => figure(page, 'ageing-abroad').locator('.chip')

/** Colour of a text of the chart. */
const colourOf = (page: Page, text: string): Promise<string> => chart(page).locator('svg text', { hasText: text }).first().evaluate((one) => getComputedStyle(one).fill)

const PAGE = { shared: true, hasTouch: true } // for mouse, keys and finger

flows('a line in focus', ({ visit }) => {
  test('is reached and kept by keys, and ended by Escape', async () => {
    const { page, problems } = await visit({ ...PAGE, query: '?panel=ageing-abroad' })
    await drawn(page, 'ageing-abroad')
    await figure(page, 'ageing-abroad').locator('.readout').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => figure(page, 'ageing-abroad').locator('.readout-line').innerText()).toBe('日本')
    expect(await colourOf(page, '中国')).not.toBe(await colourOf(page, '日本'))
    expect(page.url()).not.toContain('focus')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('focus=JPN')
    await page.keyboard.press('Escape') // what the keys highlight, then what is kept
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('focus')
    expect(problems).toEqual([])
  })

  test('is kept by a click, in the address, and the way back ends it', async () => {
    const { page } = await visit({ ...PAGE, query: '?panel=ageing-abroad' })
    await drawn(page, 'ageing-abroad')
    await chart(page).locator('svg text', { hasText: '日本' }).first().click()
    await expect.poll(() => page.url()).toContain('focus=JPN')
    await expect.poll(() => chip(page).innerText()).toContain('日本')
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('focus')
    expect(await chip(page).count()).toBe(0)
  })

  test('is kept by a finger, and ended by the button', async () => {
    const { page } = await visit({ ...PAGE, query: '?panel=ageing-abroad', viewport: PHONE })
    await drawn(page, 'ageing-abroad')
    await chart(page).locator('svg text', { hasText: '韩国' }).first().tap()
    await expect.poll(() => page.url()).toContain('focus=KOR')
    await chip(page).tap()
    await expect.poll(() => page.url()).not.toContain('focus')
  })

  test('that the chart does not draw is said', async () => {
    const { page } = await visit({ ...PAGE, query: '?panel=ageing-abroad&focus=FRA' })
    await drawn(page, 'ageing-abroad')
    await expect.poll(() => figure(page, 'ageing-abroad').locator('.issues').innerText()).toContain('FRA')
  })

  test('is read in one plot or in small multiples, as the reader chooses', async () => {
    const { page } = await visit({ ...PAGE, query: '?panel=ageing-abroad' })
    await drawn(page, 'ageing-abroad')
    await figure(page, 'ageing-abroad').getByRole('button', { name: '同图' }).click()
    await expect.poll(() => page.url()).toContain('plots=one')
    await figure(page, 'ageing-abroad').getByRole('button', { name: '分图' }).click()
    await expect.poll(() => page.url()).not.toContain('plots')
  })
})
