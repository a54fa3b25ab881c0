import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { laid, READY } from './paper'
import { flows } from './visit'

const PAGES = /\/Type\s*\/Page(?![s\w])/g
const BOX = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/

/** Pages of the PDF and the size of the first, in mm. */
const printed = async (page: Page): Promise<{ pages: number; width: number; height: number }> => {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width, height] = BOX.exec(text) ?? []
  const mm = (points: string | undefined): number => Math.round((Number(points) * 25.4) / 72)
  return { pages: text.match(PAGES)?.length ?? 0, width: mm(width), height: mm(height) }
}

flows('print', ({ visit }) => {
  test('one panel alone by Ctrl+P; its table when that is shown; afterwards the page is as before', async () => {
    const { page, problems } = await visit({ shared: true, query: '?panel=elderly-outlook', waitFor: 'figure svg' })
    await page.keyboard.press('Control') // as for Ctrl+P: print is made ready
    await page.locator(READY).waitFor({ state: 'attached' })
    expect(await laid(page)).toEqual({ sheets: 1, clipped: [], tall: [], bare: [], unsourced: [] })
    expect(await printed(page)).toEqual({ pages: 1, width: 210, height: 297 })
    await expect.poll(() => page.locator('.sheets').count()).toBe(0)
    await page.getByRole('tab', { name: '表' }).click()
    const { sheets, clipped } = await laid(page)
    expect([sheets, clipped]).toEqual([1, []])
    expect(problems).toEqual([])
  })

  test('a briefing prints a panel twice and its text; the speaker’s line only where it is asked for', async () => {
    const { page, problems } = await visit({ shared: true, query: '?show=briefing&briefing=netizens,text~1,netizens~2&netizens~2.from=2010&netizens~2.headline=近年&text~1.heading=小结&text~1.body=- 一%0A- 二', waitFor: '.briefing-item' })
    await page.locator('.briefing-item').first().getByLabel('一句话').fill('先讲全国')
    const words = (): Promise<string[]> =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'))
        const found = [...document.querySelectorAll<HTMLElement>('.sheet')].map((sheet) => [...sheet.querySelectorAll('h2, li, .sheet-line, .sheet-subtitle')].map(({ textContent }) => textContent).join('|'))
        window.dispatchEvent(new Event('afterprint'))
        return found
      })
    expect(await words()).toEqual([expect.stringMatching(/^2025年12月网民.*1997—2025年$/), '小结||一|二', expect.stringMatching(/^近年\|.*2010—2025年$/)])
    await page.getByLabel(/^印出“一句话”/).check()
    expect((await words())[0]).toMatch(/\|先讲全国$/)
    await page.getByRole('button', { name: '两幅' }).click()
    const { clipped, tall } = await laid(page)
    expect([clipped, tall]).toEqual([[], []])
    expect((await printed(page)).pages).toBe(2)
    await page.getByRole('button', { name: '一幅' }).click()
    expect(problems).toEqual([])
  })

  test('a briefing on A4 and A3, upright and across, one and two a page', async () => {
    const { page, problems } = await visit({ shared: true, query: '?show=briefing&briefing=urban-rural-population,births-deaths,province-urban-share,age-structure&theme=dark', waitFor: '.briefing-item' })
    const fine = { sheets: 4, clipped: [], tall: [], bare: [], unsourced: [] }
    expect(await laid(page)).toEqual(fine)
    expect(await printed(page)).toEqual({ pages: 4, width: 210, height: 297 })
    await page.getByRole('button', { name: 'A3', exact: true }).click()
    await page.getByRole('button', { name: '横向' }).click()
    await page.getByRole('button', { name: '两幅' }).click()
    expect(await laid(page)).toEqual(fine)
    expect(await printed(page)).toEqual({ pages: 2, width: 420, height: 297 })
    await page.getByRole('button', { name: 'A4', exact: true }).click()
    expect(await laid(page)).toEqual(fine)
    await page.getByRole('button', { name: '一幅' }).click()
    expect(await laid(page)).toEqual(fine)
    await page.getByLabel('附数据表').check()
    expect(await laid(page)).toEqual(fine)
    expect(problems).toEqual([])
  })
})
