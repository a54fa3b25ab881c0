import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './axe'
import { flows, overflow, PHONE } from './visit'

const HALL = { width: 1024, height: 768 }
const THREE = ['urban-rural-population', 'births-deaths', 'province-urban-share']
const TALK = `?show=present&briefing=${THREE.join(',')}`
const DRAWN = '.slide-chart svg.picture'

const place = (page: Page): Promise<string> => page.locator('.slide-place').innerText()
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Sizes on the screen, and texts that do not lie inside it. */
const measured = (page: Page): Promise<{ title: number; smallest: number; outside: string[] }> =>
  page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('.slide-chart svg.picture')
    const texts = [...(svg?.querySelectorAll('text') ?? [])]
    const scale = (text: SVGTextElement): number => text.getScreenCTM()?.a ?? 0
    const seen = (text: SVGTextElement): boolean => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      return left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1
    }
    const inColumns = svg?.querySelector('svg') !== null // each column cuts off the rows of the others
    return {
      title: Number.parseFloat(getComputedStyle(document.querySelector('.slide h1') ?? document.body).fontSize),
      smallest: Math.min(...texts.map((text) => Number(text.getAttribute('font-size')) * scale(text))),
      outside: inColumns ? [] : texts.filter((text) => !seen(text)).map(({ textContent }) => textContent ?? ''),
    }
  })

/** How much of the second series is drawn: the right edge of what is cut off, in the drawing's pixels; 0 nothing is cut. */
const cut = (page: Page): Promise<number> => page.evaluate(() => Number(document.querySelector('.slide-chart clipPath rect')?.getAttribute('width') ?? 0))

const PAGE = { shared: true, hasTouch: true } // for keys and finger

