/** What is fetched on request and cannot be had – no network, or files renamed by a new release – is reported in its place, and the page stays. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { figure, flows } from './visit'

const PARTS = /\/assets\/on-request\/|\/assets\/[^/]*\.css/
const SHEETS = /\/assets\/[^/]*\.css/

const textLength = (page: Page): Promise<number> => page.evaluate(() => document.body.innerText.length)

interface Way {
  readonly name: string
  readonly on: '数字化' | '数据' // the page that has it
  readonly open: (page: Page) => Promise<unknown>
  readonly opened: string // what is there once it could be fetched
  readonly close: (page: Page) => Promise<unknown>
}

const escape = (page: Page): Promise<unknown> => page.keyboard.press('Escape')

/** A dialog, a part of the page that the address holds, and a whole page; tests/house/on-request.test.ts holds that all others are fetched alike. */
const WAYS: readonly Way[] = [
  { name: 'versions of the data', on: '数据', open: (page) => page.getByRole('button', { name: '数据版本' }).click(), opened: '[role=dialog]', close: escape },
  { name: 'bar of the briefing', on: '数字化', open: (page) => figure(page, 'netizens').locator('.panel-actions button[aria-pressed]').click(), opened: '.briefing-bar', close: async () => undefined },
  { name: 'workbench', on: '数据', open: (page) => page.getByText('更换数据').first().click(), opened: '#bench-file, .bench, [class*=bench]', close: (page) => page.goBack() },
]

/** Shown where a retry does not help: a browser remembers a file that did not arrive until the page is loaded again. */
const reloadAdvice = (page: Page) => page.locator('.part-missing').getByText('请重新载入页面')

const reloadAndOpen = async (page: Page, { name, open, opened }: Way): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator('.part-missing').getByRole('button', { name: '重新载入页面' }).click()])
  if (['bar of the briefing', 'workbench'].includes(name)) return page.locator(opened).first().waitFor() // the address holds them
  await page.locator('main h1').waitFor()
  await open(page)
  await page.locator(opened).first().waitFor()
}

flows('a part that cannot be fetched', ({ visit }) => {
  test('is reported in its place; once the network is back a retry or a reload brings it', async () => {
    const { page } = await visit({ query: '?page=digitalisation' })
    const notice = page.locator('.part-missing')
    for (const { name, on, open, opened, close } of WAYS) {
      await page.locator('.bar').getByRole('link', { name: on }).click()
      await page.getByRole('heading', { level: 1, name: on }).waitFor()
      const before = await textLength(page)
      await page.route(PARTS, (route) => route.abort())
      await open(page)
      await notice.first().waitFor()
      expect(await notice.innerText(), name).toMatch(/没有取到/)
      if (name !== 'workbench') expect(await textLength(page), name).toBeGreaterThan(before * 0.9)
      expect(await page.locator('header.bar').count(), name).toBeGreaterThan(0)
      await page.unroute(PARTS)
      await notice.getByRole('button', { name: '重试' }).click()
      await page.locator(opened).or(reloadAdvice(page)).first().waitFor()
      if (await notice.isVisible()) await reloadAndOpen(page, { name, on, open, opened, close })
      expect(await notice.count(), name).toBe(0)
      await close(page)
    }
  })

  test('for want of its style sheet alone is reported too, and comes with the sheet', async () => {
    const { page } = await visit({ query: '?page=data&lang=en', waitFor: '#versions' })
    await page.route(SHEETS, (route) => route.abort())
    await page.getByRole('button', { name: 'Data versions' }).click()
    const notice = page.locator('.part-missing')
    await notice.waitFor()
    expect(await notice.innerText()).toMatch(/could not be loaded/)
    await page.unroute(SHEETS)
    await notice.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog.parentElement ?? dialog).position)).toBe('fixed')
  })

  test('after a new release: the page says to load it anew, and does so only when the site answers', async () => {
    const { page } = await visit({ query: '?page=data', waitFor: '#versions' })
    const before = await textLength(page)
    await page.route(PARTS, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }))
    await page.getByRole('button', { name: '数据版本' }).click()
    const notice = page.locator('.part-missing')
    await notice.getByRole('button', { name: '重试' }).click()
    await reloadAdvice(page).waitFor()
    await page.context().setOffline(true)
    await notice.getByRole('button', { name: '重新载入页面' }).click()
    await notice.getByText('网站现在没有回应').waitFor()
    expect(await textLength(page)).toBeGreaterThanOrEqual(before)
    await page.context().setOffline(false)
    await page.unroute(PARTS)
    await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: '重新载入页面' }).click()])
    await page.getByRole('button', { name: '数据版本' }).click()
    await page.getByRole('dialog').waitFor()
  })

  test('is reported as a missing part, not as missing data, where it is the file that reads the data', async () => {
    const { page } = await visit({ query: '?page=digitalisation', waitFor: 'body' })
    await page.route(/dataset-worker/, (route) => route.fulfill({ status: 404, body: '' }))
    await page.reload()
    const alert = page.getByRole('alert')
    await alert.getByText('没有取到').waitFor({ timeout: 60_000 })
    expect(await alert.innerText()).not.toContain('data/ 文件夹')
    await page.unroute(/dataset-worker/)
    await page.getByRole('button', { name: '重试' }).click()
    await figure(page, 'netizens').waitFor({ timeout: 60_000 })
  })
})
