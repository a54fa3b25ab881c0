/** The dialog that gives a panel away for other pages, and the address that tells whether its figures were revised. */
import { expect, inject, test } from 'vitest'
import { violations } from './axe'
import { flows, overflow, PHONE } from './visit'

const PAGE = { shared: true, permissions: ['clipboard-read', 'clipboard-write'] }
const OPEN = '?panel=netizens&from=2010&lang=en&theme=light'

flows('the embed dialog', ({ visit }) => {
  test('fits a phone', async () => {
    const { page } = await visit({ ...PAGE, query: '?panel=netizens', viewport: PHONE })
    await page.locator('.panel-actions button[aria-haspopup=dialog]').first().click()
    await page.getByRole('button', { name: '嵌入网页', exact: true }).click()
    await page.locator('.embed-previews iframe').first().waitFor()
    expect(await overflow(page)).toBe(0)
    expect(await page.locator('.dialog').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('gives the state as shown in every form, previews it at three widths, copies and says so; frozen it loads nothing', async () => {
    const { page, problems } = await visit({ ...PAGE, query: OPEN })
    await page.locator('.panel-actions button[aria-haspopup=dialog]').first().click()
    const dialog = page.getByRole('dialog')
    const area = dialog.locator('textarea')
    await dialog.getByRole('button', { name: 'Embed', exact: true }).click()
    await area.waitFor()
    const site = inject('origin')
    expect(await area.inputValue()).toMatch(new RegExp(`^<div style="max-width[^>]+><div style="[^"]*padding-bottom:calc\\([^>]+><a href="${site}/\\?panel=netizens[^>]+>[^<]+</a><iframe data-sanhua src="${site}/embed/netizens\\.en\\.html\\?scheme=light&#38;from=2010#state" `))
    const frames = dialog.locator('.embed-previews iframe')
    expect(await frames.evaluateAll((all) => all.map((one) => one.clientWidth))).toEqual([320, 640, 960])
    await expect.poll(() => page.frames().filter((frame) => frame.url().startsWith(`${site}/embed/netizens.en.html?scheme=light&from=2010`)).length).toBeGreaterThan(1)

    await dialog.locator('.snippet button').click()
    await expect.poll(() => dialog.locator('.snippet [aria-live]').innerText()).toBe('Copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await area.inputValue())

    const choose = (name: string): Promise<void> => dialog.getByRole('button', { name, exact: true }).click()
    await choose('Custom element')
    expect(await area.inputValue()).toContain('<sanhua-chart panel="netizens" lang="en" scheme="light" from="2010">')
    await choose('Picture with link')
    expect(await area.inputValue()).toMatch(/<img src="netizens-slide-en-[0-9A-Z]{5}\.png" alt="[^"]{40,}"/)
    await choose('oEmbed')
    expect(await area.inputValue()).toBe(`${site}/oembed/netizens.en.json`)
    expect((await page.request.get(await area.inputValue())).ok()).toBe(true)
    expect(await violations(page)).toEqual([])

    await choose('Frozen')
    await expect.poll(() => area.inputValue().catch(() => ''), { timeout: 60_000 }).toMatch(/^<figure /)
    const figure = await area.inputValue()
    const [, code = ''] = /check=([0-9A-Z]{10})/.exec(figure) ?? []
    expect(figure).not.toMatch(/<script|<img|url\(/)

    // pasted into a page of anybody's, it takes the drawing for the width of its column, and the link tells the truth
    const link = /href="([^"]+check=[^"]+)"/.exec(figure)?.[1]?.replaceAll('&#38;', '&') ?? ''
    await page.goto('about:blank') // what the page that is left still asks for is none of the figure's requests
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(`<div style="width:320px">${figure}</div><div style="width:700px">${figure}</div>`)
    expect(await page.locator('svg').evaluateAll((all) => all.map((svg) => Math.round(svg.getBoundingClientRect().width)))).toEqual([288, 0, 0, 668])
    expect(asked).toEqual([])
    await page.goto(link)
    await page.locator('.check-banner').waitFor()
    expect(await page.locator('.check-banner').getAttribute('data-verdict')).toBe('unchanged')
    await page.goto(link.replace(code, '0000000000'))
    await page.locator('.check-banner[data-verdict=revised]').waitFor()
    expect(problems.filter((problem) => !problem.includes('ERR_ABORTED'))).toEqual([]) // previews that gave way to others were still loading
  })
})
