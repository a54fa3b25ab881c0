import { expect, test } from 'vitest'
import { figure, flows } from './visit'

const ALONE = { shared: true, query: '?panel=netizens' } as const

flows('the address holds the view', ({ visit }) => {
  // first, for it must be loaded and not led to; the others share its page
  test('nonsense in the address is not fatal', async () => {
    const { page, problems } = await visit({ shared: true, query: '?page=digitalisation&lang=xx&theme=neon&from=abc&unit=%3Cb%3E&netizens.unit=km&%E0%A4%A' })
    expect(await page.locator('figure[data-panel]').count()).toBeGreaterThanOrEqual(10)
    expect(problems).toEqual([])
  })

  test('?panel=ID shows that panel alone, and the title of the page tells of it', async () => {
    const { page } = await visit(ALONE)
    expect(await page.locator('figure[data-panel]').evaluateAll((all) => all.map((one) => one.getAttribute('data-panel')))).toEqual(['netizens'])
  })

  test('an unknown panel is reported, and leads to those there are', async () => {
    const { page, problems } = await visit({ shared: true, query: '?panel=no-such-panel', waitFor: 'main' })
    await page.getByText('no-such-panel').first().waitFor()
    expect(await page.locator('figure[data-panel]').count()).toBe(0)
    await page.locator('.panel-list a').first().click()
    await page.locator('figure[data-panel]').first().waitFor()
    expect(problems).toEqual([])
  })

  test('what of the address was not used is named until the reader goes on', async () => {
    const { page, problems } = await visit({ query: '?page=digitalisation&lang=xx&theme=neon&from=abc&unit=%3Cb%3E&netizens.unit=km&%E0%A4%A' })
    const notice = page.locator('.address-notice')
    await expect.poll(() => notice.locator('li').allInnerTexts()).toEqual(expect.arrayContaining(['from=abc 无效，按默认显示', '未知参数 unit，已忽略']))
    await expect.poll(() => page.locator('#panel-netizens .panel-unfit').innerText()).toBe('netizens.unit=km 不适用于所示内容，未采用；可用：万人、亿人')
    await page.getByRole('link', { name: '老龄化', exact: true }).first().click()
    await expect.poll(() => notice.count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('the language can be switched, and back takes it back', async () => {
    const { page } = await visit(ALONE)
    await page.locator('.settings summary').click()
    await page.locator('.settings').getByText('English', { exact: true }).click()
    await page.locator('html[lang="en"]').waitFor()
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
    await page.goBack()
    await page.locator('html[lang="zh-CN"]').waitFor()
    expect(new URL(page.url()).searchParams.get('lang')).toBeNull()
  })

  test('the settings are closed by a press elsewhere, and a panel alone marks its chapter', async () => {
    const { page } = await visit(ALONE)
    const fold = page.locator('.settings')
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click() // the page is shared
    expect(await fold.getAttribute('open')).not.toBeNull()
    await page.locator('figure[data-panel] h1, figure[data-panel] h2').first().click()
    expect(await fold.getAttribute('open')).toBeNull()
    expect(await page.locator('.bar li a[aria-current="true"]').count()).toBe(1)
  })

  test('?theme=dark is dark, and so is a reader who prefers it', async () => {
    const background = async ({ colorScheme, query }: { colorScheme: 'light' | 'dark'; query: string }): Promise<number> => {
      const { page } = await visit({ shared: query !== '?panel=netizens&theme=dark', query, waitFor: 'html[data-scheme]' }) // one is loaded so, the others are led to
      await page.emulateMedia({ colorScheme })
      await page.locator(`html[data-scheme="${query.includes('theme=') ? /theme=(\w+)/.exec(query)?.[1] : colorScheme}"]`).waitFor()
      const color = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor)
      const channels = [...color.matchAll(/rgb\((\d+), (\d+), (\d+)\)/g)].map(([, red, green, blue]) => Number(red) + Number(green) + Number(blue))
      return channels[channels.length - 1] ?? Number.NaN
    }
    expect(await background({ query: '?panel=netizens&theme=dark', colorScheme: 'light' })).toBeLessThan(150)
    expect(await background({ query: '?panel=netizens', colorScheme: 'dark' })).toBeLessThan(150)
    expect(await background({ query: '?panel=netizens', colorScheme: 'light' })).toBeGreaterThan(600)
    expect(await background({ query: '?panel=netizens&theme=light', colorScheme: 'dark' })).toBeGreaterThan(600)
  })

  test('a choice of unit goes into the address, back undoes it, the address alone brings it again', async () => {
    const { page } = await visit(ALONE)
    const before = page.url()
    const panel = figure(page, 'netizens')
    await panel.getByRole('radio', { name: '亿人', exact: true }).or(panel.getByRole('button', { name: '亿人', exact: true })).first().click()
    await page.waitForURL((url) => url.searchParams.size > 1)
    const chosen = page.url()
    expect(decodeURIComponent(chosen)).toContain('亿人')
    await page.goBack()
    expect(page.url()).toBe(before)
    await page.goForward()
    expect(page.url()).toBe(chosen)
    await page.reload()
    await panel.locator('svg, canvas').first().waitFor()
    expect(page.url()).toBe(chosen)
    await panel.getByRole('tab', { name: '表' }).click()
    expect(await panel.getByRole('table').innerText()).toContain('亿人')
  })
})
