/** Questions of a reader about places and people, each answered in the part that the search leads to: three steps (the search is opened, a word typed, a result taken) from the overview. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { flows } from './visit'

/** The word typed, the result that is taken (none: the first), and what is then read. */
const QUESTIONS: readonly (readonly [question: string, word: string, result: RegExp | undefined, read: RegExp])[] = [
  ['4 省内与跨省各多少', '跨省流动', /省内|跨省/, /^panel-floating-range[^]*省内流动约2\.51亿人[^]*跨省流动约1\.25亿人/],
  ['5 哪些省是流入、流出地', '各省流入', /跨省/, /^panel-province-newcomers-tiles[^]*上海常住人口中跨省流入者占42\.14%，比重最高；河南最低，为1\.28%/],
  ['8 村干部有多少、年龄', '村干部年龄', undefined, /^panel-village-cadre-age[^]*2022年村党组织书记平均年龄45\.4岁/],
  ['13 80岁以上高龄多少', '80岁以上', /^80岁及以上/, /^indicator-card[^]*80岁及以上人口（普查）[^]*\d+(?:\.\d+)?(?:万人|亿人)/],
  ['17 空巢家庭多少', '空巢', /有老人|空巢|家庭/, /^panel-elders-at-home[^]*有65岁及以上老人的家庭户约1\.33亿户/],
  ['18 单身户比例，各省', '各省一人户', undefined, /^panel-province-one-person[^]*31个省份一人户比重均上升，广东最高，为33\.22%/],
  ['22 四川在全国排第几', '四川', undefined, /^place[^]*四川省[^]*年末常住人口为8364万人[^]*在31个省份中列第5位/],
  ['23 2020年以来哪些省人口减少', '人口减少的省', /各省|省/, /^panel-province-population-tiles[^]*2020—2024年常住人口减少的有19个省份，河南减少156万人；增加的有11个/],
  ['25 与日韩比，我们老得多快', '老龄化速度', /7%/, /^panel-ageing-since-7[^]*由7%升至14%，日本用24年（1970—1994年），韩国18年，中国23年（2000—2023年；按国家统计局数据20年/],
]

const options = (page: Page) => page.locator('div[role=option]')

/** The text of the part of the page that the search led to, once it is there; first its id. */
const arrived = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => {
    const part = document.activeElement
    return part !== null && /^(?:panel-|indicator-card|place$)/.test(part.id) && !(part as HTMLElement).innerText.includes('数据正在载入')
  })
  return page.evaluate(() => `${document.activeElement?.id ?? ''}\n${(document.activeElement as HTMLElement).innerText}`)
}

flows('a reader with a question about places and people', ({ visit }) => {
  describe('is answered', () => {
    test.each(QUESTIONS)('%s', async (_, word, result, read) => {
      const { page, problems } = await visit({ waitFor: '.headline', shared: true })
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()) // where the last search led may take keys
      await page.keyboard.press('Control+k')
      await page.locator('input[role=combobox]').fill(word)
      await options(page).first().waitFor()
      await (result ? options(page).filter({ hasText: result }) : options(page)).first().click()
      expect(await arrived(page)).toMatch(read)
      expect(problems).toEqual([])
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
