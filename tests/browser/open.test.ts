import { expect, inject, test } from 'vitest'
import { figure, flows, scrollThrough } from './visit'

flows('the page opens', ({ visit }) => {
  test('with at least 25 panels, every one of them drawn, and nothing goes wrong', async () => {
    const { page, problems, requests } = await visit()
    expect(await page.locator('figure[data-panel]').count()).toBeGreaterThanOrEqual(25)
    expect(await scrollThrough(page)).toEqual([])
    expect(await page.locator('figure[data-panel] [role="alert"]').allInnerTexts()).toEqual([])
    expect(problems).toEqual([])
    expect(requests.filter((url) => !url.startsWith(inject('origin')) && !/^(data|blob):/.test(url))).toEqual([])
  })

  test('in Chinese, with the four numbers and the checked statements', async () => {
    const { page } = await visit()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    const text = await page.locator('body').innerText()
    for (const number of ['4.9亿', '3.8亿', '1.6亿', '2.2亿', '10.9亿', '77.5%']) expect(text.replaceAll(/\s/g, '')).toContain(number)
  })

  test('every panel has a title sentence, a source and three tabs', async () => {
    const { page } = await visit()
    const figures = page.locator('figure[data-panel]')
    const facts = await figures.evaluateAll((all) =>
      all.map((one) => ({
        panel: one.getAttribute('data-panel'),
        title: one.querySelector('h2, h3, h4, figcaption')?.textContent?.trim() ?? '',
        tabs: [...one.querySelectorAll('[role="tablist"] [role="tab"]')].map((tab) => tab.textContent?.trim()),
      })),
    )
    for (const { panel, title, tabs } of facts) {
      expect(title.length, `${panel}: ${title}`).toBeGreaterThan(5)
      expect(title, String(panel)).not.toMatch(/NaN|undefined|null|\{|\}/)
      expect(tabs, String(panel)).toEqual(['图', '表', '来源'])
    }
    expect(new Set(facts.map(({ panel }) => panel)).size).toBe(facts.length)
  })

  test('under a strict policy: no script from elsewhere, none evaluated', async () => {
    const { page } = await visit()
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toMatch(/script-src 'self'(?:;|$)/)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/)
  })

  test('shows how far it is while it loads', async () => {
    const { page } = await visit({ waitFor: 'body' })
    await page.route('**/data/observations/*.csv', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await page.locator('progress, [role="progressbar"]').first().waitFor({ timeout: 5_000 })
    await figure(page, 'netizens').waitFor()
    expect(await page.locator('progress, [role="progressbar"]').count()).toBe(0)
  })
})
