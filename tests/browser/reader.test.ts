/** What a reader meets on a panel: years without data, typed years, tables, names of controls. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from './axe'
import { drawn, figure, flows, overflow, PHONE } from './visit'

/** Pixels left blank below panels, beside longer neighbours, in all chapters. */
const blank = (page: Page): Promise<number[]> =>
  page.locator('.panels').evaluateAll((grids) =>
    grids.flatMap((grid) => {
      const boxes = [...grid.children].map((one) => one.getBoundingClientRect())
      return boxes.flatMap((box) => {
        const below = boxes.filter(({ left, top }) => Math.abs(left - box.left) < 4 && top >= box.bottom - 1)
        return below.length === 0 ? [] : [Math.round(Math.min(...below.map(({ top }) => top)) - box.bottom)]
      })
    }),
  )

flows('what a reader meets', ({ visit }) => {
  // first, for it must be loaded and not led to; the others share its page
  describe('the name of the document', () => {
    test.each([
      ['?panel=elderly', /^2025年|^\d{4}年.*三化$/],
      ['?panel=elderly&lang=en', /· Sanhua$/],
      ['?panel=no-such-panel', /找不到图.*三化$/],
    ])('is in the words of its reader: %s', async (query, expected) => {
      const { page } = await visit({ shared: true, query, waitFor: 'main h1' }) // the first is loaded, the others are led to
      const title = await page.title()
      expect(title).toMatch(expected)
      expect(title).not.toMatch(/^elderly/)
    })
  })

  describe('years that a reader chooses', () => {
    test('without data are answered with the years there are, and one button leads to them', async () => {
      const { page, problems } = await visit({ shared: true, query: '?page=urbanisation&from=2099' })
      const panel = figure(page, 'floating-population')
      await panel.scrollIntoViewIfNeeded()
      const text = await panel.innerText()
      expect(text).toMatch(/2099年及以后没有数据；现有\d{4}—\d{4}年的数据/)
      expect(text).not.toMatch(/json|csv|数据包/)
      expect(await panel.getByRole('spinbutton').count()).toBe(2)
      await panel.getByRole('button', { name: '显示全部年份' }).click()
      await panel.locator('.chart svg').waitFor()
      expect(await page.evaluate(() => document.activeElement?.closest('figure')?.getAttribute('data-panel'))).toBe('floating-population')
      expect(problems).toEqual([])
    })

    test('stand in their field, can all be reached, and are answered in words where they cannot', async () => {
      const { page } = await visit({ shared: true, query: '?panel=urbanisation-rate' })
      const panel = figure(page, 'urbanisation-rate')
      const first = panel.getByRole('spinbutton', { name: /^起始年/ })
      expect(await first.inputValue()).toBe('1978')
      await first.fill('1949')
      await page.waitForURL(/from=1949/)
      await first.fill('1800')
      await panel.getByText('没有采用“1800”：请填1949至').waitFor()
      expect(await first.getAttribute('aria-invalid')).toBe('true')
      expect(page.url()).toContain('from=1949')
      await first.fill('1990')
      expect(await panel.getByText('没有采用').count()).toBe(0)
    })
  })

  describe('every tab of a panel', () => {
    test.each(['elderly-outlook', 'fertility', 'province-population'])('makes the page of %s no higher than what it shows', async (id) => {
      const { page } = await visit({ shared: true, query: `?panel=${id}` })
      for (const tab of ['图', '表', '来源']) {
        await figure(page, id).getByRole('tab', { name: tab }).click()
        const [document, content] = await page.evaluate(() => [window.document.documentElement.scrollHeight, Math.max(window.innerHeight, ...[...window.document.body.children].map((one) => one.getBoundingClientRect().bottom + window.scrollY))])
        expect((document ?? 0) - (content ?? 0), tab).toBeLessThanOrEqual(64) // a margin at the foot
      }
    })
  })

  describe('the table of a panel', () => {
    test('begins with the newest row, is sorted by keys, and tells of a figure that is tapped where it comes from', async () => {
      const { page } = await visit({ shared: true, query: '?panel=penetration-gap&tab=table' })
      const panel = figure(page, 'penetration-gap')
      const years = async (): Promise<string[]> => panel.locator('tbody tr[data-row] th').allInnerTexts()
      const before = await years()
      expect(Number.parseInt(before[0] ?? '', 10)).toBeGreaterThan(Number.parseInt(before[before.length - 1] ?? '', 10))
      expect(await panel.locator('th[aria-sort="descending"]').innerText()).toContain('年份')
      expect(await panel.locator('.table-break').count()).toBeGreaterThan(2)
      await panel.getByRole('button', { name: /^农村/ }).press('Enter')
      expect(await panel.locator('th[aria-sort="descending"]').innerText()).toContain('农村')
      const values = (await panel.locator('tbody td[data-column="1"]:not(.missing)').allInnerTexts()).map((text) => Number.parseFloat(text))
      expect(values).toEqual([...values].sort((a, b) => b - a))
      expect(await panel.locator('.table-break').count()).toBe(0) // rows are no longer neighbours in time
      await panel.locator('tbody td:not(.missing)').first().click()
      expect(await panel.locator('.table-details').innerText()).toMatch(/来源：中国互联网络信息中心《/)
      await panel.locator('tbody td.missing').first().click()
      expect(await panel.locator('.table-details').innerText()).toMatch(/无数据|未公布|空缺/)
    })

    test('is copied and saved where it stands', async () => {
      const { page } = await visit({ shared: true, query: '?panel=netizens&tab=table' })
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      const panel = figure(page, 'netizens')
      await panel.getByRole('button', { name: '复制此表' }).click()
      await panel.getByText('已复制').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied.split('\r\n')[1]).toMatch(/^20\d\d年\S*\t\d/)
      const file = page.waitForEvent('download')
      await panel.getByRole('button', { name: '下载此表（CSV）' }).click()
      expect((await file).suggestedFilename()).toMatch(/^netizens.*\.csv$/)
    })

    test('keeps a period on one line on a phone, and says that it is wider than the screen', async () => {
      const { page } = await visit({ shared: true, query: '?panel=elderly-outlook&tab=table&lang=en', viewport: PHONE })
      const panel = figure(page, 'elderly-outlook')
      await panel.locator('.scroll-sign').waitFor()
      const heights = await panel.locator('tbody tr[data-row]').evaluateAll((rows) => rows.slice(0, 20).map((row) => row.getBoundingClientRect().height))
      expect(Math.max(...heights)).toBeLessThan(40)
      expect(await panel.locator('thead').evaluate((head) => head.getBoundingClientRect().height)).toBeLessThan(130)
    })
  })

  describe('with forced colours', () => {
    test('what is pressed or selected has a frame that the others have not', async () => {
      const { page } = await visit({ shared: true, query: '?panel=migrant-workers', forcedColors: 'active' })
      const frames = (selector: string): Promise<string[]> => page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => `${getComputedStyle(one).outlineStyle} ${getComputedStyle(one).outlineWidth}`))])
      expect(await frames('[aria-pressed="true"], [aria-selected="true"]')).toEqual(['solid 3px'])
      expect((await frames('[aria-pressed="false"], [aria-selected="false"]')).every((frame) => frame.startsWith('none'))).toBe(true)
    })
  })

  describe('to take a panel along', () => {
    test('citing comes first, then files, then embedding; the dialog has no frame of its own around it', async () => {
      const { page } = await visit({ shared: true, query: '?panel=netizens' })
      await page.getByRole('button', { name: /^引用、下载、嵌入/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('.cite').waitFor()
      expect(await dialog.locator('.choice').first().getByRole('button').allInnerTexts()).toEqual(['引用', '下载', '嵌入网页'])
      expect(await dialog.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('none')
    })
  })

  describe('who prints from a menu', () => {
    test('finds print made ready once the page is idle, without a sign', async () => {
      const { page } = await visit({ shared: true, query: '?panel=netizens' })
      await expect.poll(() => page.locator('html').getAttribute('data-paper'), { timeout: 30_000 }).toBe('ready')
    })
  })

  describe('the page at its sizes', () => {
    test('leaves nothing blank below short panels at any width, in two columns or three', async () => {
      const { page } = await visit({ shared: true, query: '?page=ageing', viewport: { width: 1024, height: 900 } })
      for (const [width, columns] of [[1024, 2], [1440, 2], [1920, 2], [2560, 3], [3840, 2]] as const) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(() => page.locator('.panels').first().evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' ').length)).toBe(columns)
        await expect.poll(async () => Math.max(...(await blank(page))), { timeout: 15_000 }).toBeLessThan(100)
        const edge = await page.locator('.panels').first().evaluate((grid) => grid.getBoundingClientRect().width)
        expect(edge).toBeGreaterThan(Math.min(width, 3200) * 0.85)
      }
    })

    test('gives every panel the width of a column when the window grows narrow', async () => {
      const { page } = await visit({ shared: true, query: '?page=ageing', viewport: { width: 2560, height: 900 } })
      for (const [width, columns] of [[2560, 3], [1440, 2], [820, 1], [1440, 2], [390, 1]] as const) {
        await page.setViewportSize({ width, height: 900 })
        const shares = (): Promise<number[]> =>
          page.locator('.panels').evaluateAll((grids) =>
            grids.flatMap((grid) => {
              const gap = Number.parseFloat(getComputedStyle(grid).columnGap)
              return [...grid.children].map((child) => Math.round((grid.getBoundingClientRect().width + gap) / (child.getBoundingClientRect().width + gap)))
            }),
          )
        await expect.poll(async () => [...new Set(await shares())]).toEqual([columns])
      }
    })

    test('keeps its parts and the way to its head in sight on a phone and at 200 %, in little room', async () => {
      const { page } = await visit({ shared: true, query: '?page=ageing', viewport: PHONE })
      for (const viewport of [PHONE, { width: 320, height: 640 }, { width: 720, height: 450 }]) {
        await page.setViewportSize(viewport)
        await page.locator('figure[data-panel]').nth(3).evaluate((part) => part.scrollIntoView({ behavior: 'instant' }))
        await page.mouse.wheel(0, 600)
        await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000)
        const { top, bottom, hidden } = await page.locator('.bar').evaluate((bar) => {
          const [nav, search] = [bar.querySelector('nav'), bar.querySelector('.search-button')]
          return { ...bar.getBoundingClientRect().toJSON(), hidden: (nav?.getBoundingClientRect().right ?? 0) - (search?.getBoundingClientRect().left ?? 0) } as { top: number; bottom: number; hidden: number }
        })
        expect([Math.round(top), bottom < 450 * 0.15, hidden <= 0]).toEqual([0, true, true])
        expect(await page.locator('.bar [aria-current="page"]').evaluate((link) => link.getBoundingClientRect().left < (link.closest('ul')?.getBoundingClientRect().right ?? 0))).toBe(true)
        await page.locator('.to-top button').click()
        await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
      }
    })

    test('shows the names of all pages at 1024 pixels, in English too', async () => {
      const { page } = await visit({ shared: true, query: '?page=ageing&lang=en', viewport: { width: 1024, height: 768 } })
      expect(await page.locator('.bar ul').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
    })

    test('lists the panels of a chapter, draws them when they come near, leads to each below the bar, and shows them as cards that open them', async () => {
      const { page, problems } = await visit({ shared: true, query: '?page=governance' })
      const links = page.locator('.contents li a')
      const count = await page.locator('figure[data-panel]').count()
      expect(count).toBeGreaterThan(15)
      await expect.poll(async () => (await links.allInnerTexts()).filter((text) => text.length > 5).length).toBe(count)
      expect(await page.locator('figure[data-panel] svg').count()).toBeLessThan(count / 2)
      await links.last().click()
      const last = page.locator('figure[data-panel]').last()
      await last.locator('svg').first().waitFor()
      const room = (): Promise<number> => last.evaluate((one) => Math.round(one.getBoundingClientRect().top - (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0)))
      await expect.poll(async () => (await room()) >= 0 && (await room()) < 60).toBe(true)
      expect(await page.evaluate(() => [location.search, document.activeElement?.id])).toEqual(['?page=governance', await last.getAttribute('id')])
      await page.goBack()
      await page.locator('.chapter > .choice').getByRole('button', { name: '卡片' }).click()
      const cards = page.locator('.panel-card')
      await expect.poll(() => cards.locator('svg').count()).toBe(count)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize(PHONE)
      expect(await overflow(page)).toBe(0)
      await cards.last().click()
      await page.locator('main.single figure svg').first().waitFor()
      expect(problems).toEqual([])
    })

    test('leads from the page of a panel to its chapter, its section, and the panels beside it', async () => {
      const { page, problems } = await visit({ shared: true, query: '?panel=births-deaths' })
      expect(await page.locator('.crumbs a').allInnerTexts()).toEqual(['老龄化', '总人口、出生与死亡'])
      const next = page.locator('.neighbour a').last()
      await expect.poll(() => next.innerText()).toMatch(/\d{4}年/)
      const name = await next.innerText()
      await next.click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect([await page.title(), await page.locator('figure[data-panel]').count()]).toEqual([`${name} · 三化`, 1])
      expect(await violations(page)).toEqual([])
      await page.goBack()
      await page.locator('.crumbs a').last().click()
      await expect.poll(() => page.evaluate(() => [location.search + location.hash, document.activeElement?.id])).toEqual(['?page=ageing#section-births-and-deaths', 'section-births-and-deaths'])
      expect(problems).toEqual([])
    })

    test('goes from panel to panel by keys', async () => {
      const { page } = await visit({ shared: true, query: '?page=ageing' })
      const panels = await page.locator('#ageing figure[data-panel]').evaluateAll((all) => all.map((one) => one.getAttribute('data-panel')))
      await page.locator('#ageing .next-panel').first().focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('figure')?.getAttribute('data-panel'))).toBe(panels[1])
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('next-panel')
    })

    test('back from a panel alone leads to where the reader was', async () => {
      const { page } = await visit({ shared: true, query: '?page=ageing' })
      await drawn(page, 'age-structure')
      const link = figure(page, 'age-structure').locator('.panel-address')
      await link.scrollIntoViewIfNeeded()
      const before = await page.evaluate(() => window.scrollY)
      expect(before).toBeGreaterThan(1000)
      await link.click()
      await page.locator('main.single').waitFor()
      expect(await page.evaluate(() => window.scrollY)).toBe(0)
      await page.goBack()
      await page.locator('#ageing').waitFor()
      await expect.poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before), { timeout: 10_000 }).toBeLessThan(200)
    })
  })
})
