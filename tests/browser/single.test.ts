/** The one file and the briefing file, opened from a disk with the network off. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { violations } from './axe'
import { singleAddress } from './single-file'
import { figure, flows, overflow, PHONE, scrollThrough, type Visit } from './visit'

const FIVE = ['urban-rural-population', 'elderly', 'births-deaths', 'province-urban-share', 'penetration-gap']

const saved = async (page: Page, button: string): Promise<Uint8Array> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()])
  return new Uint8Array(await buffer(await download.createReadStream()))
}

const strange = ({ requests }: Visit): string[] => requests.filter((url) => !/^(?:file|data|blob):/.test(url))
const starts = (bytes: Uint8Array, head: string): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, head.length)) === head

flows('the one file, from a disk, with the network off', ({ visit }) => {
  let folder = ''
  let briefing = '' // address of the file that the page makes
  let size = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sanhua-single-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('draws every panel, leads to one, makes files, and nothing leaves it', async () => {
    const opened = await visit({ address: `${singleAddress()}?page=all`, offline: true })
    const { page, problems } = opened
    expect(await scrollThrough(page)).toEqual([])
    expect(await page.locator('figure[data-panel]').count()).toBeGreaterThanOrEqual(25)
    await figure(page, 'netizens').locator('.panel-address').click()
    await page.locator('main.single').waitFor()
    await figure(page, 'netizens').getByRole('button', { name: /^引用、下载、嵌入/ }).click()
    await page.getByRole('button', { name: '嵌入网页', exact: true }).click()
    expect(await page.locator('.embedding').innerText()).not.toContain('iframe')
    await page.getByRole('button', { name: '下载', exact: true }).click()
    await page.locator('.preview img').waitFor()
    expect(starts(await saved(page, 'PNG'), '\x89PNG')).toBe(true)
    for (const format of ['PPTX', 'XLSX']) expect(starts(await saved(page, format), 'PK'), format).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.settings summary').click()
    await page.getByRole('button', { name: 'English' }).click()
    expect(page.url()).toMatch(/^file:.*lang=en/)
    expect(problems).toEqual([])
    expect(strange(opened)).toEqual([])
  })

  test('presents, and saves a briefing of five panels as a file', async () => {
    const opened = await visit({ address: `${singleAddress()}?briefing=${FIVE.join(',')}&show=briefing`, offline: true, waitFor: '.briefing-actions' })
    const { page, problems } = opened
    const bytes = await saved(page, '存为单个文件')
    size = bytes.length
    const path = join(folder, 'briefing.html')
    await writeFile(path, bytes)
    briefing = pathToFileURL(path).href
    await page.getByRole('button', { name: '演示', exact: true }).click()
    const stage = page.locator('main.stage')
    await stage.locator('svg').first().waitFor()
    const first = await stage.locator('h1, h2').first().innerText()
    await page.keyboard.press('PageDown')
    await expect.poll(() => stage.locator('h1, h2').first().innerText()).not.toBe(first)
    expect(problems).toEqual([])
    expect(strange(opened)).toEqual([])
  })

  test('the briefing file is small, is read and presented from a disk, and lets no other script run', async () => {
    expect(size / 1024).toBeLessThanOrEqual(150)
    const opened = await visit({ address: briefing, offline: true, waitFor: '.slide svg.b', viewport: { width: 1024, height: 768 } })
    const { page, problems } = opened
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '演示' }).click()
    const now = page.locator('.slide.now')
    const showing = (): Promise<string> => page.locator('.bar output').innerText()
    expect(await showing()).toBe('1 / 6')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('r')
    expect(await showing()).toMatch(/^\d{4}年 · 2 \/ 6$/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('r')
    expect(await now.locator('.c .m1').first().evaluate((mark) => getComputedStyle(mark).visibility)).toBe('hidden')
    await page.keyboard.press('End')
    expect(await showing()).toBe('6 / 6')
    await page.keyboard.press('b')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement, '::after').backgroundColor)).toBe('rgb(0, 0, 0)')
    for (const key of ['b', 'Home', 'PageUp', 'PageDown', 'PageDown']) await page.keyboard.press(key)
    const box = await now.locator('svg.c').boundingBox()
    expect(box?.width).toBeGreaterThan(800)
    await page.keyboard.press('Escape')
    expect(await page.locator('.slide:visible').count()).toBe(6)
    expect(problems).toEqual([])
    expect(strange(opened)).toEqual([])

    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "let in"'
      document.body.append(script)
    })
    expect(await page.title()).not.toBe('let in')
    expect(problems.join()).toContain('Content Security Policy')
  })

  test('the briefing file has a window for the speaker, in step from a disk, a table and a list of keys', async () => {
    const { page, problems } = await visit({ address: briefing, offline: true, waitFor: '.slide svg.b', viewport: { width: 1024, height: 768 } })
    await page.getByRole('button', { name: '演示', exact: true }).click()
    const popup = page.waitForEvent('popup')
    await page.keyboard.press('p')
    const speaker = await popup
    await page.keyboard.press('PageDown')
    const first = await page.locator('.slide.now h2').innerText()
    await expect.poll(() => speaker.locator('h2').first().innerText()).toBe(first)
    expect(await speaker.locator('.u').innerText()).toMatch(/^2 \/ 6 · \d+:\d\d · 已用 \d+:\d\d$/)
    expect((await speaker.locator('.l').innerText()).length).toBeGreaterThan(10)
    expect(await speaker.locator('.g svg').count()).toBe(1)
    await speaker.keyboard.press('PageDown')
    await expect.poll(() => page.locator('.slide.now h2').innerText()).not.toBe(first)
    const closed = speaker.waitForEvent('close')
    await speaker.keyboard.press('Escape').catch(() => undefined) // it closes while the key is up
    await closed
    expect(await page.locator('.slide.now').count()).toBe(1)
    await page.keyboard.press('t')
    expect(await page.locator('.slide.now table').isVisible()).toBe(true)
    await page.keyboard.press('t')
    await page.keyboard.press('h')
    expect(await page.locator('.keys').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
  })

  test('the briefing file needs no script, fits a phone, and prints every panel whole', async () => {
    const { page } = await visit({ address: briefing, offline: true, javaScriptEnabled: false, colorScheme: 'dark', waitFor: '.slide svg', viewport: PHONE })
    expect(await page.locator('section.slide svg.a:visible').count()).toBe(FIVE.length)
    expect(await page.locator('.bar:visible').count()).toBe(0)
    expect(await page.locator('.slide .s').allInnerTexts()).toHaveLength(FIVE.length)
    const wide = (await page.locator('html').boundingBox())?.width ?? 0
    expect(wide).toBeLessThanOrEqual(PHONE.width)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.setViewportSize({ width: 680, height: 960 })
    expect(await page.locator('section.slide svg.b:visible').count()).toBe(FIVE.length)
    for (const one of await page.locator('section.slide').all()) expect((await one.boundingBox())?.height ?? 0).toBeLessThan(960)
  })

  test('a page that needs a server says so when it is opened from a disk', async () => {
    const { page } = await visit({ address: pathToFileURL(join(inject('dist'), 'index.html')).href, offline: true, waitFor: '#root' })
    await page.bringToFront() // the words are shown by an animation, which waits while the page draws no frames
    await page.screenshot()
    await page.locator('#root p[lang="en"]').waitFor()
    expect(await page.locator('#root').innerText()).toContain('sanhua.html')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
})
