import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { violations } from './axe'
import { laid, READY } from './paper'
import { figure, flows, overflow, PHONE, scrollThrough } from './visit'

/** A small phone, a phone, a tablet, a desktop, a projector. */
const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const

/** Charts, tables and figures that reach beyond the window; empty when none does. */
const beyond = (page: Page): Promise<string[]> =>
  page.locator('figure[data-panel], figure[data-panel] svg, figure[data-panel] canvas, figure[data-panel] table').evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => `${one.tagName} ${one.closest('figure')?.getAttribute('data-panel') ?? ''}`),
  )

// One page serves all tests: the whole page is heavy. It is English after all that is asked of it in Chinese.
const CHINESE = { shared: true, query: '?page=all' } as const
const ENGLISH = { shared: true, viewport: PHONE, colorScheme: 'dark', query: '?page=all&lang=en' } as const
/** The first page. */
const OVERVIEW = { shared: true, waitFor: '.headline' } as const

/** Looks until nothing reaches beyond the window: charts follow a new size a little later. */
const expectFits = async (page: Page): Promise<void> => {
  await expect.poll(() => beyond(page), { timeout: 10_000 }).toEqual([])
  await expect.poll(() => overflow(page), { timeout: 5_000 }).toBe(0)
}

/** Looks at every size, and goes back to the first. */
const expectFitsAll = async (page: Page): Promise<void> => {
  const start = page.viewportSize()
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport)
    await expectFits(page)
  }
  if (start) await page.setViewportSize(start)
}

