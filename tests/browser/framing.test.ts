/** Charts in pages of others: two origins, scripts or none, columns that change, hidden tabs, what is missing, and strangers who lie. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { HOST_SILENT, HOST_UNKNOWN } from '../../src/words/host'
import { measure, startHosts, TEN, type Hosts } from './host-pages'
import { flows } from './visit'

const TALL = { viewport: { width: 1200, height: 14_000 } } // every lazy frame is near
const heard = (page: Page): Promise<{ type?: string }[]> => page.evaluate(() => (window as unknown as { heard: { type?: string }[] }).heard)

/** Waits until every chart of a part has exactly its natural height. */
const expectFits = async (page: Page, part: string, count: number): Promise<number[]> => {
  await expect
    .poll(async () => (await measure(page, part)).filter(({ height, natural }) => height === Math.ceil(natural)).length, { timeout: 30_000, interval: 200 })
    .toBe(count)
  return (await measure(page, part)).map(({ height }) => height)
}

flows('a chart in somebody else’s page', ({ visit }) => {
  let hosts: Hosts
  beforeAll(async () => {
    hosts = await startHosts(inject('origin'))
  })
  afterAll(() => hosts.close())

  test('that strips scripts: the height is right by CSS alone, narrow and wide, on screen and in print', async () => {
    const { page, problems } = await visit({ origin: hosts.host, query: 'stripped.html', waitFor: 'iframe', javaScriptEnabled: false, ...TALL })
    await page.waitForLoadState('networkidle')
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      for (const part of ['#w320', '#w700']) {
        const charts = await measure(page, part)
        expect(charts).toHaveLength(3)
        for (const { panel, height, natural, over } of charts) {
          expect(over, panel).toBe(0)
          expect(height - natural, `${media} ${part} ${panel}`).toBeGreaterThanOrEqual(-4)
          expect(height - natural, `${media} ${part} ${panel}`).toBeLessThanOrEqual(26) // one line more where letters are narrower than estimated
        }
      }
    }
    expect(problems).toEqual([])
  })

  test('that gives it a height of its own and no script: it is laid out for the frame, and nothing scrolls', async () => {
    const { page, problems } = await visit({ origin: hosts.host, query: 'box.html', waitFor: 'iframe' })
    for (const panel of ['netizens', 'province-elderly']) {
      const chart = page.frameLocator(`#${panel}`)
      await chart.locator('svg.k').waitFor()
      const { least, over } = await chart.locator('svg.k').evaluate((svg) => {
        const scale = (svg as SVGSVGElement).getScreenCTM()!.a
        const sizes = [...svg.querySelectorAll('text')].map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)
        const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
        return { least: Math.min(...sizes), over: Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth) }
      })
      expect(least, panel).toBeGreaterThanOrEqual(10.8) // a browser's own letters may make the drawing a hair lower
      expect(over, panel).toBe(0)
    }
    expect(problems).toEqual([])
  })

  test('that runs the script: ten charts are as high as they are, grow and shrink with the column, and fall silent', async () => {
    const { page } = await visit({ origin: hosts.host, query: 'ten.html', waitFor: 'sanhua-chart iframe', ...TALL })
    await expectFits(page, '#ten', TEN.length - 1)
    const [narrow = 0] = await expectFits(page, '#column', 1)
    const setWidth = (width: number): Promise<void> => page.locator('#column').evaluate((one, width) => void ((one as HTMLElement).style.width = `${width}px`), width)
    await setWidth(700)
    const [wide = 0] = await expectFits(page, '#column', 1)
    expect(wide).not.toBe(narrow)
    await setWidth(320)
    expect(await expectFits(page, '#column', 1)).toEqual([narrow])

    // a table opened by the reader counts, and so does its closing
    const chart = page.frameLocator('#column iframe')
    await chart.locator('summary').click()
    expect((await expectFits(page, '#column', 1))[0]).toBeGreaterThan(narrow + 300)
    await chart.locator('summary').click()
    expect(await expectFits(page, '#column', 1)).toEqual([narrow])

    // a tab that was hidden
    expect(await page.locator('#tab iframe').boundingBox()).toBeNull()
    await page.locator('#tab').evaluate((one) => void ((one as HTMLElement).style.display = 'block'))
    await expectFits(page, '#tab', 1)

    const ours = (await heard(page)).filter(({ type }) => type === 'ready' || type === 'height').length
    await page.waitForTimeout(800)
    const heights = async (): Promise<number> => (await heard(page)).filter((message) => (message as { height?: number }).height !== 4444 && message.type === 'height').length
    const before = await heights()
    await page.waitForTimeout(800)
    expect(await heights()).toBe(before) // no loop
    expect(ours).toBeGreaterThan(TEN.length)
    expect(before).toBeLessThan(70)
  })

  test('elements follow their attributes; what does not exist or does not answer is reported, at a sensible height', async () => {
    const { page, problems } = await visit({ shared: true, address: `${hosts.host}/one.html`, waitFor: 'sanhua-chart iframe', ...TALL })
    const element = page.locator('sanhua-chart[panel=dependency]')
    await expectFits(page, 'sanhua-chart[panel=dependency]', 1)
    expect(await element.locator('a').count()).toBe(0)
    await element.evaluate((one) => {
      one.setAttribute('from', '2000')
      one.setAttribute('lang', 'en')
    })
    await expect.poll(() => element.locator('iframe').getAttribute('src')).toBe(`${inject('origin')}/embed/dependency.en.html?from=2000`)
    await expectFits(page, 'sanhua-chart[panel=dependency]', 1)

    const wrong = page.locator('#wrong')
    expect(await wrong.innerText()).toContain(`${HOST_UNKNOWN}no-such-chart http`)
    expect(await wrong.locator('iframe').count()).toBe(0)
    const height = (await wrong.boundingBox())?.height ?? 0
    expect(height > 60 && height < 200).toBe(true)

    const missing = page.frameLocator('#missing')
    await expect.poll(() => missing.locator('h1').innerText()).toContain('no-such-chart')
    expect(await missing.locator('a').first().getAttribute('href')).toBe('/')
    await expect.poll(async () => (await page.locator('#missing').boundingBox())?.height).toBeLessThan(500)

    await page.locator('#mute + p').waitFor({ timeout: 20_000 })
    expect(await page.locator('#mute + p').innerText()).toMatch(new RegExp(`${HOST_SILENT}+http`))
    expect(await page.locator('#missing + p').count()).toBe(0)
    // a frame that is sent elsewhere drops the tables it was just comparing
    expect(problems.filter((problem) => !/404|\/data\/.*ERR_ABORTED/.test(problem))).toEqual([])
  })

  test('messages of strangers, and malformed ones, change nothing', async () => {
    const { page } = await visit({ shared: true, address: `${hosts.host}/one.html`, waitFor: 'sanhua-chart iframe', ...TALL })
    const [height = 0] = await expectFits(page, '#column', 1)
    const frame = page.frames().find((one) => one.url().endsWith('/embed/netizens.html'))
    await frame?.evaluate(() => {
      const wrong: unknown[] = [null, 'height', 4000, [], { sanhua: 1 }, { sanhua: 2, type: 'height', height: 4000, width: 320 }, { sanhua: 1, type: 'height', height: '4000', width: 320 }]
      const more: unknown[] = [{ sanhua: 1, type: 'height', height: 59, width: 320 }, { sanhua: 1, type: 'height', height: 5001, width: 320 }, { sanhua: 1, type: 'height', height: NaN, width: 320 }, { sanhua: 1, type: 'height', height: 4000 }]
      for (const message of [...wrong, ...more]) window.parent.postMessage(message, '*')
    })
    await page.waitForTimeout(400)
    expect(await page.locator('#column iframe').evaluate((one) => one.getBoundingClientRect().height)).toBe(height)
    // the same window at another origin is another's
    await frame?.goto(`${hosts.stranger}/liar.html`)
    await page.waitForTimeout(600)
    const heights = await page.locator('iframe').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(heights).not.toContain(4444)
    // nor does a chart tell a window that is not its host
    const liar = page.frames().find((one) => one.parentFrame() === page.mainFrame() && one.url().endsWith('/liar.html') && one !== frame)
    expect(await liar?.evaluate(() => (window as unknown as { heard: { type?: string }[] }).heard.filter(({ type }) => type !== 'hello'))).toEqual([]) // the other liar greets it
  })
})
