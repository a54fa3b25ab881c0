import { expect, test } from 'vitest'
import { flows, overflow, scrollThrough } from './visit'

const SIZES = [
  ['a small phone', { width: 360, height: 640 }],
  ['a phone', { width: 390, height: 844 }],
  ['a tablet', { width: 820, height: 1180 }],
  ['a desktop', { width: 1440, height: 900 }],
  ['a projector', { width: 1920, height: 1080 }],
] as const

flows('the page fits', ({ visit }) => {
  test.each(SIZES)('%s without scrolling sideways', async (_, viewport) => {
    const { page } = await visit({ viewport })
    await scrollThrough(page)
    expect(await overflow(page)).toBe(0)
    const wide = await page.locator('figure[data-panel]').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1).map((one) => one.getAttribute('data-panel')))
    expect(wide).toEqual([])
  })

  test('a phone in English too, whose words are longer', async () => {
    const { page } = await visit({ viewport: { width: 360, height: 640 }, query: '?lang=en' })
    await scrollThrough(page)
    expect(await overflow(page)).toBe(0)
  })

  test('a window that grows and shrinks', async () => {
    const { page } = await visit({ query: '?panel=netizens' })
    for (const width of [1440, 700, 390, 1200]) {
      await page.setViewportSize({ width, height: 900 })
      await page.waitForTimeout(300)
      expect(await overflow(page), `${width}`).toBe(0)
      const drawn = await page.locator('figure[data-panel] svg, figure[data-panel] canvas').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right - window.innerWidth))
      expect(Math.max(...drawn), `${width}`).toBeLessThanOrEqual(0)
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