flows('presenting', ({ visit }) => {
  test('in a room of 1024 × 768: large type, arrows and clickers, black and white, reveal, table, line, a reload, and back', async () => {
    const { page, problems } = await visit({ ...PAGE, query: TALK, waitFor: DRAWN, viewport: HALL })
    expect(await place(page)).toBe('1 / 3')
    for (const [at, key] of ['PageDown', 'ArrowRight', ''].entries()) {
      await page.locator(DRAWN).waitFor()
      const { title, smallest, outside } = await measured(page)
      expect(title, THREE[at]).toBeGreaterThanOrEqual(36)
      expect(smallest, THREE[at]).toBeGreaterThanOrEqual(20)
      expect(outside, THREE[at]).toEqual([])
      if (key) await press(page, key)
    }
    expect(await place(page)).toBe('3 / 3')
    await press(page, 'PageDown', ' ') // there is no more: it stays
    expect(await place(page)).toBe('3 / 3')
    expect(await page.locator('main > [aria-live]').innerText()).toContain('第 3 页，共 3 页：2010—2020年31个省份')
    await press(page, 'PageUp', 'Home')
    expect(await place(page)).toBe('1 / 3')
    // black, and the next press only brings the slide back
    await press(page, 'b')
    expect(await page.locator('.stage-blank-black').evaluate((one) => [getComputedStyle(one).backgroundColor, one.getBoundingClientRect().width])).toEqual(['rgb(0, 0, 0)', HALL.width])
    await press(page, 'PageDown')
    expect(await page.locator('.stage-blank').count()).toBe(0)
    expect(await place(page)).toBe('1 / 3')
    await press(page, ',')
    expect(await page.locator('.stage-blank-white').count()).toBe(1)
    await press(page, ',')
    // by year: the frame stays, the lines grow
    const frame = await page.locator(`${DRAWN} > text`).count()
    await press(page, 'r')
    await page.locator('.slide-step').waitFor()
    expect(await page.locator('.slide-step').innerText()).toBe('1949年')
    const first = await cut(page)
    await press(page, 'PageDown', 'PageDown')
    expect(await page.locator('.slide-step').innerText()).toBe('1960年')
    expect(await cut(page)).toBeGreaterThan(first)
    expect(await page.locator(`${DRAWN} > text`).count()).toBeLessThanOrEqual(frame)
    expect(await place(page)).toBe('1 / 3')
    await press(page, 'PageUp')
    expect(await page.locator('.slide-step').innerText()).toBe('1950年')
    // by series: one name at the end of a line, then two
    await press(page, 'r')
    const names = async (): Promise<string> => (await page.locator(`${DRAWN} text`).allTextContents()).join(' ')
    expect(await names()).not.toMatch(/乡村 \d/) // its name at the end of the line; an annotation may speak of it
    await press(page, 'PageDown')
    expect(await names()).toMatch(/乡村 \d/)
    await press(page, 'r', 's', 't')
    await page.getByRole('table').waitFor()
    expect(await page.locator('.slide-line').innerText()).toMatch(/^2025年/)
    expect(await violations(page)).toEqual([])
    await press(page, 'PageDown', 't', 's')
    expect(await place(page)).toBe('2 / 3')
    await page.locator(DRAWN).waitFor()
    expect(await violations(page)).toEqual([])
    // the speaker's window: the line, the next panel, the time; its keys move the stage, Escape closes it alone
    const [speaker] = await Promise.all([page.context().waitForEvent('page'), press(page, 'p')])
    await speaker.setViewportSize({ width: 960, height: 640 })
    expect(await speaker.title()).toBe('演讲者窗口')
    await speaker.locator('.presenter svg.picture').waitFor()
    expect(await speaker.locator('.presenter-line').innerText()).toMatch(/^2025年出生人口/)
    expect(await speaker.locator('aside').innerText()).toContain('31个省份')
    expect(await speaker.getByRole('timer').last().innerText()).toMatch(/^已用 \d+:\d\d$/)
    expect(await page.locator('.slide-line').count()).toBe(0)
    expect(await overflow(speaker)).toBe(0)
    expect(await violations(speaker)).toEqual([])
    await speaker.keyboard.press('PageDown')
    await expect.poll(() => place(page)).toBe('3 / 3')
    expect(await speaker.locator('aside').innerText()).toContain('已是最后一页')
    await speaker.keyboard.press('PageUp')
    await Promise.all([speaker.waitForEvent('close'), speaker.keyboard.press('Escape').catch(() => undefined)]) // the page closes under the key
    expect(await place(page)).toBe('2 / 3')
    // a reload stays; F5 of a clicker does not reload
    await page.evaluate(() => Object.assign(window, { same: true }))
    await press(page, 'F5')
    expect(await page.evaluate(() => 'same' in window)).toBe(true)
    await page.reload()
    await page.locator(DRAWN).waitFor()
    expect(await place(page)).toBe('2 / 3')
    await press(page, 'Escape')
    await page.locator('figure[data-panel="births-deaths"]').waitFor()
    expect(new URL(page.url()).searchParams.get('show')).toBeNull()
    expect(problems).toEqual([])
  })

  test('nothing that exists in the address: reported, and Escape leaves', async () => {
    const { page, problems } = await visit({ ...PAGE, query: '?show=present&briefing=x-1,x-2', waitFor: '.stage' })
    await page.getByText('没有可演示的图').first().waitFor()
    await press(page, 'PageDown', 'b', 'b', 'End', 'Escape')
    await page.locator('.headline').first().waitFor()
    expect(problems).toEqual([])
  })

  test('from the list and back to it, by night in English on a phone, with a finger; unknown panels are reported and skipped', async () => {
    const { page, problems } = await visit({ ...PAGE, query: `?show=briefing&briefing=no-such-panel,${THREE.join(',')}&lang=en&theme=dark`, waitFor: '.briefing-item', viewport: PHONE })
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await page.locator(DRAWN).waitFor()
    await page.getByText('no-such-panel').waitFor()
    expect(await place(page)).toBe('1 / 3')
    expect((await measured(page)).outside).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.touchscreen.tap(360, 400)
    await expect.poll(() => place(page)).toBe('2 / 3')
    await page.touchscreen.tap(30, 400)
    await expect.poll(() => place(page)).toBe('1 / 3')
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.stage') ?? document.body).backgroundColor)).toBe('rgb(20, 22, 26)')
    await press(page, 'Escape') // ends full screen where there is one
    if ((await page.locator('.stage').count()) > 0) await press(page, 'Escape')
    await page.locator('.briefing-item').first().waitFor()
    expect(problems).toEqual([])
  })
})
