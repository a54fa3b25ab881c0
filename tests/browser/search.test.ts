import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from './axe'
import { flows, overflow, PHONE } from './visit'

const field = (page: Page) => page.locator('input[role=combobox]')
const options = (page: Page) => page.locator('div[role=option]')

/** Opens the search by its key and types a word; waits for what is found. */
const ask = async (page: Page, word: string): Promise<void> => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()) // where the last search led may take keys
  await page.keyboard.press('Control+k')
  await field(page).fill(word)
  await options(page).first().waitFor()
}

/** The text of the part of the page that has the focus once the search has led there and the page has settled. */
const arrived = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => {
    const part = document.activeElement
    if (!part || !/^(?:panel-|indicator-card|catalogue|claim-|place$)/.test(part.id) || (part as HTMLElement).innerText.includes('数据正在载入')) return false
    const { top, bottom } = part.getBoundingClientRect()
    return bottom > 0 && top > -2 && top < window.innerHeight / 2
  })
  return page.evaluate(() => `${document.activeElement?.id ?? ''}\n${(document.activeElement as HTMLElement).innerText}`)
}

/** The word typed, the option that is clicked (none: Enter takes the first), and what is then read: one for each kind of place that is led to. tests/search asks the others. */
const QUESTIONS: readonly (readonly [question: string, word: string, option: RegExp | undefined, read: RegExp])[] = [
  ['2020年人户分离多少，其中流动人口多少', '人户分离', /^2020年普查流动人口/, /panel-floating-population[^]*3\.76亿人[^]*4\.93亿人/],
  ['其中市辖区内多少', '市辖区内人户分离', undefined, /indicator-card[^]*市辖区内人户分离人口约1\.20亿人/],
  ['村委会选举参选率', '参选率', undefined, /参选率88\.7%/],
  ['一个社区管多少人', '社区规模', undefined, /每个村（居）民委员会对应人口\d{4}人/],
  ['65岁以上多少', '65岁以上', /^65岁及以上人口全国/, /indicator-card[^]*65岁及以上人口[^]*亿人/],
  ['各省单身户比例', '单身户比重', /普查/, /indicator-card[^]*最高，为\d/],
  ['四川在全国排第几', '四川', undefined, /place[^]*四川省[^]*常住人口城镇化率[^]*在31个省份中列第\d+位[^]*全部指标/],
  ['老人最多到多少、何时', '2050', /65岁|老年/, /panel-elderly-outlook[^]*2058年达到峰值约4\.25亿人[^]*2050年30\.9%/],
]

const OVERVIEW = { waitFor: '.headline' } as const

flows('a reader who searches', ({ visit }) => {
  describe('the search', () => {
    test.each(QUESTIONS)('answers: %s', async (_, word, option, read) => {
      const { page } = await visit({ ...OVERVIEW, shared: true })
      await ask(page, word)
      if (option) await options(page).filter({ hasText: option }).first().click()
      else await page.keyboard.press('Enter')
      const text = await arrived(page)
      expect(text).toMatch(read)
      expect(text).not.toContain('暂无数据')
    })

    test.each([
      ['农村空心化到什么程度', '空心化', '数据包中没有农村空心化的官方统计序列。'],
      ['有多少失能老人', '失能老人', '数据包中没有失能、半失能和失智老人人数的官方统计序列。'],
      ['社区工作者总数', '社区工作者总数', '数据包中没有社区工作者总数的官方统计序列。'],
      ['多少选民在外', '选民', '数据包中没有外出选民的官方统计序列。'],
    ])('says that there is no series, and what is nearest: %s', async (_, word, answer) => {
      const { page } = await visit({ ...OVERVIEW, shared: true })
      await ask(page, word)
      const group = page.getByRole('group').filter({ hasText: answer })
      expect(await group.locator('div[role=option]').count()).toBeGreaterThan(0)
      expect(await options(page).first().evaluate((one, text) => one.closest('[role=group]')?.textContent?.includes(text), answer)).toBe(true)
      await page.keyboard.press('Escape')
    })

    test('tells up to when there are figures: 流动人口 has none after the year that it names', async () => {
      const { page } = await visit({ ...OVERVIEW, shared: true })
      await ask(page, '流动人口')
      expect(await options(page).filter({ hasText: /^流动人口/ }).first().innerText()).toMatch(/全国20\d\d年：\d\.\d+亿人/)
      await page.keyboard.press('Escape')
    })

    test('by keyboard alone: a slash opens it, arrows choose, Escape closes it and gives the focus back', async () => {
      const { page } = await visit({ ...OVERVIEW, shared: true })
      const button = page.getByRole('button', { name: /搜索/ }).first()
      await button.focus()
      await page.keyboard.press('/')
      await field(page).waitFor()
      await page.keyboard.type('ldrk')
      await options(page).first().waitFor()
      const active = (): Promise<string | null> => field(page).getAttribute('aria-activedescendant')
      const first = await active()
      expect(await page.locator(`[id="${first}"]`).getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('ArrowDown')
      expect(await active()).not.toBe(first)
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      expect(await active()).toBe(await options(page).last().getAttribute('id'))
      await page.keyboard.press('Escape')
      expect(await page.getByRole('dialog').count()).toBe(0)
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
    })

    test('goes back by the browser’s own button', async () => {
      const { page } = await visit({ ...OVERVIEW, shared: true })
      await ask(page, '80岁以上')
      await options(page).filter({ hasText: /^80岁及以上人口（普查）/ }).first().click()
      await arrived(page)
      expect(page.url()).toContain('indicator=age_80plus')
      await page.goBack()
      expect(page.url()).not.toContain('indicator=')
    })

    test.each([
      ['by day', {}],
      ['by night, in English, on a phone', { query: '?lang=en&scheme=dark', viewport: PHONE }],
    ] as const)('axe finds nothing, and all fits: %s', async (_, given) => {
      const { page } = await visit({ ...OVERVIEW, shared: true, ...given })
      await page.getByRole('button', { name: /搜索|Search/ }).first().click()
      expect(await violations(page)).toEqual([])
      await field(page).fill('aging')
      await options(page).first().waitFor()
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0)
      await page.keyboard.press('Escape')
    })

    test('shows which result is chosen in forced colours', async () => {
      const { page } = await visit({ ...OVERVIEW, shared: true, forcedColors: 'active' })
      await ask(page, 'aging')
      const outlines = await options(page).evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle))
      expect(outlines.filter((style) => style === 'solid')).toHaveLength(1)
      await page.keyboard.press('Escape')
    })
  })

  describe('an address that names an indicator', () => {
    test('brings its card into view, with its chart', async () => {
      const { page } = await visit({ query: '?indicator=one_person_hh_share', waitFor: '#indicator-card figure svg' })
      expect(await arrived(page)).toMatch(/indicator-card\n[^]*最高，为/)
    })

    test('sets an only figure alone, and draws the panel that follows from an indicator at its own address', async () => {
      const { page } = await visit({ shared: true, query: '?indicator=census_mean_age', waitFor: '#indicator-card .headline-value' })
      expect(await page.locator('#indicator-card .headline').innerText()).toMatch(/岁[^]*20\d\d年/)
      await visit({ shared: true, query: '?panel=indicator-age-80plus' })
      await page.locator('figure[data-panel="indicator-age-80plus"] svg').first().waitFor()
    })
  })
})
