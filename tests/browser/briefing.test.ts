import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { briefingWords } from '../../src/words/briefing'
import { violations } from './axe'
import { drawn, figure, flows, overflow, PHONE } from './visit'

const FOUR = ['netizens', 'births-deaths', 'province-urban-share', 'urban-rural-population']
const LIST = `?show=briefing&briefing=${FOUR.join(',')}`

const order = (page: Page): Promise<(string | null)[]> => page.locator('.briefing-item').evaluateAll((items) => items.map((item) => item.getAttribute('data-panel')))
const inAddress = (page: Page): string[] => (new URL(page.url()).searchParams.get('briefing') ?? '').split(',').filter(Boolean)
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '')
const item = (page: Page, id: string) => page.locator(`.briefing-item[data-panel="${id}"]`)

const drag = async (page: Page, from: string, to: string, drop: boolean): Promise<void> => {
  for (const id of [from, to]) await item(page, id).locator('.briefing-drawing svg').waitFor() // an item that is drawn moves those below it
  const [a, b] = [await item(page, from).locator('.briefing-handle').boundingBox(), await item(page, to).boundingBox()]
  if (!a || !b) throw new Error('not on the screen')
  await page.mouse.move(a.x + 10, a.y + 10)
  await page.mouse.down()
  await page.mouse.move(a.x + 10, b.y + b.height - 10, { steps: 5 })
  await page.locator('.dragged').waitFor()
  if (!drop) await page.keyboard.press('Escape')
  await page.mouse.up()
}

flows('a briefing', ({ visit }) => {
  test('panels are chosen on the page, go into the address and the browser, and are offered again', async () => {
    const { page, problems } = await visit({ query: '?page=urbanisation' })
    for (const id of ['floating-population', 'urban-rural-population']) {
      await drawn(page, id)
      await figure(page, id).getByRole('button', { name: /^加入汇报/ }).click()
    }
    expect(inAddress(page)).toEqual(['floating-population', 'urban-rural-population'])
    const toggle = figure(page, 'floating-population').getByRole('button', { name: /^移出汇报/ })
    expect(await toggle.getAttribute('aria-pressed')).toBe('true')
    await page.locator('.briefing-bar').getByText('汇报已选 2 幅').waitFor()
    await page.locator('.briefing-bar').getByRole('button', { name: '排序与打印' }).click()
    await page.locator('.briefing-item').first().waitFor()
    expect(await order(page)).toEqual(['floating-population', 'urban-rural-population'])
    // another visit, with nothing in the address: offered, not forced
    await page.goto(new URL('/?show=briefing', page.url()).href)
    await page.locator('.briefing-empty').waitFor()
    expect(await order(page)).toEqual([])
    await page.getByRole('button', { name: /^2 幅，第一幅/ }).click()
    expect(await order(page)).toEqual(['floating-population', 'urban-rural-population'])
    expect(problems).toEqual([])
  })

  test('reordered by drag and by keyboard, with the focus and a word on the new place; a reload keeps all', async () => {
    const { page, problems } = await visit({ query: `${LIST},no-such-panel&netizens.from=2010`, waitFor: '.briefing-item', viewport: { width: 1440, height: 2000 } }) // so high that a drag does not scroll it
    await page.getByRole('alert').getByText('no-such-panel').waitFor()
    expect(await order(page)).toEqual(FOUR)
    await drag(page, 'netizens', 'births-deaths', true)
    await expect.poll(() => order(page)).toEqual(['births-deaths', 'netizens', 'province-urban-share', 'urban-rural-population'])
    await drag(page, 'netizens', 'province-urban-share', false)
    expect(await order(page)).toEqual(['births-deaths', 'netizens', 'province-urban-share', 'urban-rural-population'])
    const down = item(page, 'births-deaths').getByRole('button', { name: /^下移/ })
    await down.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter') // at the end: nothing, and the focus stays
    expect(await order(page)).toEqual(['netizens', 'province-urban-share', 'urban-rural-population', 'births-deaths'])
    expect(await focused(page)).toMatch(/^下移：2025年出生/)
    expect(await page.locator('main > [aria-live]').innerText()).toContain('第 4 幅，共 4 幅')
    await item(page, 'province-urban-share').getByRole('button', { name: /^移出/ }).click()
    expect(await focused(page)).toMatch(/^移出：两次普查/)
    await item(page, 'netizens').getByLabel('一句话').fill('网民越来越多')
    expect(await page.locator('.briefing-drawing svg').count()).toBeGreaterThan(1)
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page.locator('.briefing-item').first().waitFor()
    expect(await order(page)).toEqual(['netizens', 'urban-rural-population', 'births-deaths'])
    expect(await item(page, 'netizens').getByLabel('一句话').inputValue()).toBe('网民越来越多')
    expect(new URL(page.url()).searchParams.get('netizens.from')).toBe('2010')
    expect(inAddress(page)).not.toContain('no-such-panel')
    await page.setViewportSize(PHONE)
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: '全部移出' }).click()
    expect(await focused(page)).toBe('H1')
    expect(await violations(page)).toEqual([])
    expect(problems).toEqual([])
  })

  test('where the browser keeps nothing this is shown, and nothing fails', async () => {
    const { page, problems } = await visit({ query: LIST, waitFor: '.briefing-item' })
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await item(page, 'netizens').getByRole('button', { name: /^下移/ }).click()
    await page.getByText(briefingWords('zh').notKept).waitFor()
    expect(inAddress(page)[1]).toBe('netizens')
    expect(problems).toEqual([])
  })

  test('the slides and the single file are made on request', async () => {
    const { page, problems } = await visit({ query: `?show=briefing&briefing=netizens`, waitFor: '.briefing-item' })
    for (const [name, ending] of [['存为 PPTX', '.pptx'], ['存为单个文件', '.html']] as const) {
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      expect((await saved).suggestedFilename().endsWith(ending), name).toBe(true)
    }
    expect(problems).toEqual([])
  })
})
