/** The embed page as its readers meet it: without scripts, by pointer, by keys, by address, and when the data behind it change. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { violations } from './axe'
import { flows, overflow } from './visit'

const scripts = (requests: readonly string[]): string[] => requests.filter((url) => url.endsWith('.js'))
const texts = (page: import('playwright-core').Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts()

flows('an embed page', ({ visit, copy }) => {
  test('is whole with scripts off, narrow and wide, day and night', async () => {
    for (const [width, scheme] of [[320, 'light'], [800, 'dark']] as const) {
      const { page, problems } = await visit({ query: 'embed/netizens.html', waitFor: 'h1', javaScriptEnabled: false, viewport: { width, height: 640 }, colorScheme: scheme })
      expect(await page.locator('svg').evaluateAll((all) => all.filter((svg) => svg.getBoundingClientRect().width > 0).length)).toBe(1)
      expect(await page.locator('h1').innerText()).toMatch(/网民.*亿人/)
      expect(await page.locator('.s').innerText()).toContain('中国互联网络信息中心')
      await page.locator('summary').click()
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(40)
      expect(await overflow(page)).toBe(0)
      const [red = 0] = (await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).match(/\d+/g)!.map(Number)
      expect(red < 60).toBe(scheme === 'dark')
      expect(problems.filter((problem) => !problem.includes('favicon'))).toEqual([])
    }
  })

  test('tells figures by mouse, touch and keys, brings a series forward, and axe finds nothing', async () => {
    const { page, problems, requests } = await visit({ query: 'embed/migrant-workers.html', waitFor: '.g[role=group]', hasTouch: true, viewport: { width: 800, height: 640 } })
    const box = (await page.locator('.g').boundingBox())!
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3)
    const first = await page.locator('output.t').innerText()
    expect(first).toMatch(/^\d{4}年\n农民工 [\d.]+亿人\n外出农民工 [\d.]+亿人/)
    await page.touchscreen.tap(box.x + box.width * 0.3, box.y + box.height * 0.3)
    expect(await page.locator('output.t').innerText()).not.toBe(first)
    await page.locator('.g').focus()
    await page.keyboard.press('End')
    const last = (await page.locator('tbody th').last().textContent()) ?? '?'
    expect(await page.locator('output.t').innerText()).toContain(last)
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('output.t').innerText()).not.toContain(last)
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('svg.b.hi .m0.on').count()).toBeGreaterThan(1)
    expect(await page.locator('svg.b .m1.on').count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.locator('output.t').isVisible()).toBe(false)
    expect(await violations(page)).toEqual([])
    expect(scripts(requests)).toHaveLength(1) // no ECharts, no React before a reader asks
    expect(problems).toEqual([])
  })

  test('honours its address: range, unit, language, colours, no title; tells what does not fit; takes no data from elsewhere', async () => {
    const { page, problems, requests } = await visit({ query: 'embed/netizens.html?from=2010&unit=%E4%B8%87%E4%BA%BA&lang=en&theme=dark&title=0&mode=neon&data=https://example.org/x.csv', waitFor: 'p.m[role=status]' })
    expect(page.url()).toContain('netizens.en.html')
    expect(await page.locator('html').getAttribute('data-scheme')).toBe('dark')
    expect((await page.locator('h1').boundingBox())!.width).toBeLessThan(3)
    await page.locator('summary').click()
    const [firstRow = ''] = await texts(page, 'tbody tr')
    expect(firstRow).toMatch(/2010|2009/)
    const messages = (await texts(page, 'p.m[role=status]')).join(' ')
    expect(messages).toMatch(/mode=neon/)
    expect(messages).toMatch(/data/)
    expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([])
    expect(requests.filter((url) => url.includes('/embed/data/')).map((url) => /data\/(\w+)-/.exec(url)?.[1])).toEqual(['netizens']) // drawn from the panel's part of the data
    const tables = (): (string | undefined)[] => requests.map((url) => /(?:observations|age-structure)\/[^?]*$/.exec(url)?.[0]).filter(Boolean)
    await expect.poll(tables, { timeout: 10_000 }).toEqual(['observations/digitalisation.csv']) // the table behind it, once, to know whether it is newer
    expect(requests.filter((url) => /echarts/.test(url))).toEqual([])
    expect(problems).toEqual([])
  })

  test('whose state cannot be drawn says what it shows instead, and shows nothing else before', async () => {
    const { page } = await visit({ address: 'about:blank', waitFor: 'html' })
    let answer = (): void => undefined
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route(/\/data\//, async (route) => {
      await answered
      await route.fulfill({ status: 404, body: '' })
    })
    await page.goto(`${inject('origin')}/embed/netizens.html?from=2010&unit=%E4%B8%87%E4%BA%BA`)
    await page.locator('.z').waitFor()
    expect(await page.locator('svg:visible, h1:visible').count()).toBe(0)
    answer()
    await page.locator('#state').waitFor()
    expect(await page.locator('#state').innerText()).toMatch(/默认状态：.*亿人.*1997—/)
    expect(await page.locator('svg:visible').count()).toBe(1)
  })

  test('in a state that is too high for its frame is laid out for the frame', async () => {
    const { page, problems } = await visit({ query: 'embed/urbanisation-rate.en.html?compare=CN-SC,CN-GD,CN-BJ,CN-SH,CN-LN', waitFor: 'svg.k', viewport: { width: 390, height: 640 } })
    const sizes = await page.locator('svg.k').evaluate((svg) => [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect().height))
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
    expect(await page.locator('svg.k text', { hasText: 'Liaoning' }).count()).toBe(1)
    expect(problems).toEqual([])
  })

  test('is adjusted when a reader asks, and its address follows', async () => {
    const { page, problems } = await visit({ query: 'embed/urbanisation-rate.html', waitFor: '.l button:not([hidden])' })
    await page.locator('.l button').click()
    await page.locator('form [name=compare]').selectOption('CN-GD')
    await page.locator('svg.b text', { hasText: '广东' }).first().waitFor()
    await page.locator('form [name=from]').fill('2000')
    await page.locator('form [name=from]').blur()
    await page.waitForFunction(() => document.querySelector('tbody th')?.textContent?.startsWith('2000'))
    expect(page.url()).toMatch(/compare=CN-GD/)
    expect(page.url()).toMatch(/from=2000/)
    expect(await page.locator('.l a').last().getAttribute('href')).toMatch(/panel=urbanisation-rate.*from=2000/)
    expect(problems).toEqual([])
  })

  test('in a state needs no table of the host, is drawn from them all where its part of the data is gone, and shows newer figures', async () => {
    const query = 'embed/netizens.html?from=2010&unit=%E4%B8%87%E4%BA%BA'
    const { page } = await visit({ address: 'about:blank', waitFor: 'html' })
    await page.route(/\/observations\//, (route) => route.abort())
    await page.goto(`${inject('origin')}/${query}`)
    await page.locator('.u', { hasText: '2010' }).waitFor()
    await page.locator('figure>p.m:last-child:not([hidden])').waitFor() // whether they are newer cannot be known
    await page.unroute(/\/observations\//)
    await page.route(/\/embed\/data\//, (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto(`${inject('origin')}/${query}&v=2`)
    await page.locator('.u', { hasText: '2010' }).waitFor()
    const newer = await copy(async (folder) => {
      const file = join(folder, 'data/observations/digitalisation.csv')
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^(netizens,CN,2025-12,)[\d.]+/m, '$1123456'))
    })
    const news = await visit({ origin: newer, query, waitFor: 'p.m[role=status]:visible' })
    expect(await news.page.locator('svg.b text', { hasText: '123456' }).count()).toBe(1)
    expect(await news.page.locator('.u').innerText()).toContain('2010')
  })

  test('redraws itself when the table on the host has changed, and keeps its drawing and says its date when that fails', async () => {
    const change = async (folder: string, edit: (text: string) => string): Promise<void> => {
      const file = join(folder, 'data/observations/digitalisation.csv')
      await writeFile(file, edit(await readFile(file, 'utf8')))
    }
    const newer = await copy((folder) => change(folder, (text) => text.replace(/^(netizens,CN,2025-12,)[\d.]+/m, '$1123456')))
    const { page, problems } = await visit({ origin: newer, query: 'embed/netizens.html', waitFor: 'p.m[role=status]' })
    expect(await page.locator('h1').innerText()).toContain('12.35亿人')
    expect(await page.locator('p.m[role=status]').innerText()).toContain('重画')
    expect(problems).toEqual([])
    const broken = await copy((folder) => change(folder, () => 'nothing\n'))
    const stale = await visit({ origin: broken, query: 'embed/netizens.html', waitFor: 'figure>p.m:not([hidden])' })
    const { version } = JSON.parse(await readFile('data/datapackage.json', 'utf8')) as { readonly version: string }
    expect(await stale.page.locator('figure>p.m:not([hidden])').innerText()).toContain(`${version} 版`)
    expect(await stale.page.locator('svg.b text', { hasText: '11.25' }).count()).toBe(1)
  })
})
