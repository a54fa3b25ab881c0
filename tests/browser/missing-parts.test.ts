/** What is fetched on request and cannot be had – no network, or files renamed by a new release – is reported in its place, and the page stays. */
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { figure, flows } from './visit'

const PARTS = /\/assets\/on-request\/|\/assets\/[^/]*\.css/
const SHEETS = /\/assets\/[^/]*\.css/

const textLength = (page: Page): Promise<number> => page.evaluate(() => document.body.innerText.length)

interface Way {
  readonly name: string
  readonly address: string // of the page that has it
  readonly open: (page: Page) => Promise<unknown>
  readonly opened: string // what is there once it could be fetched
  readonly isAddressed?: boolean // a page at its address brings it
}

const PANEL = '?panel=netizens'

/** A dialog, a part of the page that the address holds, and a whole page; tests/house/on-request.test.ts holds that all others are fetched alike. */
const WAYS: readonly Way[] = [
  { name: 'dialog of a panel', address: PANEL, open: (page) => page.getByRole('button', { name: /^引用、下载、嵌入/ }).click(), opened: '[role=dialog]' },
  { name: 'bar of the briefing', address: PANEL, open: (page) => figure(page, 'netizens').locator('.panel-actions button[aria-pressed]').click(), opened: '.briefing-bar', isAddressed: true },
  { name: 'workbench', address: '?page=data', open: (page) => page.getByText('更换数据').first().click(), opened: '#bench-file, .bench, [class*=bench]', isAddressed: true },
]

/** Shown where a retry does not help: a browser remembers a file that did not arrive until the page is loaded again. */
const reloadAdvice = (page: Page) => page.locator('.part-missing').getByText('请重新载入页面')

const reloadAndOpen = async (page: Page, { isAddressed = false, open, opened }: Way): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator('.part-missing').getByRole('button', { name: '重新载入页面' }).click()])
  if (!isAddressed) {
    await page.locator('main h1').waitFor()
    await open(page)
  }
  await page.locator(opened).first().waitFor()
}

flows('a part that cannot be fetched', ({ visit }) => {
  test('is reported in its place; once the network is back a retry or a reload brings it', async () => {
    for (const way of WAYS) {
      const { name, address, open, opened } = way
      const { page } = await visit({ shared: true, query: address, waitFor: 'main h1' })
      const notice = page.locator('.part-missing')
      if (name === 'workbench') await page.locator('#versions').waitFor()
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
      if (await notice.isVisible()) await reloadAndOpen(page, way)
      expect(await notice.count(), name).toBe(0)
      await page.keyboard.press('Escape') // closes the dialog
    }
  })

  test('for want of its style sheet alone is reported too, and comes with the sheet', async () => {
    const { page } = await visit({ query: `${PANEL}&lang=en` })
    await page.route(SHEETS, (route) => route.abort())
    await page.getByRole('button', { name: /^Cite, download, embed/ }).click()
    const notice = page.locator('.part-missing')
    await notice.waitFor()
    expect(await notice.innerText()).toMatch(/could not be loaded/)
    await page.unroute(SHEETS)
    await notice.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog.parentElement ?? dialog).position)).toBe('fixed')
  })

  test('after a new release: the page says to load it anew, and does so only when the site answers', async () => {
    const { page } = await visit({ query: PANEL })
    const before = await textLength(page)
    await page.route(PARTS, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }))
    await page.getByRole('button', { name: /^引用、下载、嵌入/ }).click()
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
    await page.getByRole('button', { name: /^引用、下载、嵌入/ }).click()
    await page.getByRole('dialog').waitFor()
  })

  test('is reported as a missing part, not as missing data, where it is the file that reads the data', async () => {
    const { page } = await visit({ address: 'about:blank', waitFor: 'html' })
    await page.route(/dataset-worker/, (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto(`${inject('origin')}/${PANEL}`)
    const alert = page.getByRole('alert')
    await alert.getByText('没有取到').waitFor({ timeout: 60_000 })
    expect(await alert.innerText()).not.toContain('data/ 文件夹')
    await page.unroute(/dataset-worker/)
    await page.getByRole('button', { name: '重试' }).click()
    await figure(page, 'netizens').waitFor({ timeout: 60_000 })
  })
})
