import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { briefingWords } from '../../src/words/briefing'
import { violations } from './axe'
import { drawn, figure, flows, overflow, PHONE } from './visit'

const FOUR = ['netizens', 'births-deaths', 'province-urban-share', 'urban-rural-population']
const LIST = `?show=briefing&briefing=${FOUR.join(',')}`

const order = (page: Page): Promise<(string | null)[]> => page.locator('.briefing-item').evaluateAll((items) => items.map((item) => item.getAttribute('data-panel')))
const inAddress = (page: Page): string[] => (new URL(page.url()).searchParams.get('briefing') ?? '').replace(/~1/g, '').split(',').filter(Boolean)
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
    const { page, problems } = await visit({ shared: true, query: '?page=digitalisation' })
    for (const id of ['penetration-gap', 'netizens']) {
      await drawn(page, id)
      await figure(page, id).getByRole('button', { name: /^加入汇报/ }).click()
    }
    expect(inAddress(page)).toEqual(['penetration-gap', 'netizens'])
    const toggle = figure(page, 'penetration-gap').getByRole('button', { name: /^移出汇报/ })
    expect(await toggle.getAttribute('aria-pressed')).toBe('true')
    await page.locator('.briefing-bar').getByText('汇报已选 2 页').waitFor()
    await page.locator('.briefing-bar').getByRole('button', { name: '排序与打印' }).click()
    await page.locator('.briefing-item').first().waitFor()
    expect(await order(page)).toEqual(['penetration-gap', 'netizens'])
    // another visit, with nothing in the address: offered, not forced
    await page.goto(new URL('/?show=briefing', page.url()).href)
    await page.locator('.briefing-empty').waitFor()
    expect(await order(page)).toEqual([])
    await page.getByRole('button', { name: /^2 页，第一页/ }).click()
    expect(await order(page)).toEqual(['penetration-gap', 'netizens'])
    expect(problems).toEqual([])
  })

  test('reordered by drag and by keyboard, with the focus and a word on the new place; a reload keeps all', async () => {
    const { page, problems } = await visit({ shared: true, query: `${LIST},no-such-panel&netizens.from=2010`, waitFor: '.briefing-item', viewport: { width: 1440, height: 2000 } }) // so high that a drag does not scroll it
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
    expect(await page.locator('main > [aria-live]').innerText()).toContain('第 4 页，共 4 页')
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

  test('a panel is there twice, each in its own state and under its own headline, with a text between them; a reload and the stage show it so', async () => {
    const { page, problems } = await visit({ shared: true, query: '?show=briefing&briefing=netizens', waitFor: '.briefing-item' })
    const entry = (key: string) => page.locator(`.briefing-item[data-key="${key}"]`)
    await entry('netizens~1').getByRole('button', { name: /^复制一份/ }).click()
    expect(await focused(page)).toMatch(/^复制一份：2025年12月网民/)
    expect(await page.locator('main > [aria-live]').innerText()).toContain('新的一份是第 2 页，共 2 页')
    await entry('netizens~2').getByText('调整这幅图').click()
    await entry('netizens~2').getByLabel(/^起始年/).fill('2010')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('netizens~2.from')).toBe('2010')
    await entry('netizens~2').getByRole('textbox', { name: '标题', exact: true }).fill('网民已过10亿')
    await entry('netizens~2').getByText('标题为作者所写').waitFor()
    await page.getByRole('button', { name: '添加文字页', exact: true }).click()
    await page.keyboard.type('小结')
    const body = entry('text~1').getByRole('textbox', { name: '正文' })
    await body.fill('城'.repeat(501))
    await entry('text~1').getByRole('alert').getByText('超出 1 字').waitFor()
    expect(new URL(page.url()).searchParams.has('text~1.body')).toBe(false)
    await body.fill('先看全国\n- 增速放缓')
    await entry('text~1').getByRole('button', { name: /^上移/ }).press('Enter')
    expect(await focused(page)).toBe('上移：小结')
    await expect.poll(() => new URL(page.url()).searchParams.get('text~1.body')).toBe('先看全国\n- 增速放缓')
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page.locator('.briefing-item').first().waitFor()
    expect(await page.locator('.briefing-item').evaluateAll((items) => items.map((one) => one.getAttribute('data-key')))).toEqual(['netizens~1', 'text~1', 'netizens~2'])
    await page.getByRole('button', { name: '演示', exact: true }).click()
    const stage = page.locator('main.stage')
    await stage.locator('svg').first().waitFor()
    expect(await stage.locator('h1').innerText()).toMatch(/^2025年12月网民/)
    await page.keyboard.press('PageDown')
    expect([await stage.locator('h1').innerText(), await stage.locator('li').allInnerTexts()]).toEqual(['小结', ['增速放缓']])
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('PageDown')
    await stage.locator('svg').first().waitFor()
    expect([await stage.locator('h1').innerText(), await stage.locator('.slide-subtitle').innerText()]).toEqual(['网民已过10亿', expect.stringMatching(/2010—2025年 · 标题为作者所写/)])
    expect(problems).toEqual([])
  })

  test('the page adds a panel again in another state, and removes the state that it shows', async () => {
    const { page, problems } = await visit({ shared: true, query: '?panel=netizens' })
    const toggle = page.locator('.panel-actions [aria-pressed]')
    const keys = (): string[] => (new URL(page.url()).searchParams.get('briefing') ?? '').split(',')
    await toggle.click()
    expect([await toggle.innerText(), keys()]).toEqual(['移出汇报', ['netizens~1']])
    await page.getByRole('button', { name: '万人', exact: true }).click()
    expect(await toggle.innerText()).toBe('按当前设置再加入汇报')
    await toggle.click()
    await expect.poll(keys).toEqual(['netizens~1', 'netizens~2'])
    await toggle.click()
    await expect.poll(keys).toEqual(['netizens~1'])
    expect(problems).toEqual([])
  })

  test('the slides and the single file are made on request', async () => {
    const { page, problems } = await visit({ shared: true, query: '?show=briefing&briefing=netizens', waitFor: '.briefing-item' })
    for (const [name, ending] of [['存为 PPTX', '.pptx'], ['存为单个文件', '.html']] as const) {
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      expect((await saved).suggestedFilename().endsWith(ending), name).toBe(true)
    }
    expect(problems).toEqual([])
  })

  test('where the browser keeps nothing this is shown, and nothing fails', async () => {
    const { page, problems } = await visit({ shared: true, query: LIST, waitFor: '.briefing-item' })
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
})
