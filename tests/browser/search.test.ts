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

/** The word typed, the option that is clicked (none: Enter takes the first), and what is then read: one for each kind of place that is led to, and those about places and people. tests/search asks the others. */
const QUESTIONS: readonly (readonly [question: string, word: string, option: RegExp | undefined, read: RegExp])[] = [
  ['2020年人户分离多少，其中流动人口多少', '人户分离', /^2020年普查流动人口/, /panel-floating-population[^]*3\.76亿人[^]*4\.93亿人/],
  ['其中市辖区内多少', '市辖区内人户分离', undefined, /indicator-card[^]*市辖区内人户分离人口约1\.20亿人/],
  ['村委会选举参选率', '参选率', undefined, /参选率88\.7%/],
  ['一个社区管多少人', '社区规模', undefined, /每个村（居）民委员会对应人口\d{4}人/],
  ['65岁以上多少', '65岁以上', /^65岁及以上人口全国/, /indicator-card[^]*65岁及以上人口[^]*亿人/],
  ['各省单身户比例', '单身户比重', /普查/, /indicator-card[^]*最高，为\d/],
  ['四川在全国排第几', '四川', undefined, /place[^]*四川省[^]*年末常住人口为8364万人[^]*在31个省份中列第5位[^]*常住人口城镇化率[^]*在31个省份中列第\d+位[^]*全部指标/],
  ['老人最多到多少、何时', '2050', /65岁|老年/, /panel-elderly-outlook[^]*2058年达到峰值约4\.25亿人[^]*2050年30\.9%/],
  ['省内与跨省各多少', '跨省流动', /省内|跨省/, /^panel-floating-range[^]*省内流动约2\.51亿人[^]*跨省流动约1\.25亿人/],
  ['哪些省是流入、流出地', '各省流入', /跨省/, /^panel-province-newcomers-tiles[^]*上海常住人口中跨省流入者占42\.14%，比重最高；河南最低，为1\.28%/],
  ['村干部有多少、年龄', '村干部年龄', undefined, /^panel-village-cadre-age[^]*2022年村党组织书记平均年龄45\.4岁/],
  ['80岁以上高龄多少', '80岁以上', /^80岁及以上/, /^indicator-card[^]*80岁及以上人口（普查）[^]*\d+(?:\.\d+)?(?:万人|亿人)/],
  ['空巢家庭多少', '空巢', /有老人|空巢|家庭/, /^panel-elders-at-home[^]*有65岁及以上老人的家庭户约1\.33亿户/],
  ['单身户比例，各省', '各省一人户', undefined, /^panel-province-one-person[^]*31个省份一人户比重均上升，广东最高，为33\.22%/],
  ['2020年以来哪些省人口减少', '人口减少的省', /各省|省/, /^panel-province-population-tiles[^]*2020—2024年常住人口减少的有19个省份，河南减少156万人；增加的有11个/],
  ['与日韩比，我们老得多快', '老龄化速度', /7%/, /^panel-ageing-since-7[^]*由7%升至14%，日本用24年（1970—1994年），韩国18年，中国23年（2000—2023年；按国家统计局数据20年/],
]

const OVERVIEW = { waitFor: '.headline' } as const

flows('a reader who searches', ({ visit }) => {
  describe('the search', () => {
    test.each(QUESTIONS)('answers: %s', async (_, word, option, read) => {
      const { page, problems } = await visit({ ...OVERVIEW, shared: true })
      await ask(page, word)
      if (option) await options(page).filter({ hasText: option }).first().click()
      else await page.keyboard.press('Enter')
      const text = await arrived(page)
      expect(text).toMatch(read)
      expect(text).not.toContain('暂无数据')
      expect(problems).toEqual([])
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

  test('compares places in linked charts, whose choices the address keeps', async () => {
    const { page, problems } = await visit({ query: '?page=places&indicator=pop_yearend&region=CN-GD&places-change.from=2020&places-change.mode=rate&places-tiles.classes=2000,5000,8000&against=urban_rate', shared: true, waitFor: '.linked-chart .chart' })
    const charts = page.locator('.linked-chart')
    await expect.poll(() => charts.count()).toBe(5)
    expect(await charts.nth(0).locator('input[type=text]').inputValue()).toBe('2000, 5000, 8000')
    for (const at of [2, 3, 4]) await charts.nth(at).scrollIntoViewIfNeeded()
    await expect.poll(() => charts.nth(2).innerText()).toMatch(/2020年至2024年的变化[^]*增减率，%/)
    await expect.poll(() => charts.nth(3).innerText()).toMatch(/年末常住人口与常住人口城镇化率[^]*相关系数为[−\d.]+（31个地区）/)
    await expect.poll(() => charts.nth(4).locator('.chart').getAttribute('aria-label')).toMatch(/突出显示.*广东|广东.*突出/)
    await charts.nth(2).locator('select').selectOption('2021')
    await page.waitForURL(/places-change\.from=2021/)
    expect(problems).toEqual([])
  })
})