flows('the application', ({ visit }) => {
  describe('all charts on one page', () => {
    test('fits A4 paper with no chart cut off: every panel has its sheet, drawn and sourced, whether it was seen or not', async () => {
      const { page, problems } = await visit({ ...CHINESE, viewport: { width: 500, height: 800 } })
      const panels = await page.locator('figure[data-panel]').count()
      await page.keyboard.press('Control') // as for Ctrl+P: print is made ready
      await page.locator(READY).waitFor({ state: 'attached' })
      expect(await laid(page)).toEqual({ sheets: panels, clipped: [], tall: [], bare: [], unsourced: [] })
      await page.setViewportSize({ width: 794, height: 1123 })
      await page.emulateMedia({ media: 'print' })
      await expectFits(page)
      const controls = await page.locator('figure[data-panel] [role="tablist"], figure[data-panel] select').evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent !== null).length)
      expect(controls).toBe(0) // paper has no buttons
      await page.emulateMedia({ media: null }) // before the size changes: on paper every chart is drawn
      expect(problems).toEqual([])
    })

    // early, while few charts are drawn: each of them is drawn again at each size
    test('fits every size that the window is drawn to', async () => {
      const { page } = await visit(CHINESE)
      await expectFitsAll(page)
    })

    test('with at least 25 panels, every one of them drawn, and nothing goes wrong', async () => {
      const { page, problems, requests } = await visit(CHINESE)
      expect(await page.locator('figure[data-panel]').count()).toBeGreaterThanOrEqual(25)
      expect(await scrollThrough(page)).toEqual([])
      expect(await page.locator('figure[data-panel] [role="alert"]').allInnerTexts()).toEqual([])
      expect(problems).toEqual([])
      expect(requests.filter((url) => !url.startsWith(inject('origin')) && !/^(data|blob):/.test(url))).toEqual([])
    })

    test('every panel has a title sentence, a source and three tabs', async () => {
      const { page } = await visit(CHINESE)
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

    test('a name of its own for each figure, each group of controls and each field', async () => {
      const { page } = await visit(CHINESE)
      const names = await page.locator('figure[data-panel] input, figure[data-panel] fieldset, figure[data-panel] select').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
      expect(names.length).toBeGreaterThan(100)
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
      const figures = await page.locator('figure[data-panel]').evaluateAll((all) => all.map((one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''))
      expect(figures.filter((name) => name.length < 5)).toEqual([])
    })

    test('what a link to the page shows elsewhere is told without a request', async () => {
      const { page, requests } = await visit(CHINESE)
      for (const name of ['og:title', 'og:description', 'og:type']) expect((await page.locator(`meta[property="${name}"]`).getAttribute('content'))?.length, name).toBeGreaterThan(5)
      expect(requests.filter((url) => !url.startsWith(inject('origin')) && !/^(data|blob):/.test(url))).toEqual([])
    })

    test('with notes folded alike in every panel, and breaks never', async () => {
      const { page } = await visit(CHINESE)
      expect(await page.locator('.panel-notes details[open]').count()).toBe(0)
      expect(await figure(page, 'penetration-gap').locator('.panel-breaks li').count()).toBeGreaterThan(2)
    })

    test('under a strict policy: no script from elsewhere, none evaluated', async () => {
      const { page } = await visit(CHINESE)
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
      expect(policy).toMatch(/script-src 'self'(?:;|$)/)
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/)
    })

    test('every chart has a name and a description in words', async () => {
      const { page } = await visit(CHINESE)
      await scrollThrough(page)
      const bare = await page.locator('figure[data-panel]').evaluateAll((all) =>
        all
          .filter((one) => {
            const drawn = one.querySelector('[role="img"], [role="application"], [role="slider"], [role="group"][aria-label]')
            const id = drawn?.getAttribute('aria-describedby') ?? drawn?.getAttribute('aria-labelledby') ?? ''
            const text = [drawn?.getAttribute('aria-label') ?? '', ...id.split(' ').map((part) => document.getElementById(part)?.textContent ?? '')].join('')
            return text.length < 20 || /NaN|undefined|第0个/.test(text)
          })
          .map((one) => one.getAttribute('data-panel')),
      )
      expect(bare).toEqual([])
    })

    test('fits a desktop without scrolling sideways', async () => {
      const { page } = await visit(CHINESE)
      expect(await scrollThrough(page)).toEqual([])
      await expectFits(page)
    })

    test('axe finds nothing by day', async () => {
      const { page } = await visit({ ...CHINESE, colorScheme: 'light' })
      await page.locator('html[data-scheme="light"]').waitFor()
      expect(await violations(page)).toEqual([])
    })

    test('fits a phone in Chinese with every chart drawn', async () => {
      const { page } = await visit(CHINESE)
      await page.setViewportSize(PHONE)
      expect(await scrollThrough(page)).toEqual([])
      await expectFits(page)
    })
  })

  describe('all charts on one page, in English on a phone by night', () => {
    test('fits every size that the window is drawn to', async () => {
      await visit({ shared: true, query: '?panel=netizens', viewport: PHONE }) // so that no chart is drawn in both languages
      const { page } = await visit(ENGLISH)
      await expectFitsAll(page)
    })

    test('says so, and no title and no tab is left in Chinese', async () => {
      const { page } = await visit(ENGLISH)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      const titles = await page.locator('figure[data-panel]').evaluateAll((all) => all.map((one) => one.querySelector('h2, h3, h4, figcaption')?.textContent ?? ''))
      const tabs = await page.locator('figure[data-panel] [role="tab"]').allTextContents()
      expect([...tabs, ...titles].filter((text) => /[\u3400-\u9FFF]/.test(text))).toEqual([])
    })

    test('fits without scrolling sideways, though its words are longer', async () => {
      const { page } = await visit(ENGLISH)
      expect(await scrollThrough(page)).toEqual([])
      await expectFits(page)
    })

    test('axe finds nothing', async () => {
      const { page } = await visit(ENGLISH)
      await page.locator('html[data-scheme="dark"]').waitFor()
      expect(await violations(page)).toEqual([])
    })
  })

  describe('the overview', () => {
    test('in Chinese, with the four numbers and the checked statements', async () => {
      await visit({ ...ENGLISH, query: '?panel=netizens' }) // so that no chart is drawn anew
      const { page, problems } = await visit(OVERVIEW)
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
      const text = await page.locator('body').innerText()
      for (const number of ['4.9亿', '3.8亿', '1.6亿', '2.2亿', '10.9亿', '77.5%']) expect(text.replaceAll(/\s/g, '')).toContain(number)
      expect(problems).toEqual([])
    })

    test('fits every size, the numbers four abreast or two and two; axe finds nothing', async () => {
      const { page } = await visit(OVERVIEW)
      expect(await violations(page)).toEqual([])
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport)
        await expect.poll(() => overflow(page), { timeout: 5_000 }).toBe(0)
        const rows = await page.locator('.headline').evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)
        expect([1, 2, 4]).toContain(rows)
      }
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html[data-scheme="dark"]').waitFor()
      expect(await violations(page)).toEqual([])
    })
  })

  describe('the page on its way', () => {
    test('shows how far it is while it loads', async () => {
      const { page } = await visit({ address: 'about:blank', waitFor: 'html' })
      await page.route('**/data/observations/*.csv', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        await route.continue()
      })
      await page.goto(`${inject('origin')}/?panel=netizens`, { waitUntil: 'commit' })
      await page.locator('progress, [role="progressbar"]').first().waitFor({ timeout: 5_000 })
      await figure(page, 'netizens').waitFor()
      expect(await page.locator('progress, [role="progressbar"]').count()).toBe(0)
    })
  })
})
