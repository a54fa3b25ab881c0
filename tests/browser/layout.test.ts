import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { flows, overflow, PHONE, scrollThrough } from './visit'

const SIZES = [
  ['a small phone', { width: 360, height: 640 }],
  ['a phone', { width: 390, height: 844 }],
  ['a tablet', { width: 820, height: 1180 }],
  ['a desktop', { width: 1440, height: 900 }],
  ['a projector', { width: 1920, height: 1080 }],
] as const

/** How far every chart and figure reaches beyond the window; empty when none does. */
const beyond = (page: Page): Promise<string[]> =>
  page.locator('figure[data-panel], figure[data-panel] svg').evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => `${one.tagName} ${one.closest('figure')?.getAttribute('data-panel') ?? ''}`),
  )

flows('the page fits', ({ visit }) => {
  test.each([
    ['a phone', { viewport: PHONE }],
    ['a phone in English, whose words are longer', { viewport: PHONE, query: '?lang=en' }],
    ['a desktop', {}],
  ])('%s without scrolling sideways', async (_, options) => {
    const { page } = await visit(options)
    expect(await scrollThrough(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await beyond(page)).toEqual([])
  })

  test.each(['', '?lang=en'])('every size that the window is drawn to %s', async (query) => {
    const { page } = await visit({ query })
    for (const [name, viewport] of SIZES) {
      await page.setViewportSize(viewport)
      await page.waitForTimeout(300)
      expect(await overflow(page), name).toBe(0)
      expect(await beyond(page), name).toEqual([])
    }
  })

  test('A4 paper, with no chart cut off', async () => {
    const { page } = await visit({ viewport: { width: 794, height: 1123 } })
    await scrollThrough(page)
    await page.emulateMedia({ media: 'print' })
    await page.waitForTimeout(500)
    expect(await overflow(page)).toBe(0)
    const cut = await page.locator('figure[data-panel] svg, figure[data-panel] canvas, figure[data-panel] table').evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => one.closest('figure')?.getAttribute('data-panel')),
    )
    expect(cut).toEqual([])
    const controls = await page.locator('figure[data-panel] [role="tablist"], figure[data-panel] select').evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent !== null).length)
    expect(controls).toBe(0) // paper has no buttons
  })
})
